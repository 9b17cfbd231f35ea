internal import CorpusModel

/// The rules in the order in which they are tried, from precise to loose.
struct Sieve: Sendable {
  let rules: [any AttributionRule] = [
    TrailingBracket(), SharedBracket(), DashAndName(), SpeechVerbAfter(), SpeechVerbMiddle(),
    LeadIn(), AccordingTo(), SpeechNoun(), Agent(), Woven(), Colon(), SameVoice(),
  ]

  /// The evidence for each quotation of `narration`; those that `earlier` has are taken from it.
  func evidence(in narration: Narration, earlier: [Evidence?]) -> [Evidence?] {
    var found = earlier
    for index in earlier.count..<narration.quotations.count {
      var answer: Evidence?
      for rule in rules where answer == nil {
        answer = rule.evidence(for: index, in: narration, earlier: found)
      }
      found.append(answer)
    }
    return found
  }
}
