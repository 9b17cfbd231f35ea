internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct SuggestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract:
      "Suggest words and phrases for themes: what a part of a study says more than the rest.",
    discussion: """
      Prints CSV: a row for each word, or phrase of two or three words, that a role, a case or the \
      uncoded answers use more than the rest, the surest first (log-likelihood G², Rayson & Garside \
      2000), with how evenly it is spread and segments that show it. Only participants' words count. \
      Nothing is written to the codebook. Reads the corpus three times; memory grows with its \
      vocabulary, not with its length.
      """)

  @Argument(help: "A pipeline file, or a folder of transcripts.")
  var pipeline: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Whose words: role=ID, group=ID, case=ID, or uncoded for answers in which nothing is coded.",
      valueName: "part"))
  var part = "uncoded"

  @Option(help: ArgumentHelp("How many terms to print at most.", valueName: "n"))
  var limit = 50

  @Option(
    help: ArgumentHelp(
      "How often a term must be said; 3 if left out, more in a large corpus.", valueName: "n"))
  var least: Int?

  func validate() throws {
    _ = try readPart()
    if limit < 1 { throw ValidationError("'--limit \(limit)' gives nothing; give 1 or more") }
    if let least, least < 1 {
      throw ValidationError("'--least \(least)' is no number of times; give 1 or more")
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
        "'--for \(part)' names no part; give role=ID, group=ID, case=ID or uncoded")
    }
  }
}
