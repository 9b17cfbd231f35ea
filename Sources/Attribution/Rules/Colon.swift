internal import CorpusModel

/// `The head had wrestled with this: “…”`: a sentence that ends in a colon and whose subject is a
/// person; no verb of saying tells it, so the speaker is inferred.
struct Colon: AttributionRule {
  let name = "colon"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    guard let last = stretch.last, narration.units[last].isPunctuation(":：") else { return nil }
    let subjects = narration.subjects(ofVerbAt: last)
    guard let subject = subjects.first, !subject.isPronoun,
      subject.phrase.lowerBound <= stretch.lowerBound + 6,
      var evidence = narration.evidence(naming: subjects, cue: stretch, rule: name)
    else { return nil }
    evidence.isExplicit = false
    return evidence
  }
}
