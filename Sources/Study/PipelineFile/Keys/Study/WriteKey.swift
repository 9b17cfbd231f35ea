internal import CorpusModel

/// The products that a run writes.
enum WriteKey: SettingKey {
  static let name = "write"

  static func value(from reader: inout SettingsReader) -> [PipelineFile.Product]? {
    reader.list("write")?.compactMap { name in
      if let product = PipelineFile.Product(rawValue: name) { return product }
      let hint = Suggestion.text(
        for: name, among: PipelineFile.Product.allCases.map(\.rawValue))
      reader.report(at: "write", "unknown product '\(name)'; \(hint)")
      return nil
    }
  }
}

extension PipelineFile {
  package enum Product: String, CaseIterable, Sendable { case tables, matrices }

  package var write: [Product] { self[WriteKey.self] ?? Product.allCases }
}
