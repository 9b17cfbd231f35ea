import CorpusModel
import Testing

@testable import Study

@Suite struct CasesTests {
  @Test func `a case has a label, a parent, and an attribute in each further column`() throws {
    let cases = try CasesTable.cases(
      of: researcherFile(
        "case,label,parent,phase,size\nnorth,Northern district,,,\nA1,,north,primary,210\n"))
    #expect(cases.map(\.code) == ["north", "A1"])
    #expect(cases.map(\.label) == ["Northern district", "A1"])
    #expect(cases.map(\.parent) == [nil, "north"])
    #expect(cases[1].attributes.map(\.name) == ["phase", "size"])
    #expect(cases[1].attributes.map(\.value) == ["primary", "210"])
  }

  @Test(arguments: [
    ("case,parent\nA1,nrth\nnorth,\n", "unknown parent 'nrth' of case 'A1'; did you mean 'north'?"),
    ("case,parent\nA1,B2\nB2,A1\n", "case 'A1' is its own ancestor through the parent 'B2'"),
    ("case\nA1\nA1\n", "case 'A1' is already defined on line 2"),
    ("case,label\n,Old Mill\n", "no id for this case; fill the column 'case'"),
    ("code\nA1\n", "missing column 'case'; the columns are: code"),
  ])
  func `a slip is an error at its place`(table: String, message: String) throws {
    let refused = try refusal(of: table, by: CasesTable.cases)
    #expect(refused.first?.contains(message) == true, "\(refused)")
    #expect(refused.first?.hasPrefix("table.csv:") == true)
  }
}
