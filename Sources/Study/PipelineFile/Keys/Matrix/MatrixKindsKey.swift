package import CorpusModel

/// The kinds of documents that a matrix counts.
enum MatrixKindsKey: SettingKey {
  static let name = "kinds"

  static func value(from reader: inout SettingsReader) -> [DocumentKind]? {
    reader.list("kinds")?.compactMap { kind -> DocumentKind? in
      if let known = DocumentKind(rawValue: kind) { return known }
      let hint = Suggestion.text(for: kind, among: DocumentKind.allCases.map(\.rawValue))
      reader.report(at: "kinds", "unknown kind '\(kind)'; \(hint)")
      return nil
    }
  }
}

extension PipelineFile.MatrixEntry {
  package var kinds: [DocumentKind]? { self[MatrixKindsKey.self] }
}
