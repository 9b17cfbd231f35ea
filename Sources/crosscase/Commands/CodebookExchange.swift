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
      "New file to write to, instead of standard output.", valueName: "file"))
  var output: String?

  func checkOutput() throws {
    guard let output, try Disk.entry(at: output) != .missing else { return }
    throw PipelineError(
      output, "already exists; name another file, or move this one")
  }

  func write(_ bytes: [UInt8]) throws {
    if let output {
      try PersonFile.change(output) { _ in bytes }
    } else {
      try Terminal.output(bytes)
    }
  }
}

struct CodebookImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Convert a codebook or dictionary of another program to codebook.csv.",
    discussion: """
      Reads dictionaries of quanteda (YAML), LIWC (.dic) and WordStat (.cat), and codebooks and projects \
      of REFI-QDA (.qdc, .qde, .qdpx). Prints codebook.csv, and on standard error a finding for each \
      entry that was changed or left out.
      """)

  @Argument(help: "File to read ('-' for standard input).")
  var file: String

  @Option(
    help: ArgumentHelp(
      "Format: quanteda, liwc, wordstat or refi-qda (default: detected).", valueName: "name"))
  var format: String?

  @Option(
    help: ArgumentHelp("Encoding, such as windows-1252 (default: detected).", valueName: "name"))
  var encoding: String?

  @OptionGroup var destination: NewFileArguments

  func validate() throws {
    if let format, !CodebookImport.formats.contains(format) {
      throw ValidationError(
        "unknown format '\(format)' after --format; give one of \(CodebookImport.formats.joined(separator: ", "))"
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
      Prints XML. Themes become codes; all other columns follow the definition in the code's \
      description, so that 'codebook import' restores the same codebook.
      """)

  @Argument(help: ArgumentHelp("Codebook to export.", valueName: "codebook.csv"))
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
          ? "no themes, but a REFI-QDA codebook needs one; add a row"
          : "themes nested more than \(REFICodebook.depth) deep; give some of them other parents")
    }
    FindingsPrinter.print(file.findings, path: self.codebook)
    try destination.write(bytes)
  }
}
