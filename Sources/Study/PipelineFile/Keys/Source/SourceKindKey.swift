package import CorpusModel

/// The kind of the documents of a source.
enum SourceKindKey: SettingKey {
  static let name = "kind"

  static func value(from reader: inout SettingsReader) -> DocumentKind? {
    reader.choice("kind", of: DocumentKind.self)
  }
}

extension PipelineFile.SourceEntry {
  package var kind: DocumentKind? { self[SourceKindKey.self] }
}
