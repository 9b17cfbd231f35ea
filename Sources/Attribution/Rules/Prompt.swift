internal import CorpusModel

/// `Asked “Who decides?”, the head said`, `Teachers rated the item “I feel valued”`: words that were put
/// to people. Those who answer did not say them; an item or the beginning of a sentence nobody did.
struct Prompt: AttributionRule {
  let name = "prompt"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    guard let last = stretch.last else { return nil }
    if let verb = stretch.last(where: { !narration.units[$0].isPunctuation(",:：") }),
      narration.units[verb].classes.contains(.telling),
      lacksSubject(verb, in: stretch, of: narration)
    {
      return Evidence(
        candidates: [], cue: narration.span(of: stretch), rule: name, isExplicit: false)
    }
    guard narration.units[last].classes.contains(.prompt),
      let start = start(ofPhraseAt: last, in: stretch, of: narration)
    else { return nil }
    return .citation(by: narration.span(of: start..<stretch.upperBound), rule: name)
  }

  /// `Asked`, `When asked`, `On being asked`, at the start of the sentence or after a comma.
  private func lacksSubject(
    _ verb: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Bool {
    var index = verb - 1
    while index >= stretch.lowerBound,
      narration.units[index].classes.meets([
        .subordinator, .adverb, .passive, .auxiliary, .preposition,
      ])
    {
      index -= 1
    }
    return index < stretch.lowerBound
      ? narration.sentenceRange(of: verb).lowerBound == stretch.lowerBound
      : narration.units[index].isPunctuation(",;")
  }

  /// Where the phrase of the noun begins: at an article, and after no verb of asking, as `the head asked
  /// the question “…”` leaves the question to the head.
  private func start(
    ofPhraseAt noun: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Int? {
    let units = narration.units
    var index = noun - 1
    while index >= stretch.lowerBound, noun - index <= 2, units[index].isPlainWord,
      !units[index].isPossessive, !units[index].classes.meets(.verb), !narration.isPerson(index)
    {
      index -= 1
    }
    guard index >= stretch.lowerBound, units[index].classes.contains(.article) else { return nil }
    let isAsked =
      index > stretch.lowerBound && units[index - 1].classes.contains(.asking)
      && !narration.isPassive(index - 1)
    return isAsked ? nil : index
  }
}
