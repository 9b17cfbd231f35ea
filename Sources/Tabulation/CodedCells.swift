import CorpusModel

/// The segments of one document in each cell of one matrix, with the codings that put them there.
struct CodedCells {
  /// One coding of one segment in one cell.
  private struct Member {
    var key: CellKey
    var segment: Int
    var coding: Int
    /// True if the segment has a coding that people have accepted or added.
    var isRead: Bool
  }

  private var members: [Member] = []

  init(
    of speech: SpokenDocument, _ definition: MatrixDefinition, rows: AxisPlaces,
    columns: AxisPlaces, themes: [[Int32]]
  ) {
    let codings = speech.coded.codings
    let segments = speech.segments
    for index in 0..<segments.count {
      let segment = segments[index]
      let rows = rows.lineages[segment.owner]
      let columns = columns.lineages[segment.owner]
      if definition.rows == .theme && definition.columns == .theme {
        appendPairs(
          segments.codings[segment.codings], index, codings, themes, definition)
        continue
      }
      for place in segment.codings {
        let coding = segments.codings[place]
        guard definition.counts(codings, at: coding) else { continue }
        let ofTheme = themes[codings[coding].theme]
        for row in definition.rows == .theme ? ofTheme : rows {
          for column in definition.columns == .theme ? ofTheme : columns {
            members.append(
              Member(
                key: CellKey(row: row, column: column), segment: index, coding: coding,
                isRead: codings[coding].status != .proposed))
          }
        }
      }
    }
    members.sort { a, b in
      if a.key.row != b.key.row { return a.key.row < b.key.row }
      if a.key.column != b.key.column { return a.key.column < b.key.column }
      if a.segment != b.segment { return a.segment < b.segment }
      return a.coding < b.coding
    }
  }

  /// Two themes meet in a segment that has both: the codings of either put it there, and it is read
  /// where both are.
  private mutating func appendPairs(
    _ ofSegment: ArraySlice<Int>, _ index: Int, _ codings: [Coding], _ themes: [[Int32]],
    _ definition: MatrixDefinition
  ) {
    let counted = ofSegment.filter { definition.counts(codings, at: $0) }
    var isRead: [Int32: Bool] = [:]
    for coding in counted {
      for theme in themes[codings[coding].theme] {
        isRead[theme, default: false] =
          isRead[theme, default: false] || codings[coding].status != .proposed
      }
    }
    for coding in counted {
      for theme in themes[codings[coding].theme] {
        for (other, isOtherRead) in isRead {
          let isRead = isOtherRead && isRead[theme, default: false]
          for (row, column) in [(theme, other), (other, theme)] {
            members.append(
              Member(
                key: CellKey(row: row, column: column), segment: index, coding: coding,
                isRead: isRead))
          }
        }
      }
    }
  }

  /// Calls `cell` for each cell, by row and column, with a counter for its segments and one for those
  /// that are read, after `coding` for each of its codings.
  func forEach(
    _ counter: inout CellCounter, _ readCounter: inout CellCounter,
    coding: (Int) -> Void, cell: (CellKey, AdditiveCounts, AdditiveCounts) -> Void
  ) {
    var index = 0
    while index < members.count {
      let key = members[index].key
      counter.begin()
      readCounter.begin()
      while index < members.count, members[index].key == key {
        let segment = members[index].segment
        var isRead = false
        var last = -1
        while index < members.count, members[index].key == key, members[index].segment == segment {
          isRead = isRead || members[index].isRead
          if members[index].coding != last { coding(members[index].coding) }
          last = members[index].coding
          index += 1
        }
        counter.add(segment: segment)
        if isRead { readCounter.add(segment: segment) }
      }
      cell(key, counter.counts, readCounter.counts)
    }
  }
}
