internal import CorpusModel

/// `This is seen as helpful by the head: “…”`: the one who says or thinks something in a passive.
struct Agent: AttributionRule {
  let name = "agent"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let units = narration.units
    let stretch = narration.stretch(before: quotation)
    for index in stretch.reversed() where units[index].classes.contains(.agent) {
      guard index + 1 < stretch.upperBound,
        let mention = narration.mention(startingAt: index + 1, upTo: stretch.upperBound),
        leads(from: index, mention, in: stretch, of: narration)
          || isJoined(index, to: quotation - 1, told: earlier, in: stretch, of: narration)
      else { continue }
      return narration.evidence(
        naming: [mention], cue: index..<stretch.upperBound, rule: name)
    }
    return nil
  }

  /// A verb of saying or thinking stands before, or the sentence ends in a colon.
  private func leads(
    from agent: Int, _ mention: Mention, in stretch: Range<Int>, of narration: Narration
  ) -> Bool {
    let units = narration.units
    if units[stretch.upperBound - 1].isPunctuation(":：") { return true }
    let lower = max(stretch.lowerBound, agent - 10)
    return units[lower..<agent].contains { $0.classes.meets(.verb) }
      && stretch.upperBound - mention.phrase.upperBound <= 6
  }

  /// `described by staff as “…” and by parents as “…”`: one verb for both.
  private func isJoined(
    _ agent: Int, to previous: Int, told earlier: [Evidence?], in stretch: Range<Int>,
    of narration: Narration
  ) -> Bool {
    guard previous >= 0, earlier[previous]?.rule == name, stretch.upperBound - agent <= 8,
      narration.sentence(of: narration.places[previous]) == narration.sentence(of: agent)
    else { return false }
    return narration.units[stretch.lowerBound..<agent].allSatisfy {
      $0.isPunctuation(",;") || $0.classes.meets([.conjunction, .adverb])
    }
  }
}
