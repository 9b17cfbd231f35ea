import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Lines that belong together by their indentation.
struct StretchTests {
  @Test func `hard-wrapped lines make one paragraph and page numbers none`() throws {
    let text = """
      1. Findings

      The schools that we studied had all of them to work under pressure
      from outside, and “none of us liked it” (head), as they told us. In
      1998. The year of the first visit, this was not yet seen by anybody
      as a difficulty.

      12

      * * *

      A second paragraph follows here and is wrapped at the same margin as
      the first one was.
      """
    let found = try proseBlocks(text)
    #expect(found.count == 5)
    #expect(found.map { $0.prefix(2) } == ["h1", "p ", "- ", "- ", "p "])
    #expect(found[1].hasSuffix("as a difficulty."))
  }

  @Test func `lines without blank ones between are paragraphs when they are long`() throws {
    let long = String(repeating: "word ", count: 60) + "end."
    #expect(
      try proseBlocks("\(long)\n\(long)\n\(long)\n").map { $0.prefix(2) } == ["p ", "p ", "p "])
  }
}
