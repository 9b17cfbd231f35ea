import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// The marks of list items.
struct ListMarkTests {
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

  @Test func `numbered titles one after the other are a list`() throws {
    let text = "The aims are these.\n\n1. Achievement\n\n2. Barriers\n\n3. Capacities\n\nSo much.\n"
    #expect(
      try proseBlocks(text) == [
        "p The aims are these.", "li Achievement", "li Barriers", "li Capacities", "p So much.",
      ])
  }
}
