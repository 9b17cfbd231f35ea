import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Labels in unusual places or forms.
struct UnusualHeadTests {
  @Test(
    arguments: [
      "204", "#7", "3-11", "[REDACTED]", "____", "P9?", "M, 51, Hull", "IE",
      "Assistant Head of the Lower School and Safeguarding Lead",
    ], ["\n", "\n\n"])
  func `a label of an unusual form answers an asker`(label: String, parted: String) throws {
    let document = try plainTextDocument(ShopTalk.text("Interviewer", label, parted: parted))
    let shown = label == "[REDACTED]" ? "REDACTED" : label
    #expect(spoken(document) == ShopTalk.turns("Interviewer", shown))
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `numbers take turns where every line has a label`() throws {
    let lines = ["F: Who cooks?", "11: I do.", "12: Me too.", "13: Never.", "F: Why?", "12: Time."]
    let document = try plainTextDocument(lines.joined(separator: "\n") + "\nF: And you?\n13: No.\n")
    #expect(document.labelsOfTurns.map(\.text) == ["F", "11", "12", "13", "F", "12", "F", "13"])
  }

  @Test func `a numbered list within an answer makes no speakers`() throws {
    let document = try plainTextDocument(
      """
      Interviewer: What did you need?

      Head: Three things.

      1: A roof.

      2: A door.

      3: A stove.

      Interviewer: And then?

      Head: Then we opened.
      """)
    #expect(document.labelsOfTurns.map(\.text) == ["Interviewer", "Head", "Interviewer", "Head"])
  }

  @Test func `labels within a line begin turns where they are labels`() throws {
    let document = try plainTextDocument(
      """
      I: When was that? R: In May. I: Which May? R: The last.

      I: And after? R: Rain.

      R: A lot of it. For example: the cellar. Then: the roof.
      """)
    #expect(
      spoken(document) == [
        "I: When was that?", "R: In May.", "I: Which May?", "R: The last.", "I: And after?",
        "R: Rain.", "R: A lot of it. For example: the cellar. Then: the roof.",
      ])
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `a question that somebody tells of asks nobody`() throws {
    let document = try plainTextDocument(
      """
      Ruth: What did they want?

      Olaf: They had a form.

      Question: Where was I born? Answer: Here.

      Question: Had I worked? Answer: No.

      Ruth: And then?

      Olaf: Then I signed.

      Ruth: Was that all?

      Olaf: That was all.
      """)
    #expect(Set(document.labelsOfTurns.map(\.text)) == ["Ruth", "Olaf"])
  }
}
