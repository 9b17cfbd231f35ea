internal import Coding
internal import CorpusModel
internal import Files

/// The files of people's decisions, or patterns of their paths. They may be missing until somebody decides.
enum DecisionsKey: FileKey {
  static let name = "decisions"

  struct Content: Sendable {
    /// Decisions in the order of the files, and of their rows.
    var decisions: [Decision] = []
    var missingFiles: [String] = []
  }

  static func value(from reader: inout SettingsReader) -> [String]? { reader.filledList(name) }

  static func content(of value: [String], _ loading: inout FileLoading) -> Content? {
    var content = Content()
    for pattern in value {
      for path in paths(of: pattern, in: loading.pipeline.folder) {
        guard Disk.entry(at: path) != .missing else {
          content.missingFiles.append(path)
          continue
        }
        content.decisions += loading.content(at: path, DecisionsFile.decisions(of:)) ?? []
      }
    }
    return content
  }

  private static func paths(of pattern: String, in folder: String) -> [String] {
    let path = PathText.resolve(pattern, in: folder)
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [path] }
    return (try? CorpusListing.paths(matching: path)) ?? []
  }
}

extension PipelineFile {
  /// Files of people's decisions, or patterns of their paths.
  package var decisions: [String] { self[DecisionsKey.self] ?? [] }
}
