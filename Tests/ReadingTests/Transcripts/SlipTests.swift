import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Labels without their colon.
struct SlipTests {
  @Test(arguments: ["P12; ", "P12 ", "P12, "])
  func `a label without its colon is mended and a finding`(head: String) throws {
    let document = try plainTextDocument(
      """
      Interviewer: What do you mend?
      P12: Nets.
      Interviewer: Since when?
      P12: Since school.
      Interviewer: With whom?
      \(head)My uncle, at first.
      Interviewer: And now?
      P12: Alone.
      """)
    #expect(
      document.labelsOfTurns.map(\.text).suffix(4) == ["Interviewer", "P12", "Interviewer", "P12"])
    #expect(document.turns.count == 8)
    #expect(document.findings.map(\.kind) == [.labelMended])
  }

  @Test func `a name without its colon stays and is a finding`() throws {
    let document = try plainTextDocument(
      ShopTalk.text("Interviewer", "Anna") + "Anna. Yes, Anna she was.\nAnna said so.\n")
    #expect(document.turns.count == 8)
    #expect(document.findings.map(\.kind) == [.possibleSpeaker])
  }
}
