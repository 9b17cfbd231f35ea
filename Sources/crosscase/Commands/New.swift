internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Workflows

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a study to start from out of a folder of transcripts.",
    discussion: """
      Writes pipeline.yml, roles.csv, speakers.csv, cases.csv and codebook.csv into DIR, filled with \
      what was found, and decisions.csv and reads.csv, empty. The study runs as it stands; then correct it. Nothing is overwritten, and the \
      transcripts are only read.
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"))
  var target: String

  @Option(help: ArgumentHelp("The folder that holds the transcripts.", valueName: "folder"))
  var from: String

  func run() throws {
    let result = try New(sources: from, target: target).start()
    for failure in result.failures { Terminal.error(failure.description) }
    var lines = result.advice
    lines.append("Written:")
    lines += result.files.map { "  \($0)" }
    lines.append("Run it: crosscase run \(result.files[0])")
    try Terminal.output(printable(lines.joined(separator: "\n") + "\n"))
    if !result.failures.isEmpty { throw ExitCode(2) }
  }
}
