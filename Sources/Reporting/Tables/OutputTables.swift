/// The tables under `data/`.
package enum OutputTables {
  /// Every table, in the order in which a reader needs them; a new table is a line here.
  package static let all: [any OutputTable.Type] = [
    DocumentsTable.self,
    QuotesTable.self,
    CodingsTable.self,
    CellsTable.self,
    CellCodingsTable.self,
    FindingsTable.self,
    MovesTable.self,
    OrphansTable.self,
    MemosTable.self,
  ]
}

extension TableSchema {
  /// The schema of every table, in the order of ``OutputTables/all``.
  package static let all = OutputTables.all.map { $0.schema }
}
