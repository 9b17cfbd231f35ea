import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Running headers and footers.
struct FurnitureTests {
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
}
