internal import CorpusModel

/// `As Ashby (2011) argues, it is “a ladder that leads nowhere”`, `“…” (see Ashby, 2011)`: words from a
/// written source, where nobody else is named.
struct Citation: AttributionRule {
  let name = "citation"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    if let bracket = narration.bracket(after: quotation),
      narration.holdsYear(bracket.inside) || isPage(bracket.inside, in: narration)
    {
      return evidence(at: bracket.whole, in: narration)
    }
    guard let bracket = namedSource(in: narration.stretch(before: quotation), of: narration) else {
      return nil
    }
    return evidence(at: bracket, in: narration)
  }

  /// `p. 4`, `pp. 4–6`
  private func isPage(_ inside: Range<Int>, in narration: Narration) -> Bool {
    let units = narration.units[inside]
    guard let first = units.first, first.classes.contains(.remark), first.span.count <= 2 else {
      return false
    }
    let rest = units.dropFirst().drop { $0.isPunctuation(".") }
    return rest.first?.isNumber ?? false && rest.allSatisfy { $0.isNumber || $0.isDash }
  }

  private func evidence(at cue: Range<Int>, in narration: Narration) -> Evidence {
    .citation(by: narration.span(of: cue), rule: name)
  }

  /// A name with a year in brackets, and a verb of saying.
  private func namedSource(in stretch: Range<Int>, of narration: Narration) -> Range<Int>? {
    let units = narration.units
    guard units[stretch].contains(where: { $0.classes.meets(.verb) }) else { return nil }
    for open in stretch.dropFirst() where units[open].opensBracket {
      let before = units[open - 1]
      guard before.kind == .word, before.isCapitalized, before.classes.isEmpty else { continue }
      let limit = min(stretch.upperBound, open + 12)
      guard let close = units[open..<limit].firstIndex(where: \.closesBracket),
        narration.holdsYear((open + 1)..<close)
      else { continue }
      return (open - 1)..<(close + 1)
    }
    return nil
  }
}
