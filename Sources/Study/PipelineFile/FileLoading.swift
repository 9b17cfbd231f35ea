package import CorpusModel
internal import Files
internal import Identity

/// A file that was read, as a manifest describes it.
package struct FileRecord: Sendable {
  package let path: String
  package let byteCount: Int
  /// Lower-case hexadecimal.
  package let sha256: String
  /// Findings on its encoding.
  package let findings: [Finding]

  init(_ file: ResearcherFile) {
    path = file.path
    byteCount = file.bytes.count
    sha256 = ContentHash.hexadecimal(file.bytes.span)
    findings = file.findings
  }
}

/// Reads the files that a pipeline names, and gathers everything that is wrong.
struct FileLoading {
  let pipeline: PipelineFile
  /// The keys whose file may be missing, as it is about to be made.
  private let optional: Set<String>
  private var files: ResearcherFiles
  private var known: [String: FileRecord] = [:]
  var contents = FileContents()
  var errors: [PipelineError] = []
  /// The paths of the files, also of unreadable ones, the pipeline file first.
  private(set) var paths: [String]
  /// The files in the order in which they were read, the pipeline file first.
  private(set) var records: [FileRecord] = []
  /// The keys whose files could not be read: they excuse references to them.
  private(set) var unread: Set<String> = []

  /// - Parameter file: the pipeline file.
  init(
    _ pipeline: PipelineFile, _ file: ResearcherFile, _ files: ResearcherFiles,
    optional: Set<String>
  ) {
    self.pipeline = pipeline
    self.files = files
    self.optional = optional
    paths = [file.path]
    record(file)
  }

  private mutating func record(_ file: ResearcherFile) {
    let record = known[file.path] ?? FileRecord(file)
    known[file.path] = record
    records.append(record)
  }

  /// Reads the files of a key into ``contents``.
  mutating func load<Key: FileKey>(_ key: Key.Type) {
    guard let value = pipeline[key] else { return }
    contents[key] = key.content(of: value, &self)
  }

  /// Reads the file of a key of a source into the contents of `entry`.
  mutating func load<Key: SourceFileKey>(
    _ key: Key.Type, of entry: inout PipelineFile.SourceEntry
  ) {
    guard let value = entry[key] else { return }
    entry.contents[key] = key.content(of: value, at: entry.places[key.name], &self)
  }

  /// The content of the file `name` that a key names, nil where it cannot be read.
  ///
  /// - Parameters:
  ///   - place: the place of the name in the pipeline file, where it is not that of the study's own key.
  ///   - remedy: what else to do where there is no such file.
  mutating func content<Content>(
    of name: String, key: String, at place: SourcePosition? = nil, remedy: String = "",
    _ reader: (ResearcherFile) throws -> Content
  ) -> Content? {
    let path = PathText.resolve(name, in: pipeline.folder)
    guard let isThere = isThere(path) else {
      unread.insert(key)
      return nil
    }
    guard isThere else {
      if optional.contains(key) { return nil }
      unread.insert(key)
      let place = place ?? pipeline.places[key]
      errors.append(
        PipelineError(
          pipeline.path, line: place?.line, column: place?.column,
          "no file '\(name)', which '\(key)' names; check the path, which starts at the pipeline file's "
            + "folder" + remedy))
      return nil
    }
    let content = content(at: path, reader)
    if content == nil { unread.insert(key) }
    return content
  }

  /// True if something is at `path`; nil, with an error, where the system cannot say.
  mutating func isThere(_ path: String) -> Bool? {
    do {
      return try Disk.entry(at: path) != .missing
    } catch {
      errors.append(error)
      return nil
    }
  }

  /// The content of the file at `path`, nil where it cannot be read.
  mutating func content<Content>(
    at path: String, _ reader: (ResearcherFile) throws -> Content
  ) -> Content? {
    paths.append(path)
    do {
      let file = try files.file(at: path)
      record(file)
      return try reader(file)
    } catch let failure as PipelineErrors {
      errors += failure.errors
    } catch let failure as PipelineError {
      errors.append(failure)
    } catch {
      errors.append(PipelineError(path, "\(error)"))
    }
    return nil
  }
}
