import CorpusModel
import Reporting
import Testing

@testable import Study

@Suite struct MemosTests {
  @Test func `a memo is on a theme or on a cell`() throws {
    let memos = try MemosFile.memos(
      of: researcherFile(
        "theme,matrix,row,column,memo,coder,date\ntrust,,,,Thin.,ana,\n,by-case,trust,A1,Odd.,ben,\n"
      ))
    #expect(memos.map(\.theme) == ["trust", ""])
    #expect(memos.map(\.matrix) == ["", "by-case"])
    #expect(memos.map(\.tableRow.on) == ["theme", "cell"])
    #expect(memos.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    "theme,matrix,row,memo,coder\n,by-case,trust,Odd.,ben\n", "memo,coder\nOdd.,ben\n",
  ])
  func `a memo on nothing is an error`(table: String) throws {
    #expect(
      try refusal(of: table, by: MemosFile.memos) == [
        "table.csv:2: error: no subject for this memo; fill 'theme', or 'matrix', 'row' and 'column'"
      ])
  }
}
