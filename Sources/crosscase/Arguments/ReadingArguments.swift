import ArgumentParser
import CorpusModel
import Pipeline
import Reading

extension DocumentKind: ExpressibleByArgument {}
extension SourceFormat: ExpressibleByArgument {}

/// How to read the files, where the files themselves do not tell.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: "interview, focus-group, report, vignette or notes; found from the file if left out.")
  var kind: DocumentKind?

  @Option(help: "text, tei or xml; found from the file if left out.")
  var format: SourceFormat?

  @Option(help: "The encoding, such as windows-1252, where it is not UTF-8 or UTF-16.")
  var encoding: String?

  @Option(help: "The language as a tag, such as en or fr; the general rules if left out.")
  var language: String = ""

  @Option(
    help: ArgumentHelp(
      "Which elements mean what, for XML of a schema of one's own.", valueName: "file"))
  var mapping: String?

  @Option(
    help: ArgumentHelp("A list of people (TEI, or CSV id,name,role) who speak.", valueName: "file"))
  var people: String?

  func validate() throws {
    guard language.isEmpty || LanguageTag.isPlausible(language) else {
      throw ValidationError("--language: " + LanguageTag.problem(with: language))
    }
  }

  /// The options for the document `id`.
  func options(id: String) throws -> ReadingOptions {
    ReadingOptions(
      id: id, kind: kind, format: format, encoding: encoding, language: language,
      mapping: try mapping.map(ResearcherFiles.mapping(from:)),
      people: try people.map(ResearcherFiles.people(from:)) ?? [])
  }
}

/// Files named on the command line.
struct FileArguments: ParsableArguments {
  @Argument(help: "Files to read; '-' is standard input.")
  var files: [String]

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  /// Reads each file in turn; one that fails is reported and the others are done.
  ///
  /// - Returns: whether all of them could be read.
  func forEachDocument(_ body: (Document) throws -> Void) throws -> Bool {
    var allRead = true
    let template = try reading.options(id: "")
    for (path, id) in zip(files, FileArguments.ids(of: files)) {
      do {
        var options = template
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
