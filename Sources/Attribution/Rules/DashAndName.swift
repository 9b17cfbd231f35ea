internal import CorpusModel

/// `“…” — a parent, school B1`: a dash and a name that end the sentence.
struct DashAndName: AttributionRule {
  let name = "dash-and-name"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let units = narration.units
    let dash = narration.places[quotation] + 1
    guard dash + 1 < units.count, units[dash].isDash else { return nil }
    var start = dash + 1
    // -- is a dash too.
    if units[start].isDash { start += 1 }
    let limit = min(units.count, start + 12)
    guard start < limit, let mention = narration.mention(startingAt: start, upTo: limit),
      !mention.isPronoun
    else { return nil }
    let end = mention.phrase.upperBound
    let isAtEnd =
      end >= units.count || units[end].isPunctuation(".,;()[")
      || narration.sentence(of: end) != narration.sentence(of: start)
    guard isAtEnd, !units[mention.core.upperBound - 1].isPossessive else { return nil }
    return narration.evidence(naming: [mention], cue: dash..<end, rule: name)
  }
}
