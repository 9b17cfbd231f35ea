internal import CorpusModel

/// `“…,” said the head, “…”`: what follows the narrator's words goes on with the same utterance.
struct SpeechVerbMiddle: AttributionRule {
  let name = "speech-verb-middle"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard quotation > 0, var evidence = earlier[quotation - 1], evidence.isFromClauseAfter,
      narration.quotations[quotation].block == narration.quotations[quotation - 1].block,
      let clause = narration.speechClause(after: quotation - 1),
      clause.range.upperBound <= narration.places[quotation]
    else { return nil }
    let rest = clause.range.upperBound..<narration.places[quotation]
    guard rest.count <= 10, let last = rest.last,
      narration.units[last].isPunctuation(",.;-–—"),
      !narration.units[rest].contains(where: { $0.isQuotation || $0.classes.contains(.speechVerb) })
    else { return nil }
    evidence.rule = name
    evidence.continuesUtterance = true
    return evidence
  }
}

extension Evidence {
  /// Whether a clause after the quotation told it.
  var isFromClauseAfter: Bool {
    rule == "speech-verb-after" || rule == "speech-verb-middle" || rule == "pronoun"
  }
}
