internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "Update speakers.csv with the labels of the corpus.",
    discussion: """
      Writes a row for each label of each transcript, with its turns, words and first words. Keeps \
      everything that a person filled in, also in rows whose label no transcript has any more.
      """)

  @Argument(help: "Pipeline file.")
  var pipeline: String

  func run() throws {
    let result = try Speakers(study: try LoadedStudy(pipelineAt: pipeline, listsSpeakers: true))
      .write()
    for failure in result.failures { Terminal.error(failure.description) }
    try Terminal.output(
      printable((result.report + ["Written: \(result.path)"]).joined(separator: "\n") + "\n"))
    if !result.failures.isEmpty { throw ExitCode(2) }
  }
}
