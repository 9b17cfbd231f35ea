internal import CorpusModel

/// `The guidance states that “…”`, `The letter to parents read: “…”`: something written is the subject, and
/// so the words are from a written source.
struct WrittenSource: AttributionRule {
  let name = "written-source"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let units = narration.units
    let stretch = narration.stretch(before: quotation)
    guard
      let noun = stretch.last(where: {
        units[$0].classes.contains(.document) && !units[$0].isPossessive
      }),
      leads(from: noun, in: stretch, of: narration),
      let start = narration.start(ofClauseWith: noun, from: stretch.lowerBound)
    else { return nil }
    return .citation(by: narration.span(of: start..<stretch.upperBound), rule: name)
  }

  /// A verb of saying stands between it and the quotation, and nobody but those to whom it is addressed.
  private func leads(from noun: Int, in stretch: Range<Int>, of narration: Narration) -> Bool {
    let units = narration.units
    var verb: Int?
    for index in (noun + 1)..<max(noun + 1, stretch.upperBound) {
      let unit = units[index]
      if unit.classes.meets([.speechVerb, .wording]), !narration.isPassive(index) { verb = index }
      let isGoverned =
        index > noun + 1 && units[index - 1].classes.meets([.preposition, .determiner])
      if unit.classes.meets(.anyPronoun), verb == nil { return false }
      if unit.isPossessive, !isGoverned { return false }
      if narration.isPerson(index), verb != nil || !isGoverned { return false }
    }
    return verb != nil
  }
}

extension Narration {
  /// Where the clause begins whose first noun is at `noun`: nil unless only determiners and adjectives
  /// stand before it.
  fileprivate func start(ofClauseWith noun: Int, from lower: Int) -> Int? {
    var start = noun
    while start > lower, noun - start < 4, units[start - 1].isPlainWord,
      !units[start - 1].classes.meets(.verb)
    {
      start -= 1
    }
    if start > lower, !units[start - 1].classes.contains(.determiner) {
      // Without a determiner, words before the noun may be anything.
      start = noun
    }
    while start > lower, units[start - 1].classes.contains(.determiner) { start -= 1 }
    guard start > lower else { return start }
    let before = units[start - 1]
    return before.isPunctuation(",;") || before.classes.contains(.conjunction)
      || before.classes.contains(.subordinator) && !before.classes.contains(.relative)
      ? start : nil
  }
}
