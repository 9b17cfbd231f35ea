internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Study
internal import Workflows

struct SpeakersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "Bring speakers.csv up to date with the labels of the corpus.",
    discussion: """
      Writes a row for every label of every transcript, with its turns, words and first words. What a \
      person filled in stays, also in rows of labels that are there no more.
      """)

  @Argument(help: "The pipeline file.")
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
