internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show the sources behind an id or a matrix cell: file, line, bytes, rule or person.",
    usage: """
      crosscase explain <pipeline> <id>
      crosscase explain <pipeline> <matrix> <row> <column>
      """)

  @Argument(help: "Pipeline file, or folder that was run.")
  var pipeline: String

  @Argument(
    help: ArgumentHelp(
      "A quote_id, answer_id or coding_id; or a matrix, and the ids of its row and column.",
      valueName: "id"))
  var what: [String]

  func validate() throws {
    if what.count != 1 && what.count != 3 {
      throw ValidationError(
        "\(what.count) arguments after the pipeline; give an id, or a matrix, a row and a column")
    }
  }

  func run() throws {
    let study = try LoadedStudy(at: pipeline)
    let explanation = try Explain(study: study)
    if what.count == 3 {
      try Terminal.output(
        printable(try explanation.text(aboutMatrix: what[0], row: what[1], column: what[2])))
      return
    }
    guard let text = explanation.text(about: what[0]) else {
      throw PipelineError(
        pipeline,
        "unknown id '\(what[0])'; see data/quotes.csv and data/codings.csv of the last run for the "
          + "ids of quotations, answers and codings")
    }
    try Terminal.output(printable(text))
  }
}
