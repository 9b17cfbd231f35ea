import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Rows of tables in a report.
struct TableRowTests {
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
}
