@testable import Attribution
import CorpusModel
import Files
import Testing

@testable import Study

@Suite struct SpeakersTests {
  private static let table = """
    document,label,speaker,role,case,turns,words,first_words
    A1-head,SB,Sandra Bell,head,A1,12,300,Well
    A1-head,Cook,,,,1,4,No

    """

  @Test func `a row says who a label is, of which role and case`() throws {
    let rows = try SpeakersTable.assignments(of: researcherFile(Self.table))
    #expect(rows.map(\.label) == ["SB", "Cook"])
    #expect(rows.map(\.speaker) == ["Sandra Bell", ""])
    #expect(rows.map(\.role) == ["head", ""])
    #expect(rows.map(\.caseCode) == ["A1", ""])
    #expect(rows.map(\.isFilledIn) == [true, false])
    #expect(rows.map(\.line) == [2, 3])
  }

  @Test func `a second row for a label of a document is an error`() throws {
    #expect(
      try refusal(
        of: "document,label\nA1,SB\nB2,SB\nA1,SB\n", by: SpeakersTable.assignments) == [
          "table.csv:4:4: error: duplicate row for 'SB' in A1, as on line 2; delete one"
        ])
  }

  @Test func `a listing keeps what a person wrote, and adds the labels that are new`() throws {
    let kept = try SpeakersTable.assignments(of: researcherFile(Self.table))
    let use = { (label: String) in
      LabelUse(
        document: "A1-head", label: label, speaker: label, role: .unattributed, roleAsWritten: "",
        rule: "", turns: 2, words: 9, firstWords: "Yes", line: 4)
    }
    let listed = SpeakersTable(
      kept: kept, found: [(use("SB"), "head"), (use("Aide"), ""), (use("Cook"), "")])
    let rows = String(
      decoding: try listed.bytes(in: EditableTable(Array(Self.table.utf8), at: "s.csv")),
      as: UTF8.self
    ).split(whereSeparator: \.isNewline)
    #expect(rows.count == 4)
    #expect(rows.contains { $0.hasPrefix("A1-head,SB,Sandra Bell,head,A1,2,9,") })
    #expect(listed.added.map(\.label) == ["Aide"])
    #expect(listed.unused.isEmpty)
  }
}
