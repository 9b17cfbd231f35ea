import CorpusModel
import Tabulation
import TestSupport
import Testing

/// Counts split into themes that the question had named and themes that people brought up.
@Suite struct PromptingTests {
  private func document() throws -> CodedDocument {
    try coded(
      SampleTranscript(
        id: "d", caseCode: "A1",
        turns: [.init(head, "we trust the voice and have time"), .init(pupil, "trust")])
    ) { attributed in
      var asked = try coding("trust", trust, in: attributed)
      asked.isPrompted = true
      // On the same words as another's, and below the theme that is asked for.
      var below = try coding("trust", voice, in: attributed)
      below.isPrompted = false
      return [
        asked, below, try coding("time", time, in: attributed),
        try coding("trust", trust, in: attributed, rank: 1),
      ]
    }
  }

  private func matrix(
    _ prompting: MatrixDefinition.Prompting?, columns: MatrixDefinition.Axis = .caseCode
  ) throws -> Matrix {
    let tabulator = Tabulator(
      definitions: [
        MatrixDefinition(name: "m", rows: .theme, columns: columns, prompting: prompting)
      ], codebook: codebook, cases: cases, roles: Roles.all)
    var tally = MatrixTally(tabulator)
    tally.add(tabulator.tally(try document()))
    return tally.matrices[0]
  }

  @Test(
    arguments: [
      (nil, ["2", "1", "1"]), (.prompted, ["1", "0", "0"]), (.volunteered, ["2", "1", "1"]),
    ] as [(MatrixDefinition.Prompting?, [String])])
  func `counts the codings of one sort`(
    prompting: MatrixDefinition.Prompting?, values: [String]
  ) throws {
    let matrix = try matrix(prompting)
    // The parent has the first segment in both: it is asked for, and its child is not.
    #expect(try ["trust", "voice", "time"].map { try matrix.value($0, "A1") } == values)
  }

  @Test func `two themes meet only in codings that count`() throws {
    #expect(try matrix(nil, columns: .theme).value("trust", "voice") == "1")
    #expect(try matrix(.prompted, columns: .theme).value("trust", "voice") == "0")
    #expect(try matrix(.prompted, columns: .theme).value("trust", "trust") == "1")
  }

  @Test func `an empty cell says which codings it misses`() throws {
    let reason = try matrix(.prompted).cell("time", "A1").reason
    #expect(reason?.text == "no prompted coding")
    #expect(try matrix(.volunteered).cell("time", "B1").reason?.isAbsence == true)
  }
}
