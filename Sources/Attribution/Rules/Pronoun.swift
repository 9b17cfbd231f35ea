internal import CorpusModel

extension RuleTraits {
  /// `A parent came early. She said that “…”`: another rule finds the words, and a pronoun among them
  /// refers to somebody named before.
  static let pronoun = RuleTraits(
    name: "pronoun", strength: .loose, features: [.governsQuotation, .mayFollowQuotation])
}

extension Narration {
  /// Evidence that names `mentions`; antecedents take the place of a pronoun among them, and then
  /// the speaker is inferred.
  func evidence(
    naming mentions: [Mention], cue: Range<Int>, rule: RuleTraits
  ) -> Evidence? {
    var speakers: [Mention] = []
    var isNamed = true
    for mention in mentions {
      if mention.isPronoun {
        isNamed = false
        speakers += antecedents(of: mention).map { antecedent in
          var antecedent = antecedent
          // Another of the same kind is not the person who was named.
          if case .indefinite = mention.who { antecedent.name = nil }
          return antecedent
        }
      } else {
        speakers.append(mention)
      }
    }
    // A pronoun without an antecedent still shows that somebody spoke.
    guard !mentions.isEmpty else { return nil }
    var candidates: [Candidate] = []
    for speaker in speakers {
      let candidate = candidate(speaker)
      if !candidates.contains(candidate) { candidates.append(candidate) }
    }
    return Evidence(
      candidates: candidates, cue: span(of: cue), rule: isNamed ? rule : .pronoun,
      isExplicit: isNamed && !rule.features.contains(.infersSpeaker))
  }
}
