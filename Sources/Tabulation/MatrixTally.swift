/// Adds up what documents give to each matrix.
///
/// Its size depends on cells, rows and joined names, not on the length of the corpus.
package struct MatrixTally: Sendable {
  private let tabulator: Tabulator
  private var sums: [Sum]

  private struct Sum: Sendable {
    var rows: AxisSum
    var columns: AxisSum
    var coded: [CellKey: AdditiveCounts] = [:]
    var read: [CellKey: AdditiveCounts] = [:]
    var heard: [CellKey: AdditiveCounts] = [:]
  }

  package init(_ tabulator: Tabulator) {
    self.tabulator = tabulator
    sums = tabulator.definitions.indices.map {
      Sum(rows: AxisSum(tabulator.rows(at: $0)), columns: AxisSum(tabulator.columns(at: $0)))
    }
  }

  /// Adds a document. Rows that no file lists are in the order in which documents come, so they
  /// must come in the order of the corpus.
  package mutating func add(_ tally: DocumentTally) {
    for (index, part) in tally.parts.enumerated() {
      guard let part else { continue }
      let rows = sums[index].rows.places(of: part.extraRows)
      let columns = sums[index].columns.places(of: part.extraColumns)
      let place = { (key: CellKey) in CellKey(row: rows[key.row], column: columns[key.column]) }
      for cell in part.coded {
        sums[index].coded[place(cell.key), default: AdditiveCounts()] += cell.counts
      }
      for cell in part.read {
        sums[index].read[place(cell.key), default: AdditiveCounts()] += cell.counts
      }
      for cell in part.heard {
        sums[index].heard[place(cell.key), default: AdditiveCounts()] += cell.counts
      }
    }
  }

  /// One for each definition, in their order.
  package var matrices: [Matrix] {
    sums.indices.map { index in
      let sum = sums[index]
      return Matrix(
        definition: tabulator.definitions[index], codebook: tabulator.codebook,
        rows: sum.rows.inOrder, columns: sum.columns.inOrder,
        coded: sum.coded.mapValues(\.total), read: sum.read.mapValues(\.total),
        heard: sum.heard.mapValues(\.total))
    }
  }
}

/// The rows or columns found so far.
struct AxisSum: Sendable {
  private let axis: MatrixDefinition.Axis
  private let listedCount: Int
  private var entries: [MatrixEntry?]
  /// Places by id; the id is nil for speech without a value on this axis.
  private var places: [String?: Int32]

  init(_ listed: AxisEntries) {
    axis = listed.axis
    listedCount = listed.entries.count
    entries = listed.entries
    places = Dictionary(
      uniqueKeysWithValues: listed.entries.enumerated().map { ($0.element.id, Int32($0.offset)) })
  }

  /// A map from a document's places to those of the sum.
  struct Places {
    fileprivate let listedCount: Int
    fileprivate let extras: [Int32]

    subscript(place: Int32) -> Int32 {
      Int(place) < listedCount ? place : extras[Int(place) - listedCount]
    }
  }

  mutating func places(of extras: [MatrixEntry?]) -> Places {
    Places(
      listedCount: listedCount,
      extras: extras.map { extra in
        if let known = places[extra?.id] { return known }
        let place = Int32(entries.count)
        entries.append(extra)
        places[extra?.id] = place
        return place
      })
  }

  /// Listed entries as listed, then other entries found, waves by their number or name; the entry of
  /// speech without a value on this axis comes last.
  var inOrder: [(place: Int32, entry: MatrixEntry)] {
    var ordered: [(place: Int32, entry: MatrixEntry)] = []
    var last: [(place: Int32, entry: MatrixEntry)] = []
    for (place, entry) in entries.enumerated() {
      if let entry, entry.id != MatrixEntry.unattributedID {
        ordered.append((Int32(place), entry))
      } else {
        let label = entry?.label ?? axis.labelOfNothing
        last.append((Int32(place), MatrixEntry(id: MatrixEntry.unattributedID, label: label)))
      }
    }
    if axis == .wave {
      ordered.sort { a, b in
        if let first = Int(a.entry.id), let second = Int(b.entry.id) { return first < second }
        return a.entry.id < b.entry.id
      }
    }
    return ordered + last
  }
}

extension MatrixDefinition.Axis {
  fileprivate var labelOfNothing: String {
    switch self {
    case .theme, .document: ""
    case .caseCode: "No case"
    case .role, .roleGroup: "Unattributed"
    case .wave: "No wave"
    case .speaker: "No name"
    case .question: "No question"
    case .attribute(let name): "No \(name)"
    }
  }
}
