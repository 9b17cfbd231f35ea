import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Rare labels that the habits of a text admit.
struct HabitsTests {
  static let forms: [@Sendable (String, String) -> String] = [
    { "\($0): \($1)" }, { "\($0) – \($1)" }, { "[\($0)] \($1)" }, { "\($0)\t\($1)" },
  ]

  @Test(arguments: forms.indices)
  func `a name met once is a speaker where every paragraph has a label`(form: Int) throws {
    let line = Self.forms[form]
    let text =
      ShopTalk.text("Moderator", "Beth", line: line) + line("Karim", "Sorry to be late.") + "\n"
      + ShopTalk.text("Moderator", "Beth", line: line)
    let document = try plainTextDocument(text)
    #expect(document.turns.count == 17)
    #expect(document.labelsOfTurns.map(\.text).contains("Karim"))
  }

  @Test func `a part of the talk is no possible speaker`() throws {
    let document = try plainTextDocument(
      ShopTalk.text("Interviewer", "Ellen", parted: "\n\n") + "\nPart 3: The new road\n\n"
        + ShopTalk.text("Interviewer", "Ellen", parted: "\n\n"))
    #expect(document.findings == [])
    #expect(document.turns.count == 16)
  }
}
