internal import CorpusModel

/// `One parent's view was that “…”`, `a comment from a pupil: “…”`: a noun of saying that belongs to
/// the speaker.
struct SpeechNoun: AttributionRule {
  let name = "speech-noun"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    for index in stretch.reversed() where narration.units[index].classes.contains(.speechNoun) {
      if let mention = owner(ofNounAt: index, in: stretch, of: narration) {
        let start = min(index, mention.phrase.lowerBound)
        return narration.evidence(naming: [mention], cue: start..<stretch.upperBound, rule: name)
      }
    }
    return nil
  }

  private func owner(
    ofNounAt index: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Mention? {
    let units = narration.units
    var before = index - 1
    while before >= stretch.lowerBound, index - before <= 3, !units[before].isPossessive {
      before -= 1
    }
    if before >= stretch.lowerBound, units[before].isPossessive,
      units[before].classes.contains(.person)
    {
      let who: Mention.Who = units[before].role.map { .role($0) } ?? .person
      let core = before..<(before + 1)
      return Mention(who: who, phrase: core, core: core)
    }
    let link = index + 1
    guard link + 1 < stretch.upperBound,
      units[link].classes.meets([.preposition, .agent]),
      let mention = narration.mention(startingAt: link + 1, upTo: stretch.upperBound),
      !mention.isPronoun
    else { return nil }
    return mention
  }
}
