internal import CorpusModel

/// `According to the head of one school: “…”`, `In the words of a parent, “…”`, `“…,” according to
/// teachers`.
///
/// Right before the quotation it goes before the verbs of saying, elsewhere after them.
struct AccordingTo: AttributionRule {
  let name = "according-to"
  var isAdjacent = false

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let before = narration.stretch(before: quotation)
    for index in before.reversed() where narration.units[index].classes.contains(.accordingTo) {
      let found = evidence(at: index, in: before, of: narration)
      return isAdjacent && !isJustBefore(quotation, found, in: narration) ? nil : found
    }
    let after = narration.stretch(after: quotation)
    for index in after.prefix(3) where narration.units[index].classes.contains(.accordingTo) {
      return evidence(at: index, in: after, of: narration)
    }
    return nil
  }

  private func isJustBefore(
    _ quotation: Int, _ evidence: Evidence?, in narration: Narration
  ) -> Bool {
    guard let evidence else { return false }
    var last = narration.places[quotation] - 1
    while last > 0, narration.units[last].isPunctuation(",:") { last -= 1 }
    return narration.units[last].span.end == evidence.cue.end
  }

  private func evidence(
    at index: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Evidence? {
    guard index + 1 < stretch.upperBound,
      let mention = narration.mention(startingAt: index + 1, upTo: stretch.upperBound)
    else { return nil }
    return narration.evidence(
      naming: [mention], cue: index..<mention.phrase.upperBound, rule: name)
  }
}
