internal import CorpusModel

/// A fragment without a speaker of its own, in the sentence of a quotation that has one, or in the
/// next, where nobody else is named: the same voice goes on. Inferred.
struct SameVoice: AttributionRule {
  let name = "same-voice"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard quotation > 0, var evidence = earlier[quotation - 1], !evidence.isCitation,
      // What stands in a bracket after it tells of another, whatever it tells.
      narration.bracket(after: quotation) == nil,
      narration.quotations[quotation].block == narration.quotations[quotation - 1].block
    else { return nil }
    let distance =
      narration.sentence(of: narration.places[quotation])
      - narration.sentence(of: narration.places[quotation - 1])
    let stretch = narration.stretch(before: quotation)
    switch distance {
    case 0:
      guard !namesAnother(in: stretch, than: evidence, of: narration),
        !narration.isSaidByAnother(in: stretch)
      else { return nil }
    case 1:
      guard evidence.rule != name, goesOn(stretch, of: narration) else { return nil }
    default: return nil
    }
    evidence.rule = name
    evidence.isExplicit = false
    evidence.continuesUtterance = false
    return evidence
  }

  private func namesAnother(
    in stretch: Range<Int>, than evidence: Evidence, of narration: Narration
  ) -> Bool {
    // What tells the speaker of the quotation before may stand here.
    let cue = evidence.cue
    return narration.people(in: stretch).contains { person in
      guard !person.mention.isPronoun, !cue.overlaps(narration.span(of: person.mention.phrase))
      else { return false }
      let other = narration.candidate(person.mention)
      return !evidence.candidates.contains { $0.role == other.role && other.role != nil }
    }
  }

  /// A few words that name nobody and lead to nothing new.
  private func goesOn(_ stretch: Range<Int>, of narration: Narration) -> Bool {
    stretch.count <= 20
      && !narration.units[stretch].contains {
        $0.isPunctuation(":：;") || $0.classes.meets([.agent, .accordingTo]) || $0.role != nil
          || $0.classes.meets([.person, .title])
          || $0.classes.contains(.caseNoun) && $0.isCapitalized
          // `What the programme calls`: somebody or something else does.
          || $0.classes.contains(.speechVerb) && !$0.classes.contains(.speechNoun)
      }
  }
}
