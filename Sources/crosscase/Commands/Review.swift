internal import ArgumentParser
internal import CorpusModel
internal import FoundationEssentials
internal import Pipeline
internal import Study
internal import Workflows

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write a sheet for coding decisions, or read a filled-in sheet back.",
    usage: """
      crosscase review <pipeline> [--coder <name>] [--limit <n>] [--sheet <file>]
      crosscase review <pipeline> --read <document> [--blind] [<options>]
      crosscase review <pipeline> --sample <n> [--seed <n>] [--blind] [<options>]
      crosscase review <pipeline> --take <file> [--coder <name>] [--date <yyyy-mm-dd>]
      """,
    discussion: """
      Without --take, writes the proposals that await a decision; with --read, a whole document to \
      read and code, one sentence a row; with --sample, answers drawn at random from all documents. \
      Fill in the sheet in a spreadsheet, save it as CSV, and give it to --take, which adds the \
      decisions to the file that the pipeline names. Taking a sheet twice changes nothing.

      Exit status: 0 success; 1 rows that could not be read (the others are taken); 2 errors.
      """)

  @Argument(help: "Pipeline file.")
  var pipeline: String

  @Option(help: ArgumentHelp("Name of the coder.", valueName: "name"))
  var coder: String = ""

  @Option(
    help: ArgumentHelp(
      "Sheet to write (default: a file beside the pipeline).", valueName: "file"))
  var sheet: String?

  @Option(help: ArgumentHelp("Maximum number of proposals (default: all).", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Id of a document to read and code.", valueName: "document"))
  var read: String?

  @Option(help: ArgumentHelp("Number of answers to draw at random.", valueName: "n"))
  var sample: Int?

  @Option(
    help: ArgumentHelp(
      "Seed of the draw; the same seed draws the same answers.", valueName: "n"))
  var seed: Int = 1

  @Flag(help: "Record that the coder reads without seeing what rules and other coders say.")
  var blind = false

  @Option(help: ArgumentHelp("Filled-in sheet to read back.", valueName: "file"))
  var take: String?

  @Option(
    help: ArgumentHelp("Date of the decisions (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  func validate() throws {
    if take != nil, read != nil || sample != nil || limit != nil || blind || sheet != nil {
      throw ValidationError(
        "--take allows only --coder and --date, as the sheet itself says what was read and how")
    }
    if read != nil && sample != nil {
      throw ValidationError(
        "--read and --sample exclude each other; give --read for a whole document, or --sample for "
          + "answers from all of them")
    }
    if blind && read == nil && sample == nil {
      throw ValidationError(
        "--blind needs --read or --sample, as a list of proposals shows what rules say")
    }
    if let sample, sample < 1 { throw ValidationError("--sample must be 1 or more") }
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more") }
    if let date, !CalendarDay.isDay(date) {
      throw ValidationError("not a date after --date: '\(date)'; write it as 2026-11-23")
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
    let back = "When it is filled in: crosscase review \(pipeline) --take \(result.path)"
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
