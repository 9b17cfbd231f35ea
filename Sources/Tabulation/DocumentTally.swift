/// The counts that one document adds to each matrix.
package struct DocumentTally: Codable, Sendable {
  /// One for each definition, in their order; nil where the document is not of its kinds.
  let parts: [Part?]

  struct Part: Sendable {
    /// Rows and columns of this document that the axes do not list: the places after the listed ones.
    /// Nil is the row of speech without a value on this axis.
    var extraRows: [MatrixEntry?]
    var extraColumns: [MatrixEntry?]
    /// The speech of participants, by cell without its theme; without themes also by column.
    var heard: [Cell]
    /// The coded segments, by cell.
    var coded: [Cell] = []
    /// The same for codings that people have accepted or added.
    var read: [Cell] = []
    /// End of each cell's part of ``codings``, by index in ``coded``; it begins at the end of the part
    /// before.
    var endsOfCodings: [Int] = []
    /// Indices in ``CodedDocument/codings``.
    var codings: [Int] = []
  }

  /// Each cell of a document occurs once, by its row, then its column.
  struct Cell: Sendable {
    var key: CellKey
    var counts: AdditiveCounts
  }
}
