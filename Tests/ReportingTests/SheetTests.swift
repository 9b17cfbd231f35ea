import CorpusModel
import Files
import Reporting
import Tabulation
import TestSupport
import Testing

private let head = Speaker(
  name: "H", roleAsWritten: "", role: Role(id: "head", label: "Head", group: "leaders", names: []))
private let roles = [
  Role(id: "head", label: "Head", group: "leaders", names: []),
  Role(id: "pupil", label: "-Pupil, year 7", group: "pupils", names: []),
]
private let codebook = Codebook(
  themes: [
    Theme(id: "t1", label: "Trust", indicators: ["trust"]),
    Theme(id: "t2", label: "=Trust", indicators: ["x"]),
    Theme(id: "t3", label: "Same", indicators: ["y"]),
    Theme(id: "t4", label: "Same", indicators: ["z"]),
  ], path: "codebook.csv")

private func matrix(
  _ measure: MatrixDefinition.Measure, _ rows: MatrixDefinition.Axis = .theme,
  status: Coding.Status = .proposed, others: [Coding.Status] = []
) -> (Matrix, Tabulator, CodedDocument) {
  let attributed = SampleTranscript(id: "d", caseCode: "A", turns: [.init(head, "in trust")])
    .attributed()
  let coded = CodedDocument(
    attributed: attributed,
    codings: [
      Coding(
        id: "k_1", quotation: 0, lastQuotation: 0, theme: 0, source: .rule, status: status,
        segment: attributed.quotations[0].span)
    ]
      + others.map {
        Coding(
          id: "k_2", quotation: 0, lastQuotation: 0, theme: 1, source: .rule, status: $0,
          segment: attributed.quotations[0].span)
      })
  let tabulator = Tabulator(
    definitions: [
      MatrixDefinition(name: "m", rows: rows, columns: .role, measure: measure)
    ], codebook: codebook, cases: [], roles: roles)
  var tally = MatrixTally(tabulator)
  tally.add(tabulator.tally(coded))
  return (tally.matrices[0], tabulator, coded)
}

private func sheet(_ matrix: Matrix) throws -> [[String]] {
  var csv = CSVWriter()
  MatrixSheet(matrix).append(to: &csv)
  #expect(csv.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  return try #require(parsedCSV(Array(csv.bytes.dropFirst(3))))
}

@Suite struct SheetTests {
  @Test func `a sheet shows labels, guarded and told apart, and nothing where nobody was heard`()
    throws
  {
    let (matrix, _, _) = matrix(.segments)
    #expect(
      try sheet(matrix) == [
        ["Segments, theme by role: indicator hits, not coding", "Head", "'-Pupil, year 7"],
        ["Trust", "1", ""], ["'=Trust", "0", ""], ["Same [t3]", "0", ""], ["Same [t4]", "0", ""],
      ])
    #expect(MatrixSheet(matrix).guardedCells == 2)
  }

  @Test func `the title drops its warning when somebody has read all`() throws {
    #expect(
      try sheet(matrix(.segments, status: .accepted, others: [.proposed]).0)[0][0]
        == "Segments, theme by role: part coding, part indicator hits")
    #expect(
      try sheet(matrix(.segments, status: .accepted, others: [.added]).0)[0][0]
        == "Segments, theme by role")
    #expect(
      try sheet(matrix(.speakers, status: .accepted).0)[0][0] == "Speakers, theme by role")
    #expect(
      try sheet(matrix(.speakers).0)[0][0]
        == "Speakers, theme by role: indicator hits, not coding")
  }

  @Test func `who was heard is no matter of coding`() throws {
    #expect(try sheet(matrix(.words, .document).0)[0][0] == "Words, document by role")
    #expect(try sheet(matrix(.words, .document).0)[1] == ["d", "2", ""])
  }

  @Test func `shares are shown as so many of so many, rates with two decimals`() throws {
    #expect(try sheet(matrix(.shareOfSpeakers).0)[1] == ["Trust", "1 of 1", ""])
    #expect(try sheet(matrix(.shareOfSpeakers).0)[3] == ["Same [t3]", "0 of 1", ""])
    #expect(try sheet(matrix(.per1000Words).0)[1] == ["Trust", "500", ""])
  }

  @Test func `cells are written by ids, every one with its reason`() throws {
    let (matrix, tabulator, coded) = matrix(.shareOfSpeakers)
    var csv = CSVWriter()
    CellsTable.appendRows(of: matrix, to: &csv)
    let cells = try #require(parsedCSV(csv.bytes))
    #expect(cells.count == 8)
    #expect(
      cells[0] == ["m", "t1", "head", "share-of-speakers", "1", "0", "1", "1", "1", "1", "1", ""])
    #expect(
      cells[1] == [
        "m", "t1", "pupil", "share-of-speakers", "", "", "0", "0", "0", "0", "0",
        "nobody heard with this role",
      ])
    #expect(cells[2][11] == "no indicator fired")
    csv.removeAll()
    CellCodingsTable.appendRows(of: tabulator.tally(coded), at: 0, tabulator, coded, to: &csv)
    #expect(parsedCSV(csv.bytes) == [["m", "t1", "head", "k_1"]])
  }

  @Test func `no cell is longer than a spreadsheet holds`() {
    #expect(SheetCell(String(repeating: "a", count: 32_767)).text.utf16.count == 32_767)
    let long = SheetCell(String(repeating: "😀", count: 20_000)).text
    #expect(long.utf16.count <= 32_767)
    #expect(long.utf16.count > 32_760)
    #expect(long.hasSuffix("😀 … [cut]"))
    let lines = SheetCell(String(repeating: "a\n", count: 300)).text
    #expect(lines.utf8.count { $0 == 0x0A } == 253)
    #expect(SheetCell("=" + String(repeating: "a", count: 40_000)).text.utf16.count == 32_767)
    #expect(SheetCell("short\ncell").text == "short\ncell")
  }
}
