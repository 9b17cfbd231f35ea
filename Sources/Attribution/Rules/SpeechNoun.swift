internal import CorpusModel

/// `One parent's view was that “…”`, `in her view, “…”`, `a comment from a pupil: “…”`, `“…” was, in
/// the head's words, …`: a noun of saying that belongs to the speaker.
struct SpeechNoun: AttributionRule {
  let name = "speech-noun"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    for index in stretch.reversed() where narration.units[index].classes.contains(.speechNoun) {
      guard let owner = owner(ofNounAt: index, in: stretch, of: narration),
        owner.isPronoun || !isSubject(other: owner, in: stretch, of: narration)
      else { continue }
      let start = min(index, owner.phrase.lowerBound)
      return narration.evidence(naming: [owner], cue: start..<stretch.upperBound, rule: name)
    }
    let after = narration.stretch(after: quotation)
    for index in after.prefix(10) where narration.units[index].classes.contains(.speechNoun) {
      guard let owner = genitive(ofNounAt: index, in: after, of: narration),
        holds(.preposition, before: owner, from: after.lowerBound, in: narration)
      else { continue }
      return narration.evidence(
        naming: [owner], cue: owner.phrase.lowerBound..<(index + 1), rule: name)
    }
    return nil
  }

  /// `From the point of view of the parents the head was late: “…”`: the head is the subject.
  private func isSubject(
    other owner: Mention, in stretch: Range<Int>, of narration: Narration
  ) -> Bool {
    narration.people(in: stretch).contains { person in
      !person.isSubordinate && person.mention.core != owner.core
        && (person.standing == .subject || person.standing == .other)
        && !owner.phrase.overlaps(person.mention.phrase)
    }
  }

  private func owner(
    ofNounAt index: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Mention? {
    if let owner = genitive(ofNounAt: index, in: stretch, of: narration) { return owner }
    let units = narration.units
    let link = index + 1
    guard link + 1 < stretch.upperBound,
      units[link].classes.meets([.preposition, .agent]),
      let mention = narration.mention(startingAt: link + 1, upTo: stretch.upperBound),
      !mention.isPronoun
    else { return nil }
    return mention
  }

  /// `the head's own words`, `her view`
  private func genitive(
    ofNounAt index: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Mention? {
    let units = narration.units
    var before = index - 1
    while before >= stretch.lowerBound, index - before <= 3, !units[before].isPossessive,
      !units[before].classes.contains(.possessive)
    {
      before -= 1
    }
    guard before >= stretch.lowerBound, index - before <= 3 else { return nil }
    let core = before..<(before + 1)
    if units[before].isPossessive {
      guard units[before].classes.contains(.person) else { return nil }
      let who: Mention.Who = units[before].role.map { .role($0) } ?? .person
      return Mention(who: who, phrase: core, core: core)
    }
    return Mention(who: .pronoun(isPlural: false), phrase: core, core: core)
  }

  private func holds(
    _ classes: WordClasses, before owner: Mention, from lower: Int, in narration: Narration
  ) -> Bool {
    var index = owner.phrase.lowerBound - 1
    while index >= lower,
      narration.units[index].classes.contains(.determiner)
        || narration.units[index].isPlainWord
    {
      index -= 1
    }
    return index >= lower && narration.units[index].classes.meets(classes)
  }
}
