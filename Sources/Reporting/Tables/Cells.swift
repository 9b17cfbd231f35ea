package import Files
package import Tabulation

/// `cells.csv`: a row for each cell of each matrix, the empty ones too.
package enum CellsTable: OutputTable {
  package static let schema = TableSchema(
    name: "cells",
    columns: [
      .init("matrix", .string, required: true, "The name of the matrix"),
      .init("row", .string, required: true, "The id of the row"),
      .init("column", .string, required: true, "The id of the column"),
      .init("measure", .string, required: true, "What the value counts"),
      .init("value", .number, "The measure; empty for a rate that has no base"),
      .init("value_read", .number, "The same, of accepted and added codings only"),
      .init("segments", .integer, required: true, "Coded segments"),
      .init("answers", .integer, required: true, "Answers"),
      .init("quotations", .integer, required: true, "Quotations"),
      .init("speakers", .integer, required: true, "Speakers; a group voice adds none"),
      .init("documents", .integer, required: true, "Documents"),
      .init("reason", .string, "Why the cell is empty"),
    ],
    primaryKey: ["matrix", "row", "column"])

  package static func appendRows(of matrix: Matrix, to csv: inout CSVWriter) {
    for (row, rowEntry) in matrix.rows.enumerated() {
      for (column, columnEntry) in matrix.columns.enumerated() {
        let cell = matrix.cell(row, column)
        csv.field(matrix.definition.name)
        csv.field(rowEntry.id)
        csv.field(columnEntry.id)
        csv.field(matrix.definition.measure.rawValue)
        csv.field(cell.value.figures())
        csv.field(cell.valueRead.figures())
        csv.field(cell.counts.segments)
        csv.field(cell.counts.answers)
        csv.field(cell.counts.quotations)
        csv.field(cell.counts.speakers)
        csv.field(cell.counts.documents)
        csv.field(cell.reason?.text ?? "")
        csv.endRow()
      }
    }
  }
}
