internal import CorpusModel

/// `The head had wrestled with this: “…”`, `His first year ended badly: “…”`: a sentence that ends
/// in a colon and whose subject is a person; no verb of saying shows it, so the speaker is
/// inferred.
struct Colon: AttributionRule {
  let traits = RuleTraits(
    name: "colon", strength: .loose,
    features: [.infersSpeaker, .leadsLists, .givesRoleToLabel])

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    guard let last = stretch.last, narration.units[last].isPunctuation(":："),
      !narration.isSaidByAnother(in: stretch)
    else { return nil }
    let start = narration.sentenceRange(of: last).lowerBound
    var subjects = narration.mainSubjects(in: stretch)
    if let subject = subjects.first {
      guard subject.phrase.lowerBound <= stretch.lowerBound + Self.subjectReach else {
        return nil
      }
    } else if narration.units[start].classes.contains(.possessive),
      last - start <= Narration.reach
    {
      let place = start..<(start + 1)
      subjects = [Mention(who: .pronoun(isPlural: false), phrase: place, core: place)]
    }
    return narration.evidence(naming: subjects, cue: stretch, rule: traits)
  }

  /// Number of units from the start of the clause within which its subject begins.
  private static let subjectReach = 20
}
