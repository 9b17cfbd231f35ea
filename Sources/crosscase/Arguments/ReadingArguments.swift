internal import ArgumentParser
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reading
internal import Study

extension DocumentKind: ExpressibleByArgument {}
extension SourceFormat: ExpressibleByArgument {}

/// Arguments on how to read the files, where the files themselves do not show it.
struct ReadingArguments: ParsableArguments {
  @Option(help: "Kind of document (default: detected).")
  var kind: DocumentKind?

  @Option(help: "File format (default: detected).")
  var format: SourceFormat?

  @Option(
    help: ArgumentHelp(
      "Encoding, such as windows-1252 (default: detected).", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp("Language, such as en or fr (default: general rules).", valueName: "tag"))
  var language: String = ""

  @Option(
    help: ArgumentHelp(
      "Meaning of XML elements, for other XML than TEI (YAML).", valueName: "file"))
  var mapping: String?

  @Option(
    help: ArgumentHelp("List of speakers (TEI, or CSV id,name,role).", valueName: "file"))
  var people: String?

  func validate() throws {
    let tag = LanguageTag(language)
    guard language.isEmpty || tag.isPlausible else {
      throw ValidationError("--language: " + tag.problem)
    }
  }

  /// The options for the document `id`.
  func options(id: String, in files: inout ResearcherFiles) throws -> ReadingOptions {
    ReadingOptions(
      id: id, kind: kind, format: format, encoding: encoding, language: language,
      mapping: try mapping.map { try MappingFile.mapping(of: files.file(at: $0)) },
      people: try people.map { try PeopleFile.people(of: files.file(at: $0)) } ?? [])
  }
}

/// Files named on the command line.
struct FileArguments: ParsableArguments {
  @Argument(help: "Files to read ('-' for standard input).")
  var files: [String]

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  /// The files to read, with their options.
  struct Sources {
    fileprivate let files: [(path: String, id: String)]
    fileprivate let options: ReadingOptions
  }

  /// - Throws: ``PipelineError`` where a file that says how to read is wrong, or two documents would have
  ///   one id.
  func sources(in own: inout ResearcherFiles) throws -> Sources {
    let ids = FileArguments.ids(of: files)
    var paths: [String: String] = [:]
    for (path, id) in zip(files, ids) {
      if let other = paths.updateValue(path, forKey: id) {
        throw PipelineError(
          path,
          PathText.normalized(other) == PathText.normalized(path)
            ? "named twice; name each file once"
            : "the same id '\(id)' as \(other); rename one, or run the command once for each")
      }
    }
    return Sources(files: Array(zip(files, ids)), options: try reading.options(id: "", in: &own))
  }

  /// Reads each file in turn; one that fails is reported and the others are done.
  ///
  /// - Returns: whether all of them could be read.
  func forEachDocument(of sources: Sources, _ body: (Document) throws -> Void) throws -> Bool {
    var allRead = true
    for (path, id) in sources.files {
      do {
        var options = sources.options
        options.id = id
        let bytes = path == "-" ? try Disk.readStandardInput() : try Disk.read(path)
        try body(try DocumentChain.read(Source(path: path, bytes: bytes), options: options))
      } catch let error as PipelineError {
        Terminal.error(error.description)
        allRead = false
      }
    }
    return allRead
  }

  /// The stems of the files, or, where two are equal, the paths without extension.
  private static func ids(of files: [String]) -> [String] {
    let stems = files.map { $0 == "-" ? "standard-input" : PathText.stem(of: $0) }
    if Set(stems).count == stems.count { return stems }
    return zip(files, stems).map { path, stem in
      let folder = PathText.folder(of: PathText.normalized(path))
      return folder == "." ? stem : "\(folder)/\(stem)"
    }
  }
}
