import ArgumentParser
import Pipeline

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Look at a codebook before anyone relies on it.",
    subcommands: [CodebookCheckCommand.self])
}

struct CodebookCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List the indicators of a study that may be mistakes.",
    discussion: """
      Prints CSV: a row for each indicator that never fires, fires in most segments, stands twice, is \
      contained in another of its theme, or is shared with another theme, with file, line, column and \
      counts. Ends with 1 when there are any, 2 when a document cannot be read.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  func run() throws {
    let result = try CodebookCheck(study: try Study(pipelineAt: pipeline)).result()
    for failure in result.failures { Terminal.error(failure.description) }
    try Terminal.output(result.table)
    if !result.failures.isEmpty { throw ExitCode(2) }
    if result.findings > 0 { throw ExitCode(1) }
  }
}
