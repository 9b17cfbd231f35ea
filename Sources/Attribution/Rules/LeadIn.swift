internal import CorpusModel

/// `As one head put it: “…”`, `One teacher, who …, commented that “…”`, `Headteacher: “…”`: the
/// speaker and the verb of saying come before the quotation.
struct LeadIn: AttributionRule {
  let traits = RuleTraits(
    name: "lead-in", strength: .firm, features: [.leadsLists, .givesRoleToLabel])

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    if let label = label(in: stretch, of: narration) { return label }
    if narration.beginsNested(quotation) {
      // `The head recalled a mother who said: “‘I can't.’ So we went.”` The head goes on.
      let subjects = narration.mainSubjects(in: stretch)
      if let subject = subjects.first,
        narration.units[stretch].contains(where: { $0.classes.meets(.verb) })
      {
        let cue = subject.phrase.lowerBound..<stretch.upperBound
        return narration.evidence(naming: subjects, cue: cue, rule: traits)
      }
    }
    guard let clause = narration.clause(in: stretch, with: .speechVerb) else { return nil }
    let cue = min(clause.range.lowerBound, stretch.upperBound)..<stretch.upperBound
    return narration.evidence(naming: clause.subjects, cue: cue, rule: traits)
  }

  /// A name and a colon.
  private func label(in stretch: Range<Int>, of narration: Narration) -> Evidence? {
    guard stretch.count >= 2, narration.units[stretch.upperBound - 1].isPunctuation(":："),
      let mention = narration.mention(
        startingAt: stretch.lowerBound, upTo: stretch.upperBound - 1),
      !mention.isPronoun, mention.phrase.upperBound == stretch.upperBound - 1,
      !narration.endsSentence(mention)
    else { return nil }
    return narration.evidence(naming: [mention], cue: stretch, rule: traits)
  }
}

extension Narration {
  /// True if the quotation begins with a quotation in it, after which it goes on.
  fileprivate func beginsNested(_ quotation: Int) -> Bool {
    let content = text.trimmed(quotations[quotation].content)
    guard content.count > 2 else { return false }
    let inner = QuotationMark.marks(of: text.utf8, in: content)
    guard let first = inner.first, first.span.start == content.start, let last = inner.last else {
      return false
    }
    return last.span.start > first.span.start && last.span.end < content.end
  }
}
