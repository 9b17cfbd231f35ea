import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// The turns of a transcript, and the text between them.
struct TurnsTests {
  @Test func `a numbered question without a label is a turn of its own`() throws {
    let document = try plainTextDocument(
      """
      Question 1. When did you come?

      Head: In May. I came with two colleagues.

      Question 2. Why?

      Head: I was asked.

      Question 3. By whom?

      Head: By the governors.
      """)
    #expect(
      document.labelsOfTurns.map(\.text) == [
        "Question 1", "Head", "Question 2", "Head", "Question 3", "Head",
      ])
    #expect(spoken(document).contains("Question 2: Why?"))
  }

  @Test func `a line that stands further in than labels goes on with the turn`() throws {
    let document = try plainTextDocument(
      "I: What?\nR: Well then I thought\n   I: said too much.\nI: And?\nR: Then no more.\n")
    #expect(document.labelsOfTurns.map(\.text) == ["I", "R", "I", "R"])
  }

  @Test func `an empty turn has a place and no words`() throws {
    let document = try plainTextDocument(
      "Interviewer: What?\nHead:\nInterviewer: Nothing?\nHead: No.\n")
    #expect(
      spoken(document) == [
        "Interviewer: What?", "Head: ", "Interviewer: Nothing?", "Head: No.",
      ])
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `a text of empty turns has them all`() throws {
    let document = try plainTextDocument(String(repeating: "I:\nR:\n", count: 20_000))
    #expect(document.turns.count == 40_000)
    #expect(document.turns.allSatisfy { $0.span.isEmpty })
    #expect(document.blocks == [])
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `what follows an asker is said by somebody else where only askers have labels`()
    throws
  {
    let document = try plainTextDocument(
      """
      I: How long?

      Ten years.

      And I never left.

      I: Why?

      [pause]

      The sea.

      I: Thank you.
      """)
    #expect(
      spoken(document) == [
        "I: How long?", ": Ten years.\n\nAnd I never left.", "I: Why?", ": The sea.",
        "I: Thank you.",
      ])
    #expect(document.description.kind == .interview)
  }

  @Test func `an asker goes on in the next paragraph where others have labels`() throws {
    let document = try plainTextDocument(
      "I: How long?\n\nI mean here.\n\nR: Ten years.\n\nI: Why?\n\nR: The sea.\n")
    #expect(document.turns.count == 4)
    #expect(spoken(document)[0] == "I: How long?\n\nI mean here.")
  }
}
