internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say everything behind an id or a matrix cell: file, line, bytes, rule or person.",
    usage: """
      crosscase explain PIPELINE ID
      crosscase explain PIPELINE MATRIX ROW COLUMN
      """)

  @Argument(help: "The pipeline file, or the folder that was run.")
  var pipeline: String

  @Argument(
    help: "A quote_id, answer_id or coding_id; or a matrix, a row and a column by their ids.")
  var what: [String]

  func validate() throws {
    if what.count != 1 && what.count != 3 {
      throw ValidationError(
        "got \(what.count) words after the pipeline; give an id, or a matrix, a row and a column")
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
        "no quotation, answer or coding has the id '\(what[0])'; ids stand in data/quotes.csv and "
          + "data/codings.csv of the last run")
    }
    try Terminal.output(printable(text))
  }
}
