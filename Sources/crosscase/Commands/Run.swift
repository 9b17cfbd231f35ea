internal import ArgumentParser
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reading
internal import Study

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a whole study, or look at a folder of transcripts with nothing set up.",
    discussion: """
      PIPELINE is a pipeline file; every table and matrix it asks for is written again, whole. Given a \
      folder instead, askers and participants stand for roles, documents for cases, and the tables \
      show who was heard and who answered what. Memory is bounded by the largest document.
      """)

  @Argument(help: "A pipeline file, or a folder of transcripts.")
  var pipeline: String

  @Option(
    help: ArgumentHelp(
      "Where to write; else what the pipeline says, else output/<name>.", valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Keep the results of documents here, and take those that did not change from it.",
      valueName: "folder"))
  var store: String?

  @Option(help: "How many documents to work on at once; as many as there are processors.")
  var jobs: Int = Disk.processors

  @Flag(help: "End with status 1 when there are findings.")
  var strict = false

  @Flag(help: "Say where the time went.")
  var timings = false

  func validate() throws {
    if jobs < 1 || jobs > 256 {
      throw ValidationError("--jobs is \(jobs), but must be between 1 and 256")
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
          ? "1 result in the store was damaged and has been worked out again"
          : "\(summary.damaged) results in the store were damaged and have been worked out again")
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
