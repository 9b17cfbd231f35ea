import TestSupport
import CorpusModel
import Testing

@testable import Attribution

@Suite struct CaseMentionTests {
  private let cases = [
    ("A1", "Mill Lane School"), ("B1", "Hilltop Academy"), ("C2", ""),
  ].map { StudyCase(code: $0.0, label: $0.1, parent: nil, attributes: []) }

  /// The case of every quotation, `-` where the text leaves it open.
  private func told(_ text: String, cases: [StudyCase]? = nil) throws -> [String] {
    let settings = AttributionSettings(roles: sampleRoles, cases: cases ?? self.cases)
    return try attributedProse(text, settings: settings).voiced.map { $0.caseCode ?? "-" }
  }

  @Test(arguments: [
    // The nearest one named before in the sentence, else the first one after.
    ("In School A1 and in School B1 the head said: “No.”", ["B1"]),
    ("“Never again,” said the head of School C2.", ["C2"]),
    ("“It leaks,” (parent, Hilltop Academy).", ["B1"]),
    // The last one named before goes on, under its noun or without one.
    ("School A1 opened late. The head was glad: “At last.”", ["A1"]),
    ("School A1 opened late. The head of the school was glad: “At last.”", ["A1"]),
    ("School A1 opened late. “At last,” said a parent at the same school.", ["A1"]),
    ("Hilltop Academy closed. The head of the academy wept: “So be it.”", ["B1"]),
    // The later of two.
    ("School A1 opened late and School C2 early. The head was glad: “At last.”", ["C2"]),
  ]) func `goes to the case named nearest before`(text: String, expected: [String]) throws {
    #expect(try told(text) == expected)
  }

  @Test(arguments: [
    // Another place of the kind, which has no name here.
    ("School A1 opened late. The head of the academy was glad: “At last.”", ["-"]),
    ("School A1 opened late. A parent at the other school wept: “Not yet.”", ["-"]),
    ("School A1 opened late. In another primary school a head wept: “Not yet.”", ["-"]),
    ("School A1 opened late. In one school a parent said: “Not yet.”", ["-"]),
    ("School A1 opened late. “Not yet,” said a parent of the academy.", ["-"]),
    // A case that is named only later.
    ("A head was glad: “At last.” School A1 opened late.", ["-"]),
    ("A head was glad: “At last.”", ["-"]),
  ]) func `leaves the case open where another place is meant`(
    text: String, expected: [String]
  ) throws {
    #expect(try told(text) == expected)
  }

  @Test func `knows codes after a noun where nobody lists the cases`() throws {
    let text = "In School D4 the head said: “No.” In another school a parent said: “Yes.”"
    #expect(try told(text, cases: []) == ["D4", "-"])
  }

  @Test func `tells the words that name the case`() throws {
    let attributed = try attributedProse(
      "The head of School C2 was glad: “At last.”",
      settings: AttributionSettings(roles: sampleRoles, cases: cases))
    let cue = try #require(attributed.voiced.first?.caseCue)
    #expect(attributed.document.text[cue] == "School C2")
  }
}
