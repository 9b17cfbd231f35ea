internal import ArgumentParser
internal import CorpusModel
internal import FoundationEssentials
internal import Pipeline
internal import Study
internal import Workflows

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write a sheet to decide in, or take one back.",
    discussion: """
      Without --take: writes the proposals that wait for a decision; with --read, a whole document, a \
      sentence a row, to read and code; with --sample, answers drawn from all documents. Fill the sheet in \
      a spreadsheet, save it as CSV, and hand it back with --take: decisions go to the file that the \
      pipeline names. A sheet taken twice changes nothing the second time.

      Ends with 1 when rows could not be read (the others are taken), 2 on errors.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: ArgumentHelp("Who decides, or reads.", valueName: "name"))
  var coder: String = ""

  @Option(
    help: ArgumentHelp("The sheet to write; else one beside the pipeline.", valueName: "file"))
  var sheet: String?

  @Option(help: ArgumentHelp("At most so many proposals.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("A document to read: its id.", valueName: "document"))
  var read: String?

  @Option(help: ArgumentHelp("So many answers to read, drawn by chance.", valueName: "n"))
  var sample: Int?

  @Option(
    help: ArgumentHelp(
      "What the draw starts from: the same seed draws the same answers.", valueName: "n"))
  var seed: Int = 1

  @Flag(help: "Note that it is read without knowing what rules and others say.")
  var blind = false

  @Option(help: ArgumentHelp("A sheet to take back.", valueName: "file"))
  var take: String?

  @Option(
    help: ArgumentHelp("The day of the decisions; today, if left out.", valueName: "yyyy-mm-dd"))
  var date: String?

  func validate() throws {
    if take != nil, read != nil || sample != nil || limit != nil || blind || sheet != nil {
      throw ValidationError(
        "--take goes with --coder and --date only: the sheet itself says what was read, and how.")
    }
    if read != nil && sample != nil {
      throw ValidationError(
        "--read is for a whole document, --sample for answers of all; take one.")
    }
    if blind && read == nil && sample == nil {
      throw ValidationError(
        "--blind goes with --read or --sample: a work list shows the proposals.")
    }
    if let sample, sample < 1 { throw ValidationError("--sample is a number from 1 on.") }
    if let limit, limit < 1 { throw ValidationError("--limit is a number from 1 on.") }
    if let date, !CalendarDay.isDay(date) {
      throw ValidationError("--date '\(date)' is no day such as 2026-11-23.")
    }
  }

  func run() throws {
    let study = try LoadedStudy(pipelineAt: pipeline)
    if let take {
      let today = Date.now.formatted(.iso8601.year().month().day())
      var taking = try ReviewTaking(study: study, sheet: take, coder: coder, date: date ?? today)
      let result = try taking.take()
      FindingsPrinter.print(result.findings, path: take)
      try report(result.report, result.failures, status: 1)
      return
    }
    let sheets = try Review(study: study)
    let result: Review.Result
    if read != nil || sample != nil {
      result = try sheets.writeReadingSheet(
        to: sheet ?? sheets.usualPath("reading", coder, read ?? "sample-\(seed)"), coder: coder,
        document: read,
        isBlind: blind, sample: sample ?? 0, seed: seed)
    } else {
      result = try sheets.writeWorkList(
        to: sheet ?? sheets.usualPath("review", coder), coder: coder, limit: limit)
    }
    let back = "Hand it back: crosscase review \(pipeline) --take \(result.path)"
    try report(
      ["Wrote \(result.path)"] + result.report + [back + (coder.isEmpty ? " --coder NAME" : "")],
      result.failures, status: 2)
  }

  private func report(_ lines: [String], _ failures: [PipelineError], status: Int32) throws {
    try Terminal.output(lines.map { printable($0) + "\n" }.joined())
    for failure in failures { Terminal.error(failure.description) }
    if !failures.isEmpty { throw ExitCode(status) }
  }
}
