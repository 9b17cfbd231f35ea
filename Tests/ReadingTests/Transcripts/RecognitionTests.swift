import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Whether a text is a transcript, and of which kind.
struct RecognitionTests {
  @Test func `times without labels are no speakers and no report`() throws {
    let document = try plainTextDocument(
      "[00:00:01] Hello there.\n\n[00:00:05] Yes, hello.\n\n[00:00:09] How are you?\n\n"
        + "[00:00:11] Fine.\n")
    #expect(document.description.kind == .interview)
    #expect(document.turns == [])
    #expect(document.findings.map(\.kind) == [.noSpeakers])
  }

  @Test func `a told interview without labels has a finding`() throws {
    let document = try plainTextDocument(
      "We talked for an hour.\n\nIt was good.\n", kind: .interview)
    #expect(document.turns == [])
    #expect(document.findings.map(\.kind) == [.noSpeakers])
  }

  @Test func `a focus group is one by its participants`() throws {
    let document = try plainTextDocument(
      (1...3).flatMap { _ in (1...3).map { "Pupil \($0): I think so." } }.joined(separator: "\n"))
    #expect(document.description.kind == .focusGroup)
  }

  @Test func `a document has its labels with counts, and a layout with an example`() throws {
    let document = try plainTextDocument(
      "Date: 3 May\n\n[00:01] Interviewer: What?\n[00:02] Head: A lot.\n[00:03] Interviewer: And?\n"
    )
    let layout = try #require(document.layout)
    #expect(layout.name == "Name: text, with times")
    #expect(document.labels.map(\.text) == ["Interviewer", "Head"])
    #expect(document.labels.map(\.turns) == [2, 1])
    #expect(document.labels.map(\.firstTurn) == [0, 1])
    #expect(document.labels.map(\.usual) == [.asker, .described])
    #expect(layout.example == "[00:01] Interviewer: What?")
    #expect(layout.exampleLine == 3)
    #expect(layout.timedTurns == 3)
    #expect(layout.coverLines == 1)
  }

  @Test(arguments: [
    "", "\n", ":", "I:", "[", "<", "#00:00:01-5#", "\u{FEFF}", "Q.", "@", "**", "[]: x",
    "A: \u{200B}",
    "00:00:01 --> 00:00:02", "Name\t", "(", "((((((((", "1.", "1.\t", "> ", "- ", "#", "é", "=\n=",
  ]) func `no scrap of text breaks the reader`(text: String) throws {
    for kind in [nil] + DocumentKind.allCases {
      for copies in [1, 4] {
        let repeated = String(repeating: text + "\n", count: copies)
        #expect(brokenInvariants(of: try plainTextDocument(repeated, kind: kind)) == [])
      }
    }
  }

  @Test func `a time in one label among labels without is a finding`() throws {
    let document = try plainTextDocument(
      """
      Interviewer: What happened?
      Head: A lot.
      Interviewer: And then?
      Head (00:12): Nothing.
      Interviewer: Nothing?
      Head: It was (00:14) nothing.
      """)
    #expect(Set(document.labelsOfTurns.map(\.text)) == ["Interviewer", "Head"])
    #expect(document.turns.map(\.time) == [nil, nil, nil, "00:00:12", nil, nil])
    #expect(document.findings.map(\.kind) == [.labelMended])
    #expect(document.findings.first?.line == 4)
  }
}
