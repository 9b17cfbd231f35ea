import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// The cover and the table of contents of a report.
struct FrontMatterTests {
  @Test func `numbered titles without a blank line between are contents all the same`() throws {
    let text = "A report on food.\n\n1. Food\n2. Transport\n3. Rooms\n\nThe year went by.\n"
    #expect(try proseBlocks(text).contains("- 1. Food\n2. Transport\n3. Rooms"))
    let quoted = "A report.\n\n3.1 “It is cold”\n3.2 “It is late”\n3.3 Rooms\n\nThe year went by.\n"
    #expect(try proseBlocks(quoted).contains("- 3.1 “It is cold”\n3.2 “It is late”\n3.3 Rooms"))
  }

  @Test func `a table that begins the text is no cover`() throws {
    let text =
      "Cook\t“Chips”\nPupil\t“Cold”\n\nAnd then the year went by, with nothing said by anybody at all.\n"
    #expect(try proseBlocks(text).prefix(2) == ["p Cook\t“Chips”", "p Pupil\t“Cold”"])
    #expect(try proseBlocks("One cook said: “Go.”\n\n1. Food\n\nA text.\n").first?.first == "p")
    #expect(try proseBlocks("“Time.” (nurse)\n\n1. Food\n\nA text.\n").first == "p “Time.” (nurse)")
  }

  @Test func `a cover and a table of contents are no prose`() throws {
    let text = """
      The National Body

      Leading in hard times

      Contents

      1.\tIntroduction\t2
      1.1\tEconomy\t3
      2.\tMethod ..... 12

      Authors: A. One and B. Two

      1. Introduction

      Some text of the introduction.

      1.1 Economy

      More text.
      """
    #expect(
      try proseBlocks(text) == [
        "- The National Body", "- Leading in hard times", "- Contents",
        "- 1.\tIntroduction\t2\n1.1\tEconomy\t3\n2.\tMethod ..... 12",
        "- Authors: A. One and B. Two", "h1 1 | Introduction",
        "p Some text of the introduction.", "h2 1.1 | Economy", "p More text.",
      ])
  }
}
