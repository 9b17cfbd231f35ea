import CorpusModel

/// A tally as the store keeps it: the numbers of all cells as one text, which is written and read many
/// times faster than values that each have a name and a type.
///
/// Which codings a cell has is left out: their rows are kept as they were rendered.
extension DocumentTally.Part: Codable {
  private enum CodingKeys: String, CodingKey {
    case extraRows, extraColumns, numbers, joined
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var stored = StoredCells(
      text: try container.decode(String.self, forKey: .numbers),
      joined: try container.decode([[String]].self, forKey: .joined))
    extraRows = try container.decode([MatrixEntry?].self, forKey: .extraRows)
    extraColumns = try container.decode([MatrixEntry?].self, forKey: .extraColumns)
    guard let heard = stored.next(), let coded = stored.next(), let read = stored.next() else {
      throw DecodingError.dataCorruptedError(
        forKey: .numbers, in: container, debugDescription: "the cells are cut off")
    }
    self.heard = heard
    self.coded = coded
    self.read = read
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var stored = StoredCells()
    for cells in [heard, coded, read] { stored.append(cells) }
    try container.encode(extraRows, forKey: .extraRows)
    try container.encode(extraColumns, forKey: .extraColumns)
    try container.encode(stored.text, forKey: .numbers)
    try container.encode(stored.joined, forKey: .joined)
  }
}

/// Cells as numbers: how many there are, and for each its row, its column, its counts, and the place
/// of its joined speakers' names in ``joined``, -1 where it has none.
private struct StoredCells {
  private var numbers: [Int] = []
  private(set) var joined: [[String]] = []
  private var place = 0
  private static let width = 9

  init() {}

  /// - Parameter text: of ``text``; what else it may be shows in ``next()``.
  init(text: String, joined: [[String]]) {
    numbers = text.utf8.split(separator: ASCII.space).map { digits in
      Int(Substring(digits)) ?? -1
    }
    self.joined = joined
  }

  /// The numbers in decimal, with a space between two.
  var text: String { numbers.lazy.map { String($0) }.joined(separator: " ") }

  mutating func append(_ cells: [DocumentTally.Cell]) {
    numbers.append(cells.count)
    for stored in cells {
      let cell = stored.counts
      let counts = cell.counts
      numbers += [
        Int(stored.key.row), Int(stored.key.column), counts.segments, counts.answers,
        counts.quotations,
        counts.speakers, counts.documents, counts.words, cell.joined.isEmpty ? -1 : joined.count,
      ]
      if !cell.joined.isEmpty { joined.append(cell.joined.sorted()) }
    }
  }

  /// The cells that were appended next; nil where the numbers are none that ``append(_:)`` makes.
  mutating func next() -> [DocumentTally.Cell]? {
    guard place < numbers.count, case let count = numbers[place], count >= 0,
      count <= (numbers.count - place - 1) / StoredCells.width
    else { return nil }
    place += 1
    var cells: [DocumentTally.Cell] = []
    cells.reserveCapacity(count)
    for _ in 0..<count {
      let cell = numbers[place..<place + StoredCells.width]
      place += StoredCells.width
      let first = cell.startIndex
      guard let row = Int32(exactly: cell[first]), let column = Int32(exactly: cell[first + 1]),
        cell[first + 8] < joined.count
      else { return nil }
      let counts = AdditiveCounts(
        counts: CellCounts(
          segments: cell[first + 2], answers: cell[first + 3], quotations: cell[first + 4],
          speakers: cell[first + 5], documents: cell[first + 6], words: cell[first + 7]),
        joined: cell[first + 8] < 0 ? [] : Set(joined[cell[first + 8]]))
      cells.append(DocumentTally.Cell(key: CellKey(row: row, column: column), counts: counts))
    }
    return cells
  }
}
