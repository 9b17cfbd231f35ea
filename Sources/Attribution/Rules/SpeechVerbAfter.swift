internal import CorpusModel

/// `“…,” said the head`, `“…,” the head explained`, `“…,” she said`: the verb of saying just after.
struct SpeechVerbAfter: AttributionRule {
  let name = "speech-verb-after"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard let clause = narration.speechClause(after: quotation) else { return nil }
    return narration.evidence(naming: clause.subjects, cue: clause.range, rule: name)
  }
}
