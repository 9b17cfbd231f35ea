/// `cells.csv`: a row for each cell of each matrix, the empty ones too.
package enum CellsTable {
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
}
