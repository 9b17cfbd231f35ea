/// What one document adds to each matrix.
package struct DocumentTally: Codable, Sendable {
  /// One for each definition, in their order; nil where the document is not of its kinds.
  let parts: [Part?]

  struct Part: Sendable {
    /// Rows and columns of this document that the axes do not list: the places after the listed ones.
    /// Nil is the row of what has nothing that the axis asks.
    var extraRows: [MatrixEntry?]
    var extraColumns: [MatrixEntry?]
    /// What participants said, by cell without its theme; without themes also by column.
    var heard: [CellKey: AdditiveCounts]
    /// Where themes are coded, by cell.
    var coded: [CellKey: AdditiveCounts] = [:]
    /// The same of what people have accepted or added.
    var read: [CellKey: AdditiveCounts] = [:]
    var cellCodings: [CellCoding] = []
  }

  struct CellCoding: Sendable {
    var key: CellKey
    /// The index in ``CodedDocument/codings``.
    var coding: Int
  }
}
