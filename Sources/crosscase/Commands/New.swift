internal import ArgumentParser
internal import CorpusModel
internal import Pipeline
internal import Workflows

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a study to start from, for a folder of transcripts.",
    discussion: """
      Writes pipeline.yml, roles.csv, speakers.csv, cases.csv and codebook.csv into DIR, filled in \
      from the transcripts, and empty decisions.csv and reads.csv. The study runs at once; correct its \
      files afterwards. Overwrites nothing and never changes the transcripts.
      """)

  @Argument(help: ArgumentHelp("Folder to create.", valueName: "dir"))
  var target: String

  @Option(help: ArgumentHelp("Folder of transcripts.", valueName: "folder"))
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
