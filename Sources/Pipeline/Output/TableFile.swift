internal import CorpusModel
internal import Files
internal import Reporting
internal import Tabulation

/// A table that is being written. Rows go to disk at once, so memory does not grow with the corpus.
///
/// It belongs to one task.
final class TableFile {
  private let table: any OutputTable.Type
  private let file: OutputFile
  /// Rows of each matrix, until all documents have come; for a table in the order of the matrices.
  private let spills: [Spill]

  /// - Parameter matrices: the number of matrices that the study asks for.
  init(_ table: any OutputTable.Type, matrices: Int, in folder: OutputFolder) throws {
    self.table = table
    let name = table.schema.name
    file = try folder.begin("data/\(name).csv")
    spills =
      table.isByMatrix ? try (0..<matrices).map { try folder.spill("\(name)-\($0)") } : []
    var csv = CSVWriter()
    csv.header(table.schema)
    try file.append(csv.bytes)
  }

  /// - Parameter pieces: as ``DocumentRows/pieces`` has them for the table.
  func append(_ pieces: [[UInt8]]) throws {
    if table.isByMatrix {
      for (spill, rows) in zip(spills, pieces) { try spill.append(rows) }
    } else {
      for rows in pieces { try file.append(rows) }
    }
  }

  /// Appends the rows of the matrix at `index`, and the rows that documents have added for it.
  func append(_ matrix: Matrix, at index: Int) throws {
    var csv = CSVWriter()
    table.appendRows(of: matrix, to: &csv)
    try file.append(csv.bytes)
    if table.isByMatrix { try spills[index].drain(into: file) }
  }

  func finish(in folder: OutputFolder) throws { try folder.finish(file) }
}
