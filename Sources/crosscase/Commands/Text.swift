internal import ArgumentParser
internal import CorpusModel
internal import Pipeline

struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of a file, into which all offsets point.",
    usage: "crosscase text <file> [<options>]",
    discussion: "For plain text in UTF-8 this is the file itself, byte for byte.")

  @Argument(help: "File to read ('-' for standard input).")
  var file: String

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  func run() throws {
    let document = try SingleFile.read(file, reading)
    try Terminal.output(document.text.utf8)
  }
}
