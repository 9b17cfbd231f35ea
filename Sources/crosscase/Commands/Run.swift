internal import ArgumentParser
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reading
internal import Study

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a study, or a folder of transcripts without any setup.",
    usage: """
      crosscase run <pipeline> [<options>]
      crosscase run <folder> [<options>]
      """,
    discussion: """
      Writes every table and matrix that the pipeline asks for anew. For a folder, the roles are \
      askers and participants, the cases are the documents, and the tables show who was heard and who \
      answered which question. Memory use depends on the largest documents, not on their number.
      """)

  @Argument(help: "Pipeline file, or folder of transcripts.")
  var pipeline: String

  @Option(
    help: ArgumentHelp(
      "Folder to write to (default: as the pipeline says, else output/<study>).",
      valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Folder that keeps results, so that later runs process only changed documents.",
      valueName: "folder"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "Number of documents to process at once; by default one for each processor.", valueName: "n"
    ))
  var jobs: Int = Disk.processors

  @Flag(help: "Exit with status 1 if there are findings.")
  var strict = false

  @Flag(help: "Print the time that each stage took, on standard error.")
  var timings = false

  func validate() throws {
    if jobs < 1 || jobs > 256 {
      throw ValidationError("--jobs must be between 1 and 256, not \(jobs)")
    }
  }

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    if let store { try ResultStore.check(store) }
    let study = try LoadedStudy(at: pipeline)
    let target = output ?? study.outputFolder
    let bar = ProgressBar(count: study.documents.count)
    let run = StudyRun(study: study, output: target, store: store, jobs: jobs) { bar.show($0, $1) }
    let summary = try await run.run()
    bar.clear()
    if summary.damaged > 0 {
      Terminal.error(
        summary.damaged == 1
          ? "1 damaged result in the store was computed again"
          : "\(summary.damaged) damaged results in the store were computed again")
    }
    for failure in summary.failures { Terminal.error(failure.description) }
    let seconds = (clock.now - start) / .seconds(1)
    try Terminal.output(
      SummaryText.text(of: summary, study: study, output: target, seconds: seconds))
    for planned in study.documents where study.isFolder {
      FindingsPrinter.print(
        summary.findings.filter { $0.document == planned.options.id }, path: planned.path)
    }
    if timings { Terminal.error(SummaryText.timings(of: summary, seconds: seconds)) }
    if !summary.failures.isEmpty { throw ExitCode(2) }
    if strict && summary.totals.findingCount > 0 { throw ExitCode(1) }
  }
}
