/// The counts of a cell.
package struct CellCounts: Hashable, Sendable {
  package var segments = 0
  package var answers = 0
  package var quotations = 0
  package var speakers = 0
  package var documents = 0
  package var words = 0

  package init(
    segments: Int = 0, answers: Int = 0, quotations: Int = 0, speakers: Int = 0,
    documents: Int = 0, words: Int = 0
  ) {
    self.segments = segments
    self.answers = answers
    self.quotations = quotations
    self.speakers = speakers
    self.documents = documents
    self.words = words
  }

  static func += (a: inout CellCounts, b: CellCounts) {
    a.segments += b.segments
    a.answers += b.answers
    a.quotations += b.quotations
    a.speakers += b.speakers
    a.documents += b.documents
    a.words += b.words
  }
}

/// Counts that add up over documents, but for speakers whom `speakers.csv` joins across them: of
/// those the names are kept.
struct AdditiveCounts: Sendable {
  /// `speakers` leaves out the joined ones.
  var counts = CellCounts()
  var joined: Set<String> = []

  var total: CellCounts {
    var total = counts
    total.speakers += joined.count
    return total
  }

  static func += (a: inout AdditiveCounts, b: AdditiveCounts) {
    a.counts += b.counts
    if !b.joined.isEmpty { a.joined.formUnion(b.joined) }
  }
}

/// A row and a column by their places; ``everywhere`` for an axis that does not matter.
struct CellKey: Hashable, Sendable {
  var row: Int32
  var column: Int32

  static let everywhere: Int32 = -1
}
