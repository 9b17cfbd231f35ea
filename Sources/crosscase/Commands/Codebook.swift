internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Look at a codebook before anyone relies on it; bring codebooks in and out.",
    subcommands: [
      CodebookCheckCommand.self, CodebookTryCommand.self, CodebookImportCommand.self,
      CodebookExportCommand.self,
    ])
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
    let result = try CodebookCheck(study: try LoadedStudy(pipelineAt: pipeline)).result()
    for failure in result.failures { Terminal.error(failure.description) }
    try Terminal.output(result.table)
    if !result.failures.isEmpty { throw ExitCode(2) }
    if result.findings > 0 { throw ExitCode(1) }
  }
}

struct CodebookTryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Say what another codebook would change in a study; write nothing.",
    discussion: """
      Prints CSV: a row for each segment that would gain or lose a theme, with the indicator and its \
      words; or, with --cells, for each cell of the pipeline's matrices whose value would change. A \
      theme that the new codebook lists in 'was' is the same theme.
      """)

  @Argument(help: "The pipeline file.")
  var pipeline: String

  @Option(help: ArgumentHelp("The codebook to try.", valueName: "file"))
  var codebook: String

  @Flag(help: "Cells of matrices instead of segments.")
  var cells = false

  func run() throws {
    let study = try LoadedStudy(pipelineAt: pipeline)
    let result = try CodebookTrial(study: study, codebookAt: codebook).result()
    for failure in result.failures { Terminal.error(failure.description) }
    try Terminal.output(cells ? result.cells : result.segments)
    if !result.failures.isEmpty { throw ExitCode(2) }
  }
}
