internal import ArgumentParser
internal import Coding
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reporting
internal import Study

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Print where the indicators of a codebook fire in files.",
    usage: "crosscase themes <files> ... --codebook <file> [<options>]",
    discussion: """
      Prints the codings table as CSV (docs/tables.md), and findings on standard error.
      """)

  @OptionGroup var files: FileArguments

  @Option(help: ArgumentHelp("Codebook: themes and their indicators.", valueName: "file"))
  var codebook: String

  @OptionGroup(title: "Attribution") var attribution: AttributionArguments

  func run() throws {
    var own = ResearcherFiles()
    FindingsPrinter.printEncodings(
      of: [codebook, attribution.roles, attribution.speakers, files.reading.people], in: &own)
    let codebook = try CodebookTable.codebook(of: own.file(at: codebook))
    let coder = try Codebooks.coder(
      for: codebook, among: StudyNames(roles: try attribution.roleList(in: &own), languages: []))
    let sources = try files.sources(in: &own)
    let attributor = try attribution.attributor(in: &own)
    let scratch = WorkerScratch()
    var csv = CSVWriter()
    csv.header(CodingsTable.schema)
    try Terminal.output(csv.bytes)
    let allRead = try files.forEachDocument(of: sources) { document in
      let attributed = try DocumentChain.attribute(document, with: attributor, using: scratch)
      let coded = try DocumentChain.code(attributed, with: coder, using: scratch)
      csv.removeAll()
      CodingsTable.appendRows(of: coded, codebook: codebook, to: &csv)
      try Terminal.output(csv.bytes)
      FindingsPrinter.print(attributed.findings, path: document.description.path)
    }
    if !allRead { throw ExitCode(2) }
  }
}
