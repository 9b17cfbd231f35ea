import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// The labels that a text uses.
struct SchemeTests {
  @Test(arguments: [true, false]) func `two layouts in one file are both read`(first: Bool) throws {
    let forms: [(String, String) -> String] = [
      { "\($0) – \($1)" }, { "\($0)\n\($1)" }, { "[\($0)] \($1)" },
    ]
    for form in forms {
      let parts = [
        ShopTalk.text("Interviewer", "Mr Toft", parted: "\n\n", line: form),
        ShopTalk.text("Interviewer", "Mr Toft", parted: "\n\n"),
      ]
      let text = (first ? parts : parts.reversed()).joined(separator: "\n")
      let document = try plainTextDocument(text)
      let turns = ShopTalk.turns("Interviewer", "Mr Toft")
      #expect(spoken(document) == turns + turns)
    }
  }

  @Test func `headings that recur in a report are no labels`() throws {
    let text = (1...5).map { "## Strengths\n\nItem \($0) is kept.\n\n## Weaknesses\n\nNone.\n\n" }
    #expect(try plainTextDocument(text.joined()).turns == [])
  }

  @Test(arguments: ["Tess (laughing)", "Tess (cont'd)", "Tess [softly]", "Tess?", "Tess (to Will)"])
  func `how it is said is no other label`(label: String) throws {
    let document = try plainTextDocument(
      ShopTalk.text("Moderator", "Tess") + "\(label): And cold.\nModerator: Thank you.\n")
    #expect(document.labelsOfTurns.map(\.text).suffix(2) == [label, "Moderator"])
  }

  @Test func `a name met once is a finding and stays text`() throws {
    let document = try plainTextDocument(
      """
      Interviewer: What happened?

      Head: A lot.

      Sandra: I saw it.

      Interviewer: And then?

      Head: Nothing.
      """)
    #expect(document.labelsOfTurns.map(\.text) == ["Interviewer", "Head", "Interviewer", "Head"])
    #expect(document.findings.map(\.kind) == [.possibleSpeaker])
    #expect(document.findings.first?.line == 5)
  }

  @Test func `a name met once is a speaker when a person list has it`() throws {
    let document = try plainTextDocument(
      "Interviewer: What?\n\nHead: A lot.\n\nSandra: I saw it.\n\nInterviewer: And?\n",
      people: [Person(id: "p1", name: "Sandra", role: "teacher")])
    #expect(document.labelsOfTurns.map(\.text) == ["Interviewer", "Head", "Sandra", "Interviewer"])
    #expect(document.findings == [])
  }

  @Test(arguments: ["Pupil 3", "Mother 2", "Mrs Ahmed", "Interveiwer", "HEAD", "Élève 4", "All"])
  func `a label met once is a speaker when it is like others or usual`(label: String) throws {
    let document = try plainTextDocument(
      """
      Interviewer: What happened?

      Head: A lot.

      Interviewer: And then?

      Head: Nothing.

      Interviewer: Nothing?

      \(label): I saw it.

      Head: True.
      """)
    #expect(document.labelsOfTurns.map(\.text).contains(label))
    #expect(document.turns.count == 7)
  }

  @Test func `long answers without a label are still a transcript`() throws {
    let answer = (1...4).map { "It is the paragraph \($0) of my answer." }.joined(separator: "\n\n")
    let text = (1...4).map { "Interviewer: What of \($0)?\n\n\(answer)\n\n" }.joined()
    #expect(try plainTextDocument(text).turns.count == 8)
  }
}
