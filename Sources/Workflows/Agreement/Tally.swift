internal import Agreement
internal import Coding
internal import CorpusModel
internal import Tabulation

/// A comparison of two parties; coders by their index.
enum AgreementComparison: Hashable {
  case pair(Int, Int)
  case all
  case rules(Int)
}

/// Units of which the same is said, of one theme.
struct UnitSaying: Hashable {
  enum Reading: Hashable {
    case unread, open, blind
  }

  /// Readings of the unit, by coder.
  var readings: [Reading]
  /// True for each coder who says yes, by coder; the value of an unread unit does not count.
  var yes: [Bool]
  var isProposed = false

  /// Marks of the coders whose reading `counts`, by coder; nil for the others.
  fileprivate func marks(_ counts: (Reading) -> Bool) -> [Bool?] {
    zip(readings, yes).map { counts($0) ? $1 : nil }
  }
}

/// Counts the marks of coders and rules on units, theme by theme: on units read blind, and on the
/// others.
struct AgreementTally {
  /// The units of one comparison, of one theme.
  struct Counts {
    var table: AgreementTable
    /// The units of which all who count say yes, and those of which all say no.
    var both = 0
    var neither = 0

    fileprivate mutating func add(_ marks: [Bool?], _ count: Int) {
      table.add(marks, count: count)
      let said = marks.compactMap(\.self)
      guard said.count >= 2 else { return }
      if !said.contains(false) { both += count }
      if !said.contains(true) { neither += count }
    }
  }

  let comparisons: [AgreementComparison]
  /// Counts by theme, then comparison.
  private var blind: [[Counts]]
  private var open: [[Counts]]

  init(coders: Int, themes: Int) {
    var comparisons: [AgreementComparison] = []
    for first in 0..<coders {
      for second in first + 1..<max(coders, first + 1) { comparisons.append(.pair(first, second)) }
    }
    if coders >= 2 { comparisons.append(.all) }
    comparisons += (0..<coders).map { .rules($0) }
    self.comparisons = comparisons
    let empty = comparisons.map { comparison in
      Counts(table: AgreementTable(coders: comparison == .all ? coders : 2))
    }
    blind = Array(repeating: empty, count: themes)
    open = blind
  }

  func blindCounts(theme: Int, _ comparison: Int) -> Counts { blind[theme][comparison] }
  func openCounts(theme: Int, _ comparison: Int) -> Counts { open[theme][comparison] }

  mutating func add(_ saying: UnitSaying, count: Int, theme: Int) {
    for (place, comparison) in comparisons.enumerated() {
      switch comparison {
      case .pair(let first, let second):
        let readings = [saying.readings[first], saying.readings[second]]
        guard !readings.contains(.unread) else { continue }
        let marks = [saying.yes[first], saying.yes[second]]
        add(marks, isBlind: !readings.contains(.open), count, theme, place)
      case .rules(let coder):
        let reading = saying.readings[coder]
        guard reading != .unread else { continue }
        let marks = [saying.isProposed, saying.yes[coder]]
        add(marks, isBlind: reading == .blind, count, theme, place)
      case .all:
        let ofBlind = saying.marks { $0 == .blind }
        if ofBlind.count(where: { $0 != nil }) >= 2 {
          add(ofBlind, isBlind: true, count, theme, place)
          continue
        }
        let ofReaders = saying.marks { $0 != .unread }
        if ofReaders.count(where: { $0 != nil }) >= 2 {
          add(ofReaders, isBlind: false, count, theme, place)
        }
      }
    }
  }

  private mutating func add(
    _ marks: [Bool?], isBlind: Bool, _ count: Int, _ theme: Int, _ place: Int
  ) {
    if isBlind {
      blind[theme][place].add(marks, count)
    } else {
      open[theme][place].add(marks, count)
    }
  }
}
