import Coding
import CorpusModel
import Testing

@testable import Study

@Suite struct ReadsTests {
  @Test(arguments: [("yes", true), ("X", true), ("", false), ("no", false)])
  func `a row is a passage that a coder has read, blind or not`(cell: String, isBlind: Bool) throws
  {
    let reads = try ReadsFile.reads(
      of: researcherFile(
        "coder,document,from,to,blind,date\nana,A1-head,q_1,q_9,\(cell),2026-05-01\nben,A1-head,,,,\n"
      ))
    #expect(
      reads == [
        ReadRecord(
          coder: "ana", document: "A1-head", from: "q_1", to: "q_9", isBlind: isBlind,
          date: "2026-05-01", line: 2),
        ReadRecord(coder: "ben", document: "A1-head", line: 3),
      ])
  }

  @Test func `a row without a coder, and a flag that is none, are errors`() throws {
    let refused = try refusal(
      of: "coder,document,blind\n,A1,\nana,A1,perhaps\n", by: ReadsFile.reads)
    #expect(
      refused == [
        "table.csv:2: error: no coder; write who read it in the column 'coder'",
        "table.csv:3: error: 'perhaps' in the column 'blind', which must be yes or empty",
      ])
  }
}
