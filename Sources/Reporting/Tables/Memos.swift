package import Files

/// `memos.csv`: a row for each memo of a person, on a segment, a theme or a cell of a matrix.
package enum MemosTable: OutputTable {
  package struct Row: Sendable {
    package var on: String
    package var document = ""
    package var quoteID = ""
    package var span: (start: Int, end: Int)?
    package var words = ""
    package var theme = ""
    package var matrix = ""
    package var row = ""
    package var column = ""
    package var coder: String
    package var date: String
    package var memo: String

    package init(on: String, coder: String, date: String, memo: String) {
      self.on = on
      self.coder = coder
      self.date = date
      self.memo = memo
    }
  }

  package static let schema = TableSchema(
    name: "memos",
    columns: [
      .init("on", .string, required: true, "segment, theme or cell"),
      .init("document", .string, "The document of the segment"),
      .init("quote_id", .string, "The quotation in which the segment starts"),
      .init("start_byte", .integer, "Offset of the segment's first byte"),
      .init("end_byte", .integer, "Offset of the byte after its last"),
      .init("words", .string, "The words of the segment"),
      .init("theme", .string, "The theme it is about"),
      .init("matrix", .string, "The matrix of the cell"),
      .init("row", .string, "The id of its row"),
      .init("column", .string, "The id of its column"),
      .init("coder", .string, required: true, "Who noted it"),
      .init("date", .string, "When"),
      .init("memo", .string, required: true, "What was noted"),
    ])

  package static func appendRows(of report: DocumentReport, to csv: inout CSVWriter) {
    appendRows(of: report.memos, to: &csv)
  }

  package static func appendRows(of report: StudyReport, to csv: inout CSVWriter) {
    appendRows(of: report.memos, to: &csv)
  }

  package static func appendRows(of rows: [Row], to csv: inout CSVWriter) {
    for row in rows {
      csv.field(row.on)
      csv.field(row.document)
      csv.field(row.quoteID)
      if let span = row.span {
        csv.field(span.start)
        csv.field(span.end)
      } else {
        for _ in 0..<2 { csv.emptyField() }
      }
      for cell in [
        row.words, row.theme, row.matrix, row.row, row.column, row.coder, row.date, row.memo,
      ] { csv.field(cell) }
      csv.endRow()
    }
  }
}
