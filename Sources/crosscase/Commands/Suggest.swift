internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Suggest words and phrases for themes.",
    discussion: """
      Prints CSV: one row for each word, or phrase of two or three words, that a role, a case or the \
      uncoded answers use more often than the rest of the study, most certain first (log-likelihood \
      G², Rayson & Garside 2000), with its dispersion and example segments. Counts participants' words \
      only. Never changes the codebook. Reads the corpus three times; memory grows with its \
      vocabulary, not with its length.
      """)

  @Argument(help: "Pipeline file, or folder of transcripts.")
  var pipeline: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Part to compare: role=ID, group=ID, case=ID, or uncoded (answers without a coding).",
      valueName: "part"))
  var part = "uncoded"

  @Option(help: ArgumentHelp("Maximum number of terms.", valueName: "n"))
  var limit = 50

  @Option(
    help: ArgumentHelp(
      "Minimum number of occurrences (default: 3, more in a large corpus).", valueName: "n"))
  var least: Int?

  func validate() throws {
    _ = try readPart()
    if limit < 1 { throw ValidationError("--limit must be 1 or more, not \(limit)") }
    if let least, least < 1 {
      throw ValidationError("--least must be 1 or more, not \(least)")
    }
  }

  func run() throws {
    let study = try LoadedStudy(at: pipeline)
    let result = try Suggest(
      study: study, part: try readPart(), limit: limit, least: least
    ).result()
    for failure in result.failures { Terminal.error(failure.description) }
    if let emptiness = result.emptiness {
      Terminal.error("\(pipeline): nothing to show: \(emptiness)")
    }
    try Terminal.output(result.table)
    if !result.failures.isEmpty { throw ExitCode(2) }
  }

  private func readPart() throws -> Suggest.Part {
    let pieces = part.split(separator: "=", maxSplits: 1).map(String.init)
    switch (pieces.first, pieces.count > 1 ? pieces[1] : nil) {
    case ("uncoded", nil): return .uncoded
    case ("role", let id?): return .role(id)
    case ("group", let id?): return .group(id)
    case ("case", let code?): return .caseCode(code)
    default:
      throw ValidationError(
        "unknown part '\(part)' after --for; give role=ID, group=ID, case=ID or uncoded")
    }
  }
}
