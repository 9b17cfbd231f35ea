import CorpusModel
import TestSupport
import Testing

@testable import Reading

struct TranscriptTrapTests {
  @Test(arguments: [
    "One thing: we stayed.", "For example: the roof.", "Note: this is loud.", "10:30 was the time.",
    "http://example.org/a: see there.", "So I said: no.", "Finally: the roof.",
    "The point is: we stayed.", "Zum Beispiel: das Dach.", "Par exemple : le toit.",
  ]) func `a colon in speech makes no speaker`(sentence: String) throws {
    let text = """
      Interviewer: What happened?

      Head: A lot.

      \(sentence)

      Interviewer: And then?

      \(sentence)

      Head: \(sentence)

      \(sentence)
      """
    let document = try plainTextDocument(text)
    #expect(document.labelsOfTurns.map(\.text) == ["Interviewer", "Head", "Interviewer", "Head"])
  }

  @Test func `lists with letters in parentheses are no transcript`() throws {
    let text = (1...4).map { _ in "(a) One thing.\n\n(b) Another.\n\n(ii) A third.\n" }.joined(
      separator: "\n")
    #expect(try plainTextDocument(text).turns == [])
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
}

struct TranscriptTimeTests {
  @Test(arguments: [
    ("0:21", "00:00:21"), ("[00:01:02]", "00:01:02"), ("(1:02:03.5)", "01:02:03.500"),
    ("#00:00:01-5#", "00:00:01.500"), ("75:09", "01:15:09"), ("0:0:1.500", "00:00:01.500"),
    ("00:00:01,250 --> 00:00:03,000", "00:00:01.250"), ("0:10-0:15", "00:00:10"),
    ("00:00:07.000", "00:00:07"),
  ]) func `reads a time in any common form`(written: String, expected: String) throws {
    let bytes = Array(written.utf8)
    let time = try #require(TranscriptTime(in: bytes, at: 0, end: bytes.count))
    #expect(TranscriptTime.normalized(bytes[time.digits.range]) == expected)
    #expect(time.end == bytes.count)
  }

  @Test(arguments: ["10", "1:2", "10:75", "1:2:3:4", "a:10", "[0:21", "2006", "12:345", ""])
  func `leaves what is no time`(written: String) {
    let bytes = Array(written.utf8)
    #expect(TranscriptTime(in: bytes, at: 0, end: bytes.count) == nil)
  }
}
