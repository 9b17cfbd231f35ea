internal import CorpusModel
internal import Files
package import Reporting

/// A person's memo on a theme or on a cell of a matrix: a row of `memos.csv`.
package struct StudyMemo: Hashable, Sendable {
  package var theme: String
  package var matrix: String
  package var row: String
  package var column: String
  package var memo: String
  package var coder: String
  package var date: String
  /// Line of the row, 1-based.
  package var line: Int
}

/// `memos.csv`, read and checked.
enum MemosFile {
  static let columns = ["theme", "matrix", "row", "column", "memo", "coder", "date"]

  static func memos(of file: ResearcherFile) throws -> [StudyMemo] {
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["memo", "coder"],
      known: columns.filter { $0 != "memo" && $0 != "coder" })
    var errors: [PipelineError] = []
    let memos = table.rows.map { row in
      let isOnCell = !row["matrix"].isEmpty && !row["row"].isEmpty && !row["column"].isEmpty
      let isOnTheme = !row["theme"].isEmpty && row["matrix"].isEmpty
      if !isOnCell && !isOnTheme {
        errors.append(
          PipelineError(
            file.path, line: row.line,
            "no subject for this memo; fill 'theme', or 'matrix', 'row' and 'column'"))
      }
      return StudyMemo(
        theme: row["theme"], matrix: row["matrix"], row: row["row"], column: row["column"],
        memo: row["memo"], coder: row["coder"], date: row["date"], line: row.line)
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return memos
  }
}

extension StudyMemo {
  package var tableRow: MemosTable.Row {
    var row = MemosTable.Row(
      on: matrix.isEmpty ? "theme" : "cell", coder: coder, date: date, memo: memo)
    row.theme = theme
    row.matrix = matrix
    row.row = self.row
    row.column = column
    return row
  }
}
