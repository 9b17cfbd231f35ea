import CorpusModel
import TestSupport
import Testing

@testable import Attribution

@Suite struct ProseTests {
  @Test(arguments: ["“", "a", "é", "“”", "(head)", "“a”(head)"])
  func `reads next to nothing`(text: String) throws {
    _ = try attributedProse(text)
    _ = try attributedProse(text, roles: [], kind: .vignette)
  }

  @Test func `tells section, attributes and case`() throws {
    let text = """
      3.1 Findings

      In School B1 the head said: “We are here.”

      3.1.1 Doors

      The doors are loved: “They open,” (parent, School A1). In one school a pupil said: “No.”
      """
    let settings = AttributionSettings(
      roles: sampleRoles,
      cases: ["A1", "B1"].map { StudyCase(code: $0, label: "", parent: nil, attributes: []) },
      sections: ["3.1": [.init(name: "type", value: "I")]])
    let quotations = try attributedProse(text, settings: settings).voiced
    #expect(quotations.map(\.section) == ["3.1", "3.1.1", "3.1.1"])
    #expect(quotations.allSatisfy { $0.attributes.first?.value == "I" })
    #expect(quotations.prefix(2).map(\.caseCode) == ["B1", "A1"])
  }

  @Test func `lists whose role is not known`() throws {
    let attributed = try attributedProse(
      """
      The doors stood open, as they had in every year before this one. “Nobody came to the meeting.”

      “We try,” said a governor. “We do try,” said the other governor. “It rains,” said Mrs Pell.

      A head and a parent agreed: “Never again.” “It leaks,” said the head, and the “fine” roof.
      """)
    let findings = attributed.findings
    #expect(
      findings.map(\.kind) == [
        .speakerNotNamed, .unattributedSpeaker, .unattributedSpeaker, .ambiguousSpeaker,
      ])
    #expect(findings.map(\.line) == [1, 3, 3, 5])
    #expect(findings.map(\.column) == [67, 2, 67, 30])
    #expect(
      findings.map(\.message) == [
        "no speaker named for 1 quotation, “Nobody came to the meeting.”; filter quotes.csv "
          + "for the attribution 'none'",
        "no role for 'governor' (2 quotations, first: “We try,”): add it to the names of a "
          + "role in roles.csv, or to speakers.csv",
        "no role for 'Mrs Pell' (1 quotation, “It rains,”): add it to the names of a role in "
          + "roles.csv, or to speakers.csv",
        "several possible speakers for 1 quotation, “Never again.”; filter quotes.csv for the "
          + "attribution 'ambiguous'",
      ])
  }

  @Test func `gives the sentences before and after`() throws {
    let attributed = try attributedProse(
      "It was late. As one head said: “Go home.” Nobody went. The end.")
    let quotation = try #require(attributed.voiced.first)
    #expect(quotation.before.map { attributed.document.text[$0] } == "It was late.")
    #expect(quotation.after.map { attributed.document.text[$0] } == "Nobody went.")
  }

  @Test func `takes a colon at the end of the paragraph before`() throws {
    let attributed = try attributedProse(
      "The door was painted in May. As one head put it:\n\n“Nobody came to the door.”")
    #expect(attributed.voiced.first?.speaker.role.id == "head")
  }

  @Test func `makes paragraphs of a vignette passages of their author`() throws {
    let attributed = try attributedProse(
      "The river was high.\n\n“It rose,” said a teacher.", kind: .vignette)
    #expect(
      attributed.summary == [
        "passage author explicit passage: The river was high.",
        "passage author explicit passage: “It rose,” said a teacher.",
        "speech teacher explicit speech-verb-after: It rose,",
      ])
    #expect(attributed.voiced.filter { $0.kind == .passage }.map(\.wordCount).reduce(0, +) == 9)
  }

  @Test func `follows speakers csv`() throws {
    let settings = AttributionSettings(
      roles: sampleRoles,
      speakers: [
        SpeakerAssignment(
          document: "sample", label: "mrs khan", speaker: "Asma Khan", role: "head", caseCode: "C2")
      ])
    let quotation = try #require(
      try attributedProse("“Sit,” said Mrs Khan.", settings: settings).voiced.first)
    #expect(quotation.speaker.name == "Asma Khan")
    #expect(quotation.speaker.isJoined)
    #expect(quotation.speaker.role.id == "head")
    #expect(quotation.caseCode == "C2")
  }

  @Test func `keeps an id whatever changes around the words`() throws {
    let one = try attributedProse("“It rings all day,” (head).")
    let other = try attributedProse(
      "Once more. “It rings all day,” (head). “It rings all day,” (head).")
    #expect(one.voiced[0].id == other.voiced[0].id)
    #expect(other.voiced[0].id != other.voiced[1].id)
  }

  @Test func `reports a hundred thousand open marks of one line in one go`() throws {
    let text = String(repeating: "“a ", count: 100_000)
    let findings = try attributedProse(text).findings
    #expect(findings.count == 100_000)
    #expect(findings.last?.column == 299_998)
  }
}
