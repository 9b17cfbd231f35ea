import CorpusModel
import Reporting
import Testing

@testable import Pipeline

@Suite struct DocumentRowsTests {
  private let rows = DocumentRows(
    of: StudyReport(
      findings: [
        Finding(document: "d", line: 1, column: 1, kind: Finding.Kind("test"), message: "look")
      ],
      memos: [MemosTable.Row(on: "theme", coder: "c", date: "", memo: "why")]))

  @Test func `rows go to the table that they are of`() throws {
    let names = OutputTables.all.map { $0.schema.name }
    let filled = zip(names, rows.pieces).filter { !$1.isEmpty }.map(\.0)
    #expect(filled == ["findings", "memos"])
  }

  @Test func `kept rows are found by the name of their table, in whatever order`() throws {
    let names = Array(rows.names.reversed())
    let pieces = Array(rows.pieces.reversed().joined())
    let found = try #require(DocumentRows(named: names, pieces))
    #expect(found.pieces == rows.pieces)
  }

  @Test func `kept rows without a table, or with one that no run writes, are no rows`() {
    let pieces = Array(rows.pieces.joined())
    #expect(DocumentRows(named: rows.names.filter { $0.table != "quotes" }, pieces) == nil)
    let other = DocumentRows.Name(table: "other", pieces: 0)
    #expect(DocumentRows(named: rows.names + [other], pieces) == nil)
  }

  @Test func `kept rows of which a piece is missing are no rows`() {
    let pieces = Array(rows.pieces.joined().dropLast())
    #expect(DocumentRows(named: rows.names, pieces) == nil)
    #expect(DocumentRows(named: rows.names, pieces + [[], []]) == nil)
  }
}
