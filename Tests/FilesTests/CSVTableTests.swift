import CorpusModel
import Files
import Testing

@Suite struct CSVTableTests {
  private func table(_ text: String, required: [String] = ["role"], known: [String]? = nil)
    throws(PipelineErrors) -> CSVTable
  {
    try CSVTable(parsing: text, path: "roles.csv", required: required, known: known)
  }

  @Test(arguments: [
    "role,names\nhead,a|b\n", "role;names\r\nhead;a|b\r\n", "role\tnames\nhead\ta|b",
    "\u{FEFF}role,names\rhead,a|b\r", "sep=;\r\nrole;names\r\nhead;a|b\r\n",
    "\"role\",\"names\",,\n\"head\",\"a|b\",,\n,,,\n", "Role , Names\n head ,\u{A0}a|b \n",
  ])
  func `reads a table however a spreadsheet saved it`(text: String) throws {
    let table = try table(text)
    #expect(table.columns == ["role", "names"])
    #expect(table.rows.map { [$0["role"], $0["names"]] } == [["head", "a|b"]])
  }

  @Test func `keeps separators, quotation marks and line ends inside a quoted cell`() throws {
    let table = try table("role,names\n\"a,b\",\"say \"\"x\"\"\nand y\"\nlast,z\n")
    #expect(table.rows[0]["role"] == "a,b")
    #expect(table.rows[0]["names"] == "say \"x\"\nand y")
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test func `names a missing column and those that are there`() {
    #expect(
      throws: PipelineErrors([
        PipelineError(
          "roles.csv", line: 1, "missing column 'role'; the columns are: rolle, names")
      ])
    ) { try table("rolle,names\nhead,a\n") }
  }

  @Test func `says where a quoted cell opens that is never closed`() {
    #expect(
      throws: PipelineErrors([
        PipelineError(
          "roles.csv", line: 2, column: 7,
          "unclosed quotation mark at the start of a cell; close it or delete it")
      ])
    ) { try table("role,names\nécole,\"a\nb\n") }
  }

  @Test func `asks whether a mistyped column was meant otherwise`() {
    #expect(
      throws: PipelineErrors([
        PipelineError(
          "roles.csv", line: 1, column: 6, "unknown column 'nams'; did you mean 'names'?")
      ])
    ) { try table("role,nams\n", known: ["names"]) }
  }

  @Test func `refuses filled cells beyond the header`() {
    #expect(throws: PipelineErrors.self) { try table("role,names\nhead,a,b\n") }
  }

  @Test func `refuses an empty file`() {
    #expect(throws: PipelineErrors.self) { try table("") }
  }
}
