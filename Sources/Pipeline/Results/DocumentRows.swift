internal import Files
internal import Reporting
internal import Tabulation

/// The rows that one document adds to each table.
struct DocumentRows: Sendable {
  /// Rows by index of the table in ``OutputTables/all``: one piece, or one for each matrix in a
  /// table that is in the order of the matrices.
  let pieces: [[[UInt8]]]

  /// - Parameter pieces: the pieces of each table, in the order of ``OutputTables/all``.
  private init(pieces: [[[UInt8]]]) {
    self.pieces = pieces
  }

  init(of report: DocumentReport) {
    self.init(
      pieces: OutputTables.all.map { table in
        guard table.isByMatrix else {
          var csv = CSVWriter(capacity: table.usualSize(of: report))
          table.appendRows(of: report, to: &csv)
          return [csv.bytes]
        }
        return report.tabulator.definitions.indices.map { index in
          var csv = CSVWriter()
          table.appendRows(of: report, matrix: index, to: &csv)
          return csv.bytes
        }
      })
  }

  init(of report: StudyReport) {
    self.init(
      pieces: OutputTables.all.map { table in
        var csv = CSVWriter()
        table.appendRows(of: report, to: &csv)
        return csv.bytes.isEmpty ? [] : [csv.bytes]
      })
  }
}

extension DocumentRows {
  /// The name of each table with the number of its pieces.
  var names: [Name] {
    zip(OutputTables.all, pieces).map { Name(table: $0.schema.name, pieces: $1.count) }
  }

  struct Name: Codable {
    var table: String
    var pieces: Int
  }

  /// - Parameter pieces: the pieces of the tables that `names` lists, one after the other.
  /// - Returns: nil unless there are exactly the pieces of the tables that a run writes.
  init?(named names: [Name], _ pieces: some Collection<[UInt8]>) {
    var byName: [String: [[UInt8]]] = [:]
    var rest = pieces[...]
    for name in names {
      guard (0...rest.count).contains(name.pieces) else { return nil }
      byName[name.table] = Array(rest.prefix(name.pieces))
      rest = rest.dropFirst(name.pieces)
    }
    let found = OutputTables.all.compactMap { byName[$0.schema.name] }
    guard rest.isEmpty, names.count == byName.count, found.count == byName.count,
      found.count == OutputTables.all.count
    else { return nil }
    self.init(pieces: found)
  }
}
