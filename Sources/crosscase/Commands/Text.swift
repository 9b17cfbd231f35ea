internal import ArgumentParser
internal import CorpusModel
internal import Pipeline

struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the extracted text that offsets point into.",
    discussion: "For a plain text file in UTF-8 that is the file itself, byte for byte.")

  @Argument(help: "The file to read; '-' is standard input.")
  var file: String

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  func run() throws {
    let document = try SingleFile.read(file, reading)
    try Terminal.output(document.text.utf8)
  }
}
