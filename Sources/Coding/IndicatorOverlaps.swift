internal import TextServices

/// An overlap of two entries of a codebook, whatever the texts.
package struct IndicatorOverlap: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Both say the same, for one theme.
    case duplicate
    /// Wherever this one fires, the other one of its theme does.
    case contained
    /// Both say the same, for two themes.
    case shared
  }

  package let kind: Kind
  /// Indices in ``IndicatorCounts/entries``.
  package let entry: Int
  package let other: Int
}

/// Finds the overlaps of a codebook's entries without comparing each with each.
struct IndicatorOverlaps: ~Copyable {
  private let entries: [IndicatorEntry]
  private var index = WordPatternIndex()
  private var stems: StemMatches?
  /// The phrases that are a whole indicator, by the theme and the number of their first word.
  private var byFirstWord: [FirstWord: [(entry: Int, phrase: [Int32], isLoose: [Bool])]] = [:]

  /// The settings of an entry.
  private struct Meaning: Hashable {
    let indicator: Indicator
    let condition: IndicatorCondition
  }

  private struct FirstWord: Hashable {
    let theme: Int
    let pattern: Int32
  }

  /// - Parameter language: that of the stems; where it has none, stems contain nothing.
  init(of entries: [IndicatorEntry], language: String) {
    self.entries = entries
    for (number, entry) in entries.enumerated() where !entry.isUnless {
      guard case .words(let indicator) = entry.indicator else { continue }
      for phrase in indicator.phrases ?? [] {
        let patterns = phrase.words.map { index.place(of: $0) }
        byFirstWord[FirstWord(theme: entry.theme, pattern: patterns[0]), default: []]
          .append((number, patterns, phrase.isLoose))
      }
    }
    stems = StemMatches(index, language: language)
  }

  /// Lists the overlaps by entry, then by the other entry.
  func list() -> [IndicatorOverlap] {
    var overlaps: [IndicatorOverlap] = []
    var known: [Meaning: [Int]] = [:]
    for (number, entry) in entries.enumerated() {
      let meaning = Meaning(indicator: entry.indicator, condition: entry.condition)
      let equals = known[meaning] ?? []
      for other in equals where entries[other].isUnless == entry.isUnless {
        if entries[other].theme == entry.theme {
          overlaps.append(IndicatorOverlap(kind: .duplicate, entry: number, other: other))
        } else if !entry.isUnless {
          overlaps.append(IndicatorOverlap(kind: .shared, entry: number, other: other))
        }
      }
      known[meaning, default: []].append(number)
      if entry.isUnless { continue }
      for other in containers(of: entry).sorted()
      where isOpen(other, to: entry)
        && (entries[other].indicator != entry.indicator
          || entries[other].condition != entry.condition)
      {
        overlaps.append(IndicatorOverlap(kind: .contained, entry: number, other: other))
      }
    }
    return overlaps
  }

  /// True if the entry `other` is for all whom `entry` is for.
  private func isOpen(_ other: Int, to entry: IndicatorEntry) -> Bool {
    var condition = entries[other].condition
    condition.isAnswerWide = entry.condition.isAnswerWide
    if condition == entry.condition { return true }
    return condition.isForAll && condition.isNegated == nil
  }

  /// The entries that fire wherever `entry` does, whomever they are for: one of its parts has them in whatever it is.
  private func containers(of entry: IndicatorEntry) -> Set<Int> {
    guard case .words(let indicator) = entry.indicator else { return [] }
    var found: Set<Int> = []
    for part in indicator.sequences.flatMap(\.parts) {
      var common: Set<Int>?
      for phrase in part {
        let containers = containers(of: phrase, theme: entry.theme)
        common = common?.intersection(containers) ?? containers
      }
      found.formUnion(common ?? [])
    }
    return found
  }

  private func containers(of phrase: Phrase, theme: Int) -> Set<Int> {
    let wider = phrase.words.map { Set(self.wider(than: $0)) }
    var found: Set<Int> = []
    for start in wider.indices {
      for pattern in wider[start] {
        for other in byFirstWord[FirstWord(theme: theme, pattern: pattern)] ?? [] {
          guard start + other.phrase.count <= wider.count else { continue }
          let fits = other.phrase.indices.allSatisfy {
            wider[start + $0].contains(other.phrase[$0])
          }
          let holds = other.isLoose.indices.allSatisfy {
            other.isLoose[$0] || !phrase.isLoose[start + $0]
          }
          if fits && holds { found.insert(other.entry) }
        }
      }
    }
    return found
  }

  /// The numbers of the patterns that match every word that `pattern` does.
  private func wider(than pattern: WordPattern) -> [Int32] {
    var found: [Int32] = []
    switch pattern {
    case .word(let form):
      index.appendMatches(of: form, to: &found)
      stems?.appendMatches(of: form, to: &found)
    case .stem(let form): stems?.appendMatches(of: form, to: &found)
    case .wildcard(let form):
      // What matches with none, one, two and many letters of nobody's in the place of `*`, and one in
      // that of `?`, matches with any.
      var common: Set<Int32>?
      for count in [0, 1, 2, 40] {
        let word = form.flatMap { byte in
          switch byte {
          case WordPattern.star:
            Array(repeating: IndicatorOverlaps.letter, count: count).flatMap(\.self)
          case WordPattern.questionMark: IndicatorOverlaps.letter
          default: [byte]
          }
        }
        found.removeAll()
        index.appendMatches(of: word, to: &found)
        common = common?.intersection(found) ?? Set(found)
      }
      found = Array(common ?? [])
    }
    return found
  }

  /// U+F8FF, which has no meaning.
  private static let letter: [UInt8] = [0xEF, 0xA3, 0xBF]
}
