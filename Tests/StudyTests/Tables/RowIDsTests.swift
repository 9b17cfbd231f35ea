import CorpusModel
import Files
import Testing

@testable import Study

@Suite struct RowIDsTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(parsing: text, path: "t.csv", required: ["id", "parent"], known: nil)
  }

  @Test func `pieces of a cell are separated by strokes, without empty ones`() throws {
    let row = try #require(try table("id,parent\n a | b||c d |,\n").rows.first)
    #expect(row.pieces(of: "id") == ["a", "b", "c d"])
  }

  @Test func `each row that takes part in a circle is an error, and none beside it`() throws {
    let table = try table("id,parent\na,b\nb,c\nc,a\nd,a\ne,\n")
    let parents = Dictionary(
      uniqueKeysWithValues: table.rows.map { ($0["id"], $0["parent"].isEmpty ? nil : $0["parent"]) }
    )
    let errors = table.faultyParents(of: "id", what: "theme", parents: parents)
    #expect(errors.map(\.location.line) == [2, 3, 4])
    #expect(table.faultyIDs(in: "id", what: "theme").isEmpty)
  }

  @Test func `a chain of ten thousand parents is no circle`() throws {
    let rows = (1...10_000).map { "t\($0),t\($0 - 1)" }
    let table = try table("id,parent\nt0,\n" + rows.joined(separator: "\n") + "\n")
    let parents = Dictionary(
      uniqueKeysWithValues: table.rows.map { ($0["id"], $0["parent"].isEmpty ? nil : $0["parent"]) }
    )
    #expect(table.faultyParents(of: "id", what: "theme", parents: parents).isEmpty)
  }
}
