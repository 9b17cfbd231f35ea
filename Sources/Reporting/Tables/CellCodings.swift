package import CorpusModel
package import Files
package import Tabulation

/// `cell-codings.csv`: which codings are in which cell.
package enum CellCodingsTable: OutputTable {
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

  package static let isByMatrix = true

  package static func appendRows(
    of report: DocumentReport, matrix index: Int, to csv: inout CSVWriter
  ) {
    appendRows(of: report.tally, at: index, report.tabulator, report.coded, to: &csv)
  }

  /// Appends the rows that one document adds for the matrix at `index` of the tabulator's definitions.
  package static func appendRows(
    of tally: DocumentTally, at index: Int, _ tabulator: Tabulator, _ coded: CodedDocument,
    to csv: inout CSVWriter
  ) {
    let matrix = tabulator.definitions[index].name
    // The codings of a cell come one after the other.
    tabulator.forEachCell(of: tally, at: index) { row, column, codings in
      let cell = RenderedFields { csv in
        csv.field(matrix)
        csv.field(row)
        csv.field(column)
      }
      for coding in codings {
        csv.fields(cell)
        csv.field(stableID: coded.codings[coding].id)
        csv.endRow()
      }
    }
  }
}
