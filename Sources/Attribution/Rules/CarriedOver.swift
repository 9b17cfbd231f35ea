internal import CorpusModel

/// Evidence for a quotation beside this one that holds for this one too.
enum CarriedOver: AttributionRule {
  /// `“…,” and “…,” (headteacher)`: quotations joined by `and` or a comma share what follows the last.
  case sharedBracket
  /// `“…,” said the head, “…”`: what follows the narrator's words goes on with the same utterance.
  case afterNarrator
  /// A fragment without a speaker of its own, in the sentence of a quotation that has one, or in the
  /// next, where nobody else is named: the same voice goes on.
  case sameVoice

  var traits: RuleTraits {
    switch self {
    case .sharedBracket: RuleTraits(name: "shared-parenthesis", strength: .pointing)
    case .afterNarrator:
      RuleTraits(
        name: "speech-verb-middle", strength: .pointing, features: .mayFollowQuotation)
    case .sameVoice:
      RuleTraits(
        name: "same-voice", strength: .loose, features: [.infersSpeaker, .needsWordLists])
    }
  }

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let found =
      switch self {
      case .sharedBracket: lastOfSeries(from: quotation, in: narration, earlier: earlier)
      case .afterNarrator: splitUtterance(before: quotation, in: narration, earlier: earlier)
      case .sameVoice: voice(before: quotation, in: narration, earlier: earlier)
      }
    guard var evidence = found else { return nil }
    evidence.pass(to: traits)
    return evidence
  }

  /// The evidence after the last of the quotations that are joined to this one.
  private func lastOfSeries(
    from quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let units = narration.units
    var last = quotation
    while last + 1 < narration.quotations.count, last - quotation < Self.longestSeries {
      let between = (narration.places[last] + 1)..<narration.places[last + 1]
      let isJoint =
        between.count <= Self.longestJoint
        && units[between].allSatisfy {
          $0.classes.contains(.conjunction) || $0.isPunctuation(",;…")
        }
      guard isJoint,
        narration.sentence(of: narration.places[last + 1])
          == narration.sentence(of: narration.places[quotation])
      else { break }
      last += 1
    }
    guard last > quotation else { return nil }
    let found =
      TrailingBracket().evidence(for: last, in: narration, earlier: earlier)
      ?? SpeechVerb.after.evidence(for: last, in: narration, earlier: earlier)
    return found?.isCitation ?? true ? nil : found
  }

  /// The evidence of the quotation before, if the narrator's clause after it ends just here.
  private func splitUtterance(
    before quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard quotation > 0, var evidence = earlier[quotation - 1],
      evidence.rule.features.contains(.mayFollowQuotation),
      narration.quotations[quotation].block == narration.quotations[quotation - 1].block,
      let clause = narration.speechClause(after: quotation - 1),
      clause.range.upperBound <= narration.places[quotation]
    else { return nil }
    let rest = clause.range.upperBound..<narration.places[quotation]
    guard rest.count <= Self.longestInsertion, let last = rest.last,
      narration.units[last].isPunctuation(",.;-–—"),
      !narration.units[rest].contains(where: { $0.isQuotation || $0.classes.contains(.speechVerb) })
    else { return nil }
    evidence.continuesUtterance = true
    return evidence
  }

  /// The evidence of the quotation before, if nobody else is named since.
  private func voice(
    before quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard quotation > 0, var evidence = earlier[quotation - 1], !evidence.isCitation,
      // A bracket after it is about somebody else, whatever it says.
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
      guard evidence.rule.name != traits.name, goesOn(stretch, of: narration) else { return nil }
    default: return nil
    }
    evidence.continuesUtterance = false
    return evidence
  }

  private func namesAnother(
    in stretch: Range<Int>, than evidence: Evidence, of narration: Narration
  ) -> Bool {
    // The words that name the speaker of the quotation before may be here.
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
    stretch.count <= Self.longestTransition
      && !narration.units[stretch].contains {
        $0.isPunctuation(":：;") || $0.classes.meets([.agent, .accordingTo]) || $0.role != nil
          || $0.classes.meets([.person, .title])
          || $0.classes.contains(.caseNoun) && $0.isCapitalized
          // `What the programme calls`: somebody or something else does.
          || $0.classes.contains(.speechVerb) && !$0.classes.contains(.speechNoun)
      }
  }

  /// Maximum number of further quotations that share one bracket.
  private static let longestSeries = 4
  /// Maximum number of units between two quotations of a series: a comma and a conjunction.
  private static let longestJoint = 2
  /// Maximum number of units between the narrator's clause and the words that go on.
  private static let longestInsertion = 10
  /// Maximum number of units before a fragment of the next sentence.
  private static let longestTransition = 20
}
