internal import Agreement
internal import Coding
internal import CorpusModel
internal import Pipeline
internal import Tabulation

/// The rules' proposals compared with each coder's verdicts: for a theme as a whole, and for each
/// of its indicators alone.
struct RuleTally {
  static let columns = [
    "theme", "of", "indicator", "coder", "independent", "unit", "units", "fired", "right",
    "precision", "missed", "recall", "reason",
  ]

  private struct Counts {
    var units = 0
    var retrieval = Retrieval()
  }

  /// A rule compared with coders: a theme, or one entry of it.
  private struct Rule {
    let theme: Int
    /// The index among the coder's entries; nil for all that the theme and its descendants have.
    let entry: Int?
  }

  private let codebook: Codebook
  private let entries: [CodebookEntry]
  private let rules: [Rule]
  /// Counts by rule, then coder.
  private var blind: [[Counts]]
  private var open: [[Counts]]

  init(_ entries: [CodebookEntry], coders: Int, codebook: Codebook) {
    self.codebook = codebook
    self.entries = entries
    var rules: [Rule] = []
    for theme in codebook.themes.indices {
      rules.append(Rule(theme: theme, entry: nil))
      rules += entries.indices.filter { entries[$0].theme == theme && !entries[$0].isUnless }
        .map { Rule(theme: theme, entry: $0) }
    }
    self.rules = rules
    blind = Array(repeating: Array(repeating: Counts(), count: coders), count: rules.count)
    open = blind
  }

  /// - Parameter segments: the segments that each entry proposes, by entry.
  mutating func add(_ read: ReadUnits, _ segments: [[TextSpan]]) {
    for (place, rule) in rules.enumerated() {
      var fired: Set<Int>?
      if let entry = rule.entry {
        fired = Set(segments[entry].flatMap { read.places.units(in: $0) })
      }
      let ofTheme = read.marks.ofTheme(rule.theme)
      add(read, ofTheme, fired: fired ?? ofTheme.proposed, at: place)
    }
  }

  private mutating func add(
    _ read: ReadUnits, _ ofTheme: UnitMarks.OfTheme, fired: Set<Int>, at place: Int
  ) {
    func add(_ saying: UnitSaying, _ hasFired: Bool, _ count: Int) {
      for coder in saying.readings.indices where saying.readings[coder] != .unread {
        var counts = saying.readings[coder] == .blind ? blind[place][coder] : open[place][coder]
        counts.units += count
        switch (hasFired, saying.yes[coder]) {
        case (true, true): counts.retrieval.hits += count
        case (true, false): counts.retrieval.falseHits += count
        case (false, true): counts.retrieval.misses += count
        case (false, false): break
        }
        if saying.readings[coder] == .blind {
          blind[place][coder] = counts
        } else {
          open[place][coder] = counts
        }
      }
    }
    for unit in ofTheme.units { add(read.saying(of: unit, ofTheme), fired.contains(unit), 1) }
    read.forEachSilent(ofTheme) { add($0, false, $1) }
  }

  func rows(coders: [String], unit: AgreementUnit.Kind) -> [[String]] {
    var rows: [[String]] = []
    for (place, rule) in rules.enumerated() {
      for (coder, name) in coders.enumerated() {
        let start = [
          codebook.themes[rule.theme].id, rule.entry == nil ? "theme" : "indicator",
          rule.entry.map { entries[$0].text } ?? "", name,
        ]
        rows.append(
          start + ["yes", unit.rawValue] + cells(blind[place][coder], withRecall: true))
        if open[place][coder].units > 0 {
          rows.append(
            start + ["not independent", unit.rawValue]
              + cells(open[place][coder], withRecall: false))
        }
      }
    }
    return rows
  }

  private func cells(_ counts: Counts, withRecall: Bool) -> [String] {
    let retrieval = counts.retrieval
    var undefined: [String] = []
    func text(_ coefficient: Coefficient, _ reason: String) -> String {
      if let value = coefficient.value { return decimal(value, 4) }
      undefined.append(reason)
      return "undefined"
    }
    let precision = text(retrieval.precision, "precision: it did not fire")
    let recall =
      withRecall
      ? ["\(retrieval.misses)", text(retrieval.recall, "recall: the coder marked nothing")]
      : ["", ""]
    return [
      "\(counts.units)", "\(retrieval.hits + retrieval.falseHits)", "\(retrieval.hits)", precision,
    ] + recall + [undefined.joined(separator: "; ")]
  }
}
