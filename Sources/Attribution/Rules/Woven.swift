internal import CorpusModel

/// `The head feels that with it “we win hands down”`: fragments woven into a sentence whose subject
/// says, thinks or wants something.
struct Woven: AttributionRule {
  let traits = RuleTraits(
    name: "woven", strength: .loose, features: [.governsQuotation, .givesRoleToLabel])

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let place = narration.places[quotation]
    let stretch = narration.stretch(before: quotation)
    if let clause = narration.clause(in: stretch, with: .verb) {
      let cue = clause.range.lowerBound..<place
      return narration.evidence(naming: clause.subjects, cue: cue, rule: traits)
    }
    let sentence = narration.sentenceRange(of: place)
    let lower =
      narration.clauseStart(in: stretch) ?? max(sentence.lowerBound, place - Narration.reach)
    if let clause = narration.clause(in: lower..<place, with: .verb) {
      if lower < stretch.lowerBound, let own = narration.subjectWithoutVerb(in: stretch) {
        return narration.evidence(
          naming: [own], cue: own.phrase.lowerBound..<own.phrase.upperBound, rule: traits)
      }
      if lower >= stretch.lowerBound || narration.lacksSubject(stretch) {
        return narration.evidence(naming: clause.subjects, cue: clause.range, rule: traits)
      }
    }
    guard let clause = clauseAfter(quotation, in: narration) else { return nil }
    return narration.evidence(naming: clause.subjects, cue: clause.range, rule: traits)
  }

  /// `“…” is how the head describes it`: its subject begins within three words, and no other clause
  /// begins between.
  private func clauseAfter(_ quotation: Int, in narration: Narration) -> SpeechClause? {
    let units = narration.units
    let after = narration.stretch(after: quotation)
    let end = after.first { units[$0].isPunctuation(";:") } ?? after.upperBound
    let own = after.lowerBound..<end
    guard let clause = narration.clause(in: own, with: .verb),
      let start = clause.subjects.map(\.phrase.lowerBound).min(), start >= own.lowerBound,
      start - own.lowerBound <= Self.subjectReach
    else { return nil }
    let between = units[own.lowerBound..<start]
    let isElsewhere = between.contains { unit in
      unit.classes.meets([.conjunction, .relative])
        || unit.classes.contains(.preposition) && !unit.classes.contains(.subordinator)
    }
    guard !isElsewhere else { return nil }
    return clause
  }

  /// Maximum number of units between the quotation and the subject after it.
  private static let subjectReach = 3
}
