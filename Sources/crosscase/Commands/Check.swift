internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a pipeline, its files and its corpus; write nothing.",
    discussion: """
      Says for each document what kind, layout and encoding were found, who speaks in it, and what to \
      look at. Ends with 0 when there is nothing to look at, 1 when there are findings, 2 when \
      something cannot be read.
      """)

  @Argument(help: "A pipeline file, or a folder of transcripts.")
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
      "\(counted(study.documents.count, "document")): \(counted(findings, "finding")), \(failures) that "
        + "cannot be read\n")
    if failures > 0 { throw ExitCode(2) }
    if findings > 0 { throw ExitCode(1) }
  }
}
