/// `cell-codings.csv`: which codings stand in which cell.
package enum CellCodingsTable {
  package static let schema = TableSchema(
    name: "cell-codings",
    columns: [
      .init("matrix", .string, required: true, "The name of the matrix"),
      .init("row", .string, required: true, "The id of the row"),
      .init("column", .string, required: true, "The id of the column"),
      .init("coding_id", .string, required: true, "A coding that the cell counts"),
    ],
    primaryKey: ["matrix", "row", "column", "coding_id"],
    foreignKeys: [
      .init(["matrix", "row", "column"], in: "cells", ["matrix", "row", "column"]),
      .init(["coding_id"], in: "codings", ["coding_id"]),
    ])
}
