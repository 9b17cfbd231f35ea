import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Lines of a transcript that nobody says.
struct RemarksTests {
  @Test func `notes, breaks, page numbers and footers are nobody's speech`() throws {
    let document = try plainTextDocument(
      """
      Interviewer: What happened?

      Head: A lot. We

      12

      stayed late.

      [Tape stopped]

      And then we left.

      BREAK

      Interviewer: And then?

      Head: (laughs) Nothing.

      Transcribed by J. Smith
      """)
    #expect(
      spoken(document) == [
        "Interviewer: What happened?", "Head: A lot. We", "Head: stayed late.",
        "Head: And then we left.", "Interviewer: And then?", "Head: (laughs) Nothing.",
      ])
    #expect(
      document.words { $0 == .aside } == [
        "12", "[Tape stopped]", "BREAK", "Transcribed by J. Smith",
      ])
    #expect(document.turns.map { $0.labelSpan == nil } == [false, false, true, true, false, false])
  }

  @Test func `headings part a transcript and speech does not run over them`() throws {
    let document = try plainTextDocument(
      """
      1.1 Arrival

      Interviewer: When did you come?

      Head: In May.

      ## Pupils

      What the notes say.

      Interviewer: And the pupils?

      Head: Later.
      """)
    #expect(
      document.words { if case .heading = $0 { true } else { false } } == ["Arrival", "Pupils"])
    #expect(document.turns.count == 4)
    #expect(document.findings.map(\.kind) == [.unlabelledText])
    #expect(document.findings.first?.line == 9)
  }
}
