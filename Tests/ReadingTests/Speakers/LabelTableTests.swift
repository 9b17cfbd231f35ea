import CorpusModel
import Reading
import TestSupport
import Testing

/// The table of a document's labels.
@Suite struct LabelTableTests {
  private func xml(_ turns: String, people: [Person] = []) throws -> Document {
    let source = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>\(turns)</body></text></TEI>
      """
    let document = try DocumentReader.document(
      from: Source(path: "a.xml", bytes: Array(source.utf8)),
      options: ReadingOptions(id: "a", people: people))
    #expect(brokenInvariants(of: document) == [])
    return document
  }

  @Test func `labels are numbered in order of their first turns, with their counts`() throws {
    let document = try plainTextDocument(
      "Head: Well.\n\nInterviewer:\n\nHead: So.\n\nInterviewer: Why?\n\nPupil: Because.\n")
    #expect(document.labels.map(\.text) == ["Head", "Interviewer", "Pupil"])
    #expect(document.turns.map(\.label) == [0, 1, 0, 1, 2])
    #expect(document.labels.map(\.turns) == [2, 2, 1])
    #expect(document.labels.map(\.firstTurn) == [0, 1, 4])
    #expect(document.labels.map(\.firstSpokenTurn) == [0, 3, 4])
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `prose has no labels and no cover`() throws {
    let document = try plainTextDocument("The school is small.\n\nIt is old.\n")
    #expect(document.labels == [])
    #expect(document.cover.isEmpty)
  }

  @Test func `a label has its usual kind in the document's language`() throws {
    let talk = "E : Pourquoi ?\n\nMère : Voilà.\n\nE : Et ?\n\nTous : Oui.\n\nE : Et toi ?\n"
    let french = try plainTextDocument(talk, kind: .interview, language: "fr")
    #expect(french.labels.map(\.text) == ["E", "Mère", "Tous"])
    #expect(french.labels.map(\.usual) == [.asker, .described, .group])
  }

  @Test func `the number of a question is known in place of a label`() throws {
    let document = try plainTextDocument(
      "Question 1. Why?\n\nHead: Well.\n\nQuestion 2. How?\n\nHead: So.\n", kind: .interview)
    #expect(document.labels.map(\.text) == ["Question 1", "Head", "Question 2"])
    #expect(document.labels.map(\.isNumberedQuestion) == [true, false, true])
  }

  @Test func `people who speak at once are members, with turns of their own or without`() throws {
    let document = try xml(
      "<u who='#A'>One.</u><u who='#A #B'>Two.</u><u who='#C #A #B'>Three.</u>",
      people: [Person(id: "B", name: "Ben Day", role: "teacher")])
    #expect(document.labels.map(\.text) == ["A", "A, Ben Day", "C, A, Ben Day", "Ben Day", "C"])
    #expect(document.labels.map(\.turns) == [1, 1, 1, 0, 0])
    #expect(document.labels.map(\.members) == [[], [0, 3], [4, 0, 3], [], []])
    #expect(document.labels.map(\.person) == [nil, nil, nil, 0, nil])
    #expect(document.labels[3].usualRole == .described)
  }

  @Test func `turns of one name and two people, or two roles, have two labels`() throws {
    let document = try xml(
      """
      <u who="#A" ana="#chair">One.</u><u who="#A">Two.</u><u who="#B">Three.</u>\
      <u who="#A" ana="#chair">Four.</u>
      """, people: [Person(id: "A", name: "Jo", role: ""), Person(id: "B", name: "Jo", role: "")])
    #expect(document.turns.map(\.label) == [0, 1, 2, 0])
    #expect(document.labels.map(\.text) == ["Jo", "Jo", "Jo"])
    #expect(document.labels.map(\.roleAsWritten) == ["chair", nil, nil])
    #expect(document.labels.map(\.person) == [0, 0, 1])
  }
}
