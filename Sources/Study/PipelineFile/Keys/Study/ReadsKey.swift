internal import Coding
internal import CorpusModel
internal import Files

/// The file of the passages that coders have read. It may be missing until somebody has read.
enum ReadsKey: FileKey {
  static let name = "reads"

  struct Content: Sendable {
    var path: String
    /// nil for a file that is missing.
    var reads: [ReadRecord]?
  }

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(of value: String, _ loading: inout FileLoading) -> Content? {
    let path = PathText.resolve(value, in: loading.pipeline.folder)
    guard let isThere = loading.isThere(path) else { return nil }
    guard isThere else { return Content(path: path) }
    return Content(path: path, reads: loading.content(at: path, ReadsFile.reads(of:)) ?? [])
  }
}

extension PipelineFile {
  package var reads: String? { self[ReadsKey.self] }
}
