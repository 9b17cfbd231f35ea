internal import CorpusModel

/// The file of memos on themes and cells.
enum MemosKey: FileKey {
  static let name = "memos"

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(of value: String, _ loading: inout FileLoading) -> [StudyMemo]? {
    loading.content(of: value, key: name, MemosFile.memos(of:))
  }
}

extension PipelineFile {
  package var memos: String? { self[MemosKey.self] }
}

extension FileContents {
  package internal(set) var memos: [StudyMemo] {
    get { self[MemosKey.self] ?? [] }
    set { self[MemosKey.self] = newValue }
  }
}
