internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Check, try, import or export a codebook.",
    subcommands: [
      CodebookCheckCommand.self, CodebookTryCommand.self, CodebookImportCommand.self,
      CodebookExportCommand.self,
    ])
}

struct CodebookCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List indicators that may be mistakes.",
    discussion: """
      Prints CSV: one row for each indicator that never fires, fires in most segments, duplicates \
      another, is contained in another of its theme, or is shared with another theme, with file, line, \
      column and counts.

      Exit status: 0 none; 1 some; 2 a document cannot be read.
      """)

  @Argument(help: "Pipeline file.")
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
    abstract: "Show what another codebook would change in a study.",
    discussion: """
      Prints CSV: one row for each segment that would gain or lose a theme, with the indicator and its \
      words; with --cells, one row for each cell of the pipeline's matrices whose value would change. \
      A theme whose former id the new codebook lists in 'was' is the same theme. Changes no file.
      """)

  @Argument(help: "Pipeline file.")
  var pipeline: String

  @Option(help: ArgumentHelp("Codebook to try.", valueName: "file"))
  var codebook: String

  @Flag(help: "Print matrix cells instead of segments.")
  var cells = false

  func run() throws {
    let study = try LoadedStudy(pipelineAt: pipeline)
    let result = try CodebookTrial(study: study, codebookAt: codebook).result()
    for failure in result.failures { Terminal.error(failure.description) }
    try Terminal.output(cells ? result.cells : result.segments)
    if !result.failures.isEmpty { throw ExitCode(2) }
  }
}
