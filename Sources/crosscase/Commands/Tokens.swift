internal import ArgumentParser
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Reporting
internal import TextServices

struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Print the words, spaces and punctuation of a file, or its sentences.",
    usage: "crosscase tokens <file> [<options>]",
    discussion: """
      Prints CSV (kind,start_byte,end_byte,text): one row for each segment that ICU finds. A segment \
      with an ICU rule status of 100 or more is a word. Offsets are half-open and count UTF-8 bytes of \
      the text that 'crosscase text' prints.
      """)

  @Argument(help: "File to read ('-' for standard input).")
  var file: String

  @Flag(help: "Print sentences instead of words, spaces and punctuation.")
  var sentences = false

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  func run() throws {
    let document = try SingleFile.read(file, reading)
    let locale = LanguageTag(document.description.language).icuLocale
    let text = document.text
    var csv = CSVWriter()
    csv.row(["kind", "start_byte", "end_byte", "text"])
    func append(_ kind: String, _ start: Int, _ end: Int) {
      csv.field(kind)
      csv.field(start)
      csv.field(end)
      csv.field(TextSpan(start, end), of: text)
      csv.endRow()
    }
    if sentences {
      var breaker = try SentenceBreaker(locale: locale)
      for range in breaker.sentences(of: text.utf8, in: 0..<text.count) {
        append("sentence", range.lowerBound, range.upperBound)
      }
    } else {
      var breaker = try WordBreaker(locale: locale)
      breaker.forEachSegment(of: text.utf8, in: 0..<text.count) { start, end, kind in
        append(kind.rawValue, start, end)
      }
    }
    try Terminal.output(csv.bytes)
  }
}
