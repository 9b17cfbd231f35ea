import CorpusModel
import Testing

@Suite struct SourceLocationTests {
  @Test func `prints what it knows of path, line and column`() {
    #expect(SourceLocation("a.csv").description == "a.csv")
    #expect(SourceLocation("a.csv", line: 14).description == "a.csv:14")
    #expect(SourceLocation("a.csv", line: 14, column: 3).description == "a.csv:14:3")
    #expect(
      SourceLocation("a.csv", at: SourcePosition(line: 2, column: 1)).description == "a.csv:2:1")
    #expect(SourceLocation("a.csv", at: nil).description == "a.csv")
  }

  @Test(arguments: [
    ("", 1, 1), ("ab", 1, 3), ("a\n", 2, 1), ("a\nbc", 2, 3), ("a\r\nb", 2, 2), ("a\rb", 2, 2),
    ("a\r", 2, 1), ("\n\n\r\r\n", 5, 1), ("é€😀", 1, 4), ("é\n€x", 2, 3),
  ])
  func `counts lines and code points up to a byte`(before: String, line: Int, column: Int) {
    let bytes = Array(before.utf8) + [UInt8(ascii: "x")]
    #expect(
      SourcePosition(ofByte: before.utf8.count, in: bytes)
        == SourcePosition(line: line, column: column))
  }

  @Test func `is in the line of a line end until both its bytes are passed`() {
    let bytes = Array("a\r\nb".utf8)
    #expect(SourcePosition(ofByte: 1, in: bytes) == SourcePosition(line: 1, column: 2))
    #expect(SourcePosition(ofByte: 2, in: bytes) == SourcePosition(line: 1, column: 3))
    #expect(SourcePosition(ofByte: 3, in: bytes) == SourcePosition(line: 2, column: 1))
  }

  @Test func `stops at the end of the file`() {
    #expect(SourcePosition(ofByte: 9, in: Array("ab".utf8)) == SourcePosition(line: 1, column: 3))
    #expect(SourcePosition(ofByte: 9, in: []) == SourcePosition(line: 1, column: 1))
  }

  @Test func `spells out signs that would steer the terminal in an error`() {
    let error = PipelineError("a\u{1B}.csv", line: 1, column: 2, "is wrong")
    #expect(error.description == "a\\u{1b}.csv:1:2: error: is wrong")
  }
}
