internal import CorpusModel

/// `The head feels that with it “we win hands down”`: fragments woven into a sentence whose subject
/// says, thinks or wants something.
struct Woven: AttributionRule {
  let name = "woven"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let place = narration.places[quotation]
    let stretch = narration.stretch(before: quotation)
    if let clause = narration.clause(in: stretch, with: .verb) {
      let cue = clause.range.lowerBound..<place
      return narration.evidence(naming: clause.subjects, cue: cue, rule: name)
    }
    let sentence = narration.sentenceRange(of: place)
    let lower = max(sentence.lowerBound, place - Narration.reach)
    if let clause = narration.clause(in: lower..<place, with: .verb) {
      return narration.evidence(naming: clause.subjects, cue: clause.range, rule: name)
    }
    let after = narration.stretch(after: quotation)
    guard let clause = narration.clause(in: after, with: .verb),
      clause.range.lowerBound > place
    else { return nil }
    return narration.evidence(naming: clause.subjects, cue: clause.range, rule: name)
  }
}
