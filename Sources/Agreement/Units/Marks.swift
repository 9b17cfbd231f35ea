package import Coding
package import CorpusModel

/// The units of a document that rules propose and that each coder marks, theme by theme.
///
/// A coder says yes to a unit if a segment of that theme which the coder accepted or added speaks of it
/// (``UnitPlaces/units(in:)``); what was decided on just that unit counts before what was decided on words
/// that overlap it. A theme has what its descendants have.
package struct UnitMarks: Sendable {
  package struct OfTheme: Sendable {
    /// Units that each coder marks with the theme, by name of coder.
    package fileprivate(set) var yes: [String: Set<Int>] = [:]
    /// The units in which rules propose it.
    package fileprivate(set) var proposed: Set<Int> = []
    /// Days on which each coder decided on the theme, whatever was decided, by name of coder and unit.
    package fileprivate(set) var days: [String: [Int: DecisionDays]] = [:]
    /// The verdicts on the theme itself that coders settled together, by unit.
    package fileprivate(set) var settled: [Int: Bool] = [:]

    package init() {}

    /// The units of which anything is said.
    package var units: Set<Int> {
      days.values.reduce(into: yes.values.reduce(proposed) { $0.union($1) }) {
        $0.formUnion($1.keys)
      }
    }
  }

  private var themes: [Int: OfTheme] = [:]

  package init(
    on units: UnitPlaces, proposed: [Coding], decisions: [PlacedDecision], codebook: Codebook
  ) {
    let succession = ThemeSuccession(of: codebook)
    var own: [Int: OfTheme] = [:]
    for coding in proposed {
      own[coding.theme, default: OfTheme()].proposed.formUnion(units.units(in: coding.segment))
    }
    for placed in decisions where placed.decision.verdict != .memo {
      guard let theme = succession.theme(of: placed.decision.theme) else { continue }
      for unit in units.units(in: placed.place.span) {
        own[theme, default: OfTheme()].days[placed.decision.coder, default: [:]][
          unit, default: DecisionDays()
        ].add(placed.decision.date, placed.decision.verdict)
      }
    }
    let marks = DecisionMarks(decisions, succession: succession)
    for theme in marks.themes {
      let ofTheme = marks.ofTheme(theme)
      for (coder, marks) in ofTheme.byCoder {
        own[theme, default: OfTheme()].yes[coder] = Set(
          UnitMarks.verdicts(of: marks, on: units).filter { $0.value }.keys)
      }
      own[theme, default: OfTheme()].settled = UnitMarks.verdicts(
        of: ofTheme.settlements, on: units, lastCounts: true)
    }
    for (theme, marks) in own {
      themes[theme, default: OfTheme()].settled = marks.settled
      var next: Int? = theme
      while let place = next {
        themes[place, default: OfTheme()].take(marks)
        next = codebook.parents[place]
      }
    }
  }

  package func ofTheme(_ theme: Int) -> OfTheme { themes[theme] ?? OfTheme() }

  /// True for each marked unit, among the units that `marks` speak of.
  private static func verdicts(
    of marks: [DecisionMarks.Mark], on units: UnitPlaces, lastCounts: Bool = false
  ) -> [Int: Bool] {
    var close: [Int: Bool] = [:]
    var exact: [Int: Bool] = [:]
    for mark in marks {
      for unit in units.units(in: mark.span) {
        func add(to verdicts: inout [Int: Bool]) {
          verdicts[unit] = mark.holds || (!lastCounts && verdicts[unit] == true)
        }
        if units.isAll(mark.span, of: unit) { add(to: &exact) } else { add(to: &close) }
      }
    }
    return close.merging(exact) { $1 }
  }
}

extension UnitMarks.OfTheme {
  fileprivate mutating func take(_ other: UnitMarks.OfTheme) {
    proposed.formUnion(other.proposed)
    for (coder, units) in other.yes { yes[coder, default: []].formUnion(units) }
    for (coder, units) in other.days {
      for (unit, days) in units {
        self.days[coder, default: [:]][unit, default: DecisionDays()].add(days)
      }
    }
  }
}
