import CorpusModel

/// Rows by columns of one measure.
package struct Matrix: Sendable {
  package let definition: MatrixDefinition
  /// Rows as listed in the study's files, the empty ones too, then any others that were found.
  package let rows: [MatrixEntry]
  package let columns: [MatrixEntry]
  /// True if somebody has accepted or added a coding in it. Until then its numbers of themes are
  /// indicator hits, not coding.
  package let hasReadCodings: Bool
  /// True if some of its segments are indicator hits that nobody has read.
  package let hasUnreadCodings: Bool
  private let rowPlaces: [Int32]
  private let columnPlaces: [Int32]
  private let coded: [CellKey: CellCounts]
  private let read: [CellKey: CellCounts]
  private let heard: [CellKey: CellCounts]
  /// True where a theme or a descendant of it has an indicator, by place.
  private let hasIndicators: [Bool]

  package struct Cell: Sendable {
    package var value: CellValue
    /// The same of accepted and added codings only.
    package var valueRead: CellValue
    package var counts: CellCounts
    /// Why it is empty; nil when it is not.
    package var reason: EmptyReason?
  }

  init(
    definition: MatrixDefinition, codebook: Codebook,
    rows: [(place: Int32, entry: MatrixEntry)], columns: [(place: Int32, entry: MatrixEntry)],
    coded: [CellKey: CellCounts], read: [CellKey: CellCounts], heard: [CellKey: CellCounts]
  ) {
    self.definition = definition
    self.rows = rows.map(\.entry)
    self.columns = columns.map(\.entry)
    rowPlaces = rows.map(\.place)
    columnPlaces = columns.map(\.place)
    self.coded = coded
    self.read = read
    self.heard = heard
    hasReadCodings = !read.isEmpty
    hasUnreadCodings = coded.contains { $0.value.segments > (read[$0.key]?.segments ?? 0) }
    var hasIndicators = codebook.themes.map { !$0.indicators.isEmpty }
    for theme in codebook.themes.indices where !codebook.themes[theme].indicators.isEmpty {
      var next = codebook.parents[theme]
      while let parent = next, !hasIndicators[parent] {
        hasIndicators[parent] = true
        next = codebook.parents[parent]
      }
    }
    self.hasIndicators = hasIndicators
  }

  /// - Parameters:
  ///   - row: an index in ``rows``.
  ///   - column: an index in ``columns``.
  package func cell(_ row: Int, _ column: Int) -> Cell {
    let key = CellKey(row: rowPlaces[row], column: columnPlaces[column])
    let coded = coded[key] ?? CellCounts()
    let read = read[key] ?? CellCounts()
    // Without its theme: the speech in which the theme could have been found.
    let present =
      heard[
        CellKey(
          row: definition.rows == .theme ? CellKey.everywhere : key.row,
          column: definition.columns == .theme ? CellKey.everywhere : key.column)] ?? CellCounts()
    var counts = coded
    var base = present
    if !definition.hasThemes {
      counts = present
      counts.segments = coded.segments
      base = heard[CellKey(row: CellKey.everywhere, column: key.column)] ?? CellCounts()
    }
    let value = self.value(of: counts, base: base)
    return Cell(
      value: value, valueRead: self.value(of: read, base: base), counts: counts,
      reason: value.isEmpty ? reason(key, counts, present) : nil)
  }

  private func value(of counts: CellCounts, base: CellCounts) -> CellValue {
    switch definition.measure {
    case .segments: .count(counts.segments)
    case .answers: .count(counts.answers)
    case .quotations: .count(counts.quotations)
    case .speakers: .count(counts.speakers)
    case .documents: .count(counts.documents)
    case .words: .count(counts.words)
    case .per1000Words:
      .rate(definition.hasThemes ? counts.segments : counts.words, per: 1000, of: base.words)
    case .shareOfSpeakers: .share(counts.speakers, of: base.speakers)
    }
  }

  private func reason(_ key: CellKey, _ counts: CellCounts, _ present: CellCounts) -> EmptyReason {
    if present.quotations == 0 {
      return .nobodyHeard(rows: definition.rows, columns: definition.columns)
    }
    switch definition.measure {
    case .segments, .words, .per1000Words, .documents, .quotations:
      break
    case .answers: if counts.quotations > 0 { return .noAnswersInProse }
    case .speakers, .shareOfSpeakers: if counts.quotations > 0 { return .nobodyByName }
    }
    let themes =
      (definition.rows == .theme ? [key.row] : [])
      + (definition.columns == .theme ? [key.column] : [])
    if themes.contains(where: { !hasIndicators[Int($0)] }) { return .noIndicators }
    if let prompting = definition.prompting, definition.countsCodings { return .none(prompting) }
    return themes.count == 2 && themes[0] != themes[1] ? .neverTogether : .noIndicatorFired
  }
}
