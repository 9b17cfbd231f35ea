package import CorpusModel

/// The file of the themes of the study.
enum CodebookKey: FileKey {
  static let name = "codebook"
  static let isReadFirst = true

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(of value: String, _ loading: inout FileLoading) -> Codebook? {
    loading.content(of: value, key: name, CodebookTable.codebook(of:))
  }
}

extension PipelineFile {
  package var codebook: String? { self[CodebookKey.self] }
}

extension FileContents {
  package var codebook: Codebook? {
    get { self[CodebookKey.self] }
    set { self[CodebookKey.self] = newValue }
  }
}
