/// The files that a person keeps, each read once however often it is needed.
package struct ResearcherFiles {
  private var known: [String: Result<ResearcherFile, any Error>] = [:]

  package init() {}

  /// The file at `path`, as it was when it was first asked for.
  ///
  /// - Throws: ``PipelineError`` where it cannot be read, its encoding is unknown, or it is no text.
  package mutating func file(at path: String) throws -> ResearcherFile {
    if let known = known[path] { return try known.get() }
    let file = Result { try ResearcherFile(at: path) }
    known[path] = file
    return try file.get()
  }
}
