internal import ArgumentParser
internal import CodebookExchange
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reporting
internal import Study
internal import Workflows

/// The destination of a codebook: standard output, or a new file.
struct NewFileArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write to this file, which must not exist yet, instead of standard output.", valueName: "file"
    ))
  var output: String?

  func checkOutput() throws {
    guard let output, Disk.entry(at: output) != .missing else { return }
    throw PipelineError(
      output, "exists, and somebody may have worked on it; name another file, or move this one")
  }

  func write(_ bytes: [UInt8]) throws {
    if let output {
      try FileReplacement.write(bytes, to: output)
    } else {
      try Terminal.output(bytes)
    }
  }
}

struct CodebookImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a codebook.csv of a codebook or dictionary of another program.",
    discussion: """
      Reads dictionaries of quanteda (YAML), LIWC (.dic) and WordStat (.cat), and codebooks and projects \
      of REFI-QDA (.qdc, .qde, .qdpx). Prints codebook.csv; what is changed or left out goes to standard error.
      """)

  @Argument(help: "The file to read; '-' is standard input.")
  var file: String

  @Option(
    help: "quanteda, liwc, wordstat or refi-qda; found from the content if left out.")
  var format: String?

  @Option(help: "The encoding, such as windows-1252, where it is not UTF-8 or UTF-16.")
  var encoding: String?

  @OptionGroup var destination: NewFileArguments

  func validate() throws {
    if let format, !CodebookImport.formats.contains(format) {
      throw ValidationError(
        "the format '\(format)' is not known; give one of \(CodebookImport.formats.joined(separator: ", "))"
      )
    }
  }

  func run() throws {
    try destination.checkOutput()
    let bytes = file == "-" ? try Disk.readStandardInput() : try Disk.read(file)
    let codebook = try CodebookImport(bytes: bytes, path: file, format: format, encoding: encoding)
    try destination.write(codebook.table)
    FindingsPrinter.print(codebook.findings, path: file)
  }
}

struct CodebookExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a codebook as REFI-QDA (.qdc) for other programs.",
    discussion: """
      Prints XML. Themes are codes; all other columns stand under the definition in the code's \
      description, so that 'codebook import' gives the same codebook again.
      """)

  @Argument(help: ArgumentHelp("The codebook.", valueName: "codebook.csv"))
  var codebook: String

  @OptionGroup var destination: NewFileArguments

  func run() throws {
    try destination.checkOutput()
    let file = try ResearcherFile(at: codebook)
    let codebook = try CodebookTable.codebook(of: file)
    guard let bytes = REFICodebook.bytes(of: codebook) else {
      throw PipelineError(
        codebook.path,
        codebook.themes.isEmpty
          ? "has no theme, and a REFI-QDA codebook needs one; add a row"
          : "its themes nest deeper than \(REFICodebook.depth); give some of them other parents")
    }
    FindingsPrinter.print(file.findings, path: self.codebook)
    try destination.write(bytes)
  }
}
