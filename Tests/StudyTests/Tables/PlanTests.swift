import CorpusModel
import Testing

@testable import Study

@Suite struct PlanTests {
  @Test func `a row is a number of speakers of a role in a case`() throws {
    let rows = try PlanTable.rows(
      of: researcherFile("case,role,planned\nA1,head,1\nA1,pupil,0\n"))
    #expect(
      rows == [
        PlannedSpeakers(caseCode: "A1", role: "head", count: 1, line: 2),
        PlannedSpeakers(caseCode: "A1", role: "pupil", count: 0, line: 3),
      ])
  }

  @Test func `all slips are reported at once`() throws {
    let refused = try refusal(
      of: "case,role,planned\nA1,head,-1\nA1,cook,two\nA1,head,1\n", by: PlanTable.rows)
    #expect(refused.count == 3)
    #expect(refused.first?.hasPrefix("table.csv:2:9: error: not a whole number: '-1'") == true)
    #expect(
      refused.last?.hasPrefix(
        "table.csv:4:1: error: case 'A1' and role 'head' are already planned on line 2") == true)
  }
}
