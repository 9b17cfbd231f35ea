import Languages
import CorpusModel
import Testing

@testable import Reading

@Suite struct PlainTextLinesTests {
  @Test func `a line has its own colons, wide ones too`() {
    let text = SourceText("a: b: c\r\n\r\n：d\rﬀ \u{FEFF}\n:\n no")
    let lines = PlainTextLines(of: text, words: .builtIn)
    #expect(lines.count == 6)
    #expect(
      (0..<lines.count).map { line in
        lines.colons(ofLine: line).map { Int($0) - Int(lines[line].start) }
      } == [[1, 4], [], [0], [], [0], []])
  }

  @Test func `an empty text has no lines`() {
    #expect(PlainTextLines(of: SourceText(""), words: .builtIn).count == 0)
  }
}
