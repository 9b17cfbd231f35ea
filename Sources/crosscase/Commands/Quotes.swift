internal import ArgumentParser
internal import Attribution
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reporting
internal import Study

struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Print who said what in files, with the evidence.",
    usage: "crosscase quotes <files> ... [<options>]",
    discussion: """
      Prints the quotes table as CSV (docs/tables.md), and findings on standard error.
      """)

  @OptionGroup var files: FileArguments

  @OptionGroup(title: "Attribution") var attribution: AttributionArguments

  func run() throws {
    var own = ResearcherFiles()
    let sources = try files.sources(in: &own)
    let attributor = try attribution.attributor(in: &own)
    FindingsPrinter.printEncodings(
      of: [attribution.roles, attribution.speakers, files.reading.people], in: &own)
    let scratch = WorkerScratch()
    var csv = CSVWriter()
    csv.header(QuotesTable.schema)
    try Terminal.output(csv.bytes)
    let allRead = try files.forEachDocument(of: sources) { document in
      let attributed = try DocumentChain.attribute(document, with: attributor, using: scratch)
      csv.removeAll()
      QuotesTable.appendRows(of: attributed, to: &csv)
      try Terminal.output(csv.bytes)
      FindingsPrinter.print(attributed.findings, path: document.description.path)
    }
    if !allRead { throw ExitCode(2) }
  }
}
