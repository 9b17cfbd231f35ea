internal import CorpusModel

/// `A parent turned the chairs round, “so that we can all see”`: the only person in the sentence is
/// its subject. The rule shows whose words they are if they are speech, not that they are.
struct Subject: AttributionRule {
  let traits = RuleTraits(
    name: "subject", strength: .weak, features: [.infersSpeaker, .needsWordLists])

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let place = narration.places[quotation]
    let lower = max(narration.sentenceRange(of: place).lowerBound, place - Narration.reach)
    let subjects = narration.mainSubjects(in: lower..<place)
    guard let subject = subjects.first, subjects.count == 1,
      !isPredicate(place, of: subject, in: narration),
      !narration.isSaidByAnother(in: narration.stretch(before: quotation))
    else { return nil }
    let others = narration.people(in: lower..<place).filter { person in
      person.mention.phrase != subject.phrase && !person.mention.isPronoun
        && person.mention.who != subject.who
    }
    guard others.isEmpty,
      let found = narration.evidence(
        naming: subjects, cue: subject.phrase.lowerBound..<place, rule: traits)
    else { return nil }
    // Of this rule even where the subject is a pronoun.
    return Evidence(
      candidates: found.candidates, cue: found.cue, rule: traits, isExplicit: false)
  }

  /// `The head is “a legend”`: others say so.
  private func isPredicate(_ place: Int, of subject: Mention, in narration: Narration) -> Bool {
    let units = narration.units
    var index = place - 1
    while index > subject.phrase.upperBound,
      units[index].classes.meets([.determiner, .adverb])
    {
      index -= 1
    }
    guard index >= subject.phrase.upperBound, units[index].classes.contains(.passive) else {
      return false
    }
    return !units[subject.phrase.upperBound..<index].contains { $0.classes.contains(.relative) }
  }
}
