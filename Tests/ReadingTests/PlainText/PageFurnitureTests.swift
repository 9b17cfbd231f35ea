import CorpusModel
import TestSupport
import Testing

@testable import Reading

/// Running headers and footers, and lists and tables that look like headings.
struct PageFurnitureTests {
  @Test func `what stands between the halves of a sentence at a page's edge is no text`() throws {
    let text = """
      The cook said that “nobody has ever asked me what I would put on that table, and it is a

      Food and drink   31

      \u{0C}CHAPTER FIVE

      pity”, and went on with her work.
      """
    #expect(
      try proseBlocks(text) == [
        "p The cook said that “nobody has ever asked me what I would put on that table, and it is a",
        "- Food and drink   31", "- CHAPTER FIVE", "p pity”, and went on with her work.",
      ])
  }

  @Test func `a line on the edges of three pages is no text`() throws {
    let page = "FOOD AND DRINK\n\nThe year went by, and nothing changed.\n\n"
    let found = try proseBlocks("A text.\n\n\u{0C}\(page)12\n\n\u{0C}\(page)13\n\n\u{0C}\(page)14")
    #expect(found.filter { $0.hasPrefix("h") } == [])
    #expect(found.filter { $0 == "- FOOD AND DRINK" }.count == 3)
  }

  @Test func `a heading at the top of a page stays one`() throws {
    let text = """
      1. Food

      The year went by, and nothing about the food in this school was changed by anybody.

      \u{0C}TRANSPORT

      The bus came.
      """
    #expect(try proseBlocks(text).contains("h1 TRANSPORT"))
  }

  @Test func `quoted words at a page's edge are text`() throws {
    let text = """
      The cook went on with her work and spoke to nobody in the room for the rest of that long

      “It is a pity” (cook)

      \u{0C}and so we left the kitchen.
      """
    #expect(try proseBlocks(text).filter { $0.hasPrefix("- ") } == [])
  }

  @Test func `numbered lines with quotations are a list`() throws {
    let text = """
      These are the answers.

      1. “The queue.” (pupil)
      2. “The tiles, all of them.” (cook)
      3. The driver: “my hours”
      """
    #expect(
      try proseBlocks(text) == [
        "p These are the answers.", "li “The queue.” (pupil)",
        "li “The tiles, all of them.” (cook)",
        "li The driver: “my hours”",
      ])
  }

  @Test func `numbered titles without a blank line between are contents all the same`() throws {
    let text = "A report on food.\n\n1. Food\n2. Transport\n3. Rooms\n\nThe year went by.\n"
    #expect(try proseBlocks(text).contains("- 1. Food\n2. Transport\n3. Rooms"))
    let quoted = "A report.\n\n3.1 “It is cold”\n3.2 “It is late”\n3.3 Rooms\n\nThe year went by.\n"
    #expect(try proseBlocks(quoted).contains("- 3.1 “It is cold”\n3.2 “It is late”\n3.3 Rooms"))
  }

  @Test func `each row of a table is a paragraph`() throws {
    let text = """
      These are the words.

      Who\tWords
      Cook\t“Chips again”
      Pupil\t“It is cold”

      | Who | Words |
      |:--|---|
      | Cook | “Chips” |
      """
    #expect(
      try proseBlocks(text) == [
        "p These are the words.", "p Who\tWords", "p Cook\t“Chips again”", "p Pupil\t“It is cold”",
        "p | Who | Words |", "- |:--|---|", "p | Cook | “Chips” |",
      ])
  }

  @Test func `a table that begins the text is no cover`() throws {
    let text =
      "Cook\t“Chips”\nPupil\t“Cold”\n\nAnd then the year went by, with nothing said by anybody at all.\n"
    #expect(try proseBlocks(text).prefix(2) == ["p Cook\t“Chips”", "p Pupil\t“Cold”"])
    #expect(try proseBlocks("One cook said: “Go.”\n\n1. Food\n\nA text.\n").first?.first == "p")
    #expect(try proseBlocks("“Time.” (nurse)\n\n1. Food\n\nA text.\n").first == "p “Time.” (nurse)")
  }
}
