internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a pipeline, its files and its corpus without writing anything.",
    discussion: """
      Prints the kind, layout and encoding of each document and who speaks in it, and lists findings.

      Exit status: 0 no findings; 1 findings; 2 something cannot be read.
      """)

  @Argument(help: "Pipeline file, or folder of transcripts.")
  var pipeline: String

  func run() throws {
    let study = try LoadedStudy(at: pipeline)
    var inspection = try Check(study: study)
    var findings = 0
    var failures = 0
    for index in study.documents.indices {
      do {
        let report = try inspection.report(on: index)
        findings += report.findings.count
        try Terminal.output(printable(report.text))
        FindingsPrinter.print(report.findings, path: study.documents[index].path)
      } catch let error as PipelineError {
        failures += 1
        Terminal.error(error.description)
      }
    }
    let ofStudy = inspection.findingsOfStudy
    findings += ofStudy.count
    FindingsPrinter.print(ofStudy, path: study.pipeline.path)
    try Terminal.output(
      "\(counted(study.documents.count, "document")): \(counted(findings, "finding")), "
        + "\(failures) unreadable\n")
    if failures > 0 { throw ExitCode(2) }
    if findings > 0 { throw ExitCode(1) }
  }
}
