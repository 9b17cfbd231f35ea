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
    /// True if a file is there.
    var hasFile = false
  }

  static func value(from reader: inout SettingsReader) -> [String]? { reader.filledList(name) }

  static func content(of value: [String], _ loading: inout FileLoading) -> Content? {
    var content = Content()
    for pattern in value {
      for path in paths(of: pattern, &loading) {
        guard let isThere = loading.isThere(path) else { continue }
        guard isThere else {
          content.missingFiles.append(path)
          continue
        }
        content.hasFile = true
        content.decisions += loading.content(at: path, DecisionsFile.decisions(of:)) ?? []
      }
    }
    return content
  }

  /// Where coders have read, their decisions were somewhere: a drive may be missing, or a name wrong.
  static func errors(in loading: FileLoading) -> [PipelineError] {
    guard let content = loading.contents[Self.self], !content.hasFile,
      let missing = content.missingFiles.first,
      let reads = loading.contents[ReadsKey.self]?.reads, !reads.isEmpty
    else { return [] }
    let place = loading.pipeline.places[name]
    return [
      PipelineError(
        loading.pipeline.path, line: place?.line, column: place?.column,
        "no file \(missing), which 'decisions' names, though '\(loading.pipeline.reads ?? "")' says "
          + "that coders have read; correct the name, put the file back, or make an "
          + "empty one if nobody has decided anything")
    ]
  }

  private static func paths(of pattern: String, _ loading: inout FileLoading) -> [String] {
    let path = PathText.resolve(pattern, in: loading.pipeline.folder)
    guard pattern.contains(where: { "*?[".contains($0) }) else { return [path] }
    // A folder for the files of coders may come with the first of them.
    guard loading.isThere(Glob(path).fixed) == true else { return [] }
    do {
      return try CorpusListing.paths(matching: path)
    } catch {
      loading.errors.append(error)
      return []
    }
  }
}

extension PipelineFile {
  /// Files of people's decisions, or patterns of their paths.
  package var decisions: [String] { self[DecisionsKey.self] ?? [] }
}
