package import CorpusModel

/// The file of the cases of the study.
enum CasesKey: FileKey {
  static let name = "cases"
  static let isReadFirst = true

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(of value: String, _ loading: inout FileLoading) -> [StudyCase]? {
    loading.content(of: value, key: name, CasesTable.cases(of:))
  }
}

extension PipelineFile {
  package var cases: String? { self[CasesKey.self] }
}

extension FileContents {
  package internal(set) var cases: [StudyCase] {
    get { self[CasesKey.self] ?? [] }
    set { self[CasesKey.self] = newValue }
  }
}
