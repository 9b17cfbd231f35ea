import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// The heads of lines, and the counts of their labels.
struct HeadsTests {
  private func heads(_ text: String) -> TranscriptHeads {
    let source = SourceText(text)
    return TranscriptHeads(
      in: source, lines: PlainTextLines(of: source, words: .builtIn), isLinewise: true, language: ""
    )
  }

  @Test func `a label is counted with its places and the way its speech begins`() throws {
    let found = heads("Anna: We came.\nAnna: late.\nBen: [0:10] It rained.\nAnna: THE RAIN\n")
    let anna = try #require(found.labels.first { $0.words.key == "anna" && $0.style == .colon })
    #expect(anna.count == 3)
    #expect(anna.smallStarts == 1)
    #expect(anna.otherStarts == 2)
    #expect(anna.inCapitals == 1)
    #expect(anna.spoken == 2)
    let ben = try #require(found.labels.first { $0.words.key == "ben" && $0.style == .colon })
    #expect(ben.timed == 1)
  }

  @Test func `lines of a time alone are kept apart`() {
    let found = heads("00:01\nAnna\nWe came.\n00:05\nBen\nIt rained.\n")
    #expect(found.timeLines == [0, 3])
    #expect(found.labels.filter { $0.style == .timedLine }.map(\.words.key) == ["anna", "ben"])
  }

  @Test(arguments: [
    ("It rained.", true), ("It rained", false), ("雨でした。", true), ("It rained,", false),
  ])
  func `a line ends a sentence by its last character`(line: String, ends: Bool) throws {
    let source = SourceText(line)
    let lines = PlainTextLines(of: source, words: .builtIn)
    #expect(TranscriptHeads.endsSentence(lines[0], source.utf8) == ends)
  }
}
