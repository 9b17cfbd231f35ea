internal import Languages
internal import CorpusModel

/// A verb of saying with its subject, after the quotation or within its marks. (Before it: ``LeadIn``.)
enum SpeechVerb: AttributionRule {
  /// `“…,” said the head`, `“…,” the head explained`, `“…,” she said`: the verb of saying just after.
  case after
  /// `« On attend, explique une mère, et on espère. »`: the narrator's clause inside the marks.
  ///
  /// Only in languages that set it so, and only between the marks that their list `incises` names: a
  /// verb of saying, and behind it who says.
  case incise

  var traits: RuleTraits {
    switch self {
    case .after:
      RuleTraits(
        name: "speech-verb-after", strength: .pointing,
        features: [.mayFollowQuotation, .givesRoleToLabel])
    case .incise: RuleTraits(name: "incise", strength: .pointing)
    }
  }

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    switch self {
    case .after:
      narration.speechClause(after: quotation).flatMap { clause in
        narration.evidence(naming: clause.subjects, cue: clause.range, rule: traits)
      }
    case .incise: clauseWithin(quotation, in: narration)
    }
  }

  private func clauseWithin(_ quotation: Int, in narration: Narration) -> Evidence? {
    let marks = narration.lexicon.rules[.incises].joined()
    guard !marks.isEmpty else { return nil }
    let content = narration.text.trimmed(narration.quotations[quotation].content)
    var end = min(content.end, content.start + Self.reach)
    while !narration.text.isBoundary(end) { end -= 1 }
    let inside = Narration(
      of: narration.text, in: TextSpan(content.start, end), quotations: [], sentenceEnds: [],
      ownStart: content.start, lexicon: narration.lexicon)
    for index in inside.units.indices where inside.units[index].isPunctuation(marks) {
      guard let clause = inside.incise(after: index, closedBy: marks),
        let subject = clause.subjects.first
      else { continue }
      let cue = inside.span(of: clause.range)
      if subject.isPronoun {
        return evidence(
          forPronounOf: inside.gender(of: subject), before: quotation, in: narration, cue: cue)
      }
      return Evidence(
        candidates: [inside.candidate(subject)], cue: cue, rule: traits, isExplicit: true)
    }
    return nil
  }

  /// Evidence that names the antecedents of the pronoun in the narration before the quotation.
  private func evidence(
    forPronounOf gender: Gender?, before quotation: Int, in narration: Narration, cue: TextSpan
  ) -> Evidence {
    let place = narration.places[quotation]
    let pronoun = Mention(
      who: .pronoun(isPlural: false), phrase: place..<(place + 1), core: place..<place)
    let agreeing = narration.antecedents(of: pronoun).filter { mention in
      guard let gender, let other = narration.gender(of: mention) else { return true }
      return other == gender
    }
    return Evidence(
      candidates: agreeing.map(narration.candidate), cue: cue, rule: .pronoun, isExplicit: false)
  }

  /// Number of bytes from the start of a quotation within which a narrator breaks in.
  private static let reach = 600
}

extension Narration {
  /// The clause that the mark at `mark` opens: a verb of saying, its subject, and the mark or stop
  /// that closes it.
  fileprivate func incise(after mark: Int, closedBy marks: String) -> SpeechClause? {
    let verb = mark + 1
    guard verb < units.count, units[verb].classes.contains(.speechVerb),
      !units[verb].isCapitalized,
      let clause = inverted(verb: verb, from: verb, in: verb..<units.count),
      let subject = clause.subjects.first, subject.phrase.lowerBound > verb,
      // `, dit ma mère,` is the speaker's own mother, in the speaker's own words.
      !units[subject.phrase].contains(where: { $0.classes.contains(.spoken) })
    else { return nil }
    var index = clause.range.upperBound
    while index < units.count, index - clause.range.upperBound <= Self.longestInciseEnd,
      units[index].isWord
    {
      index += 1
    }
    guard index < units.count, units[index].isPunctuation(marks + ".;:") else { return nil }
    return clause
  }

  /// Maximum number of words between the subject of an incise and the mark that closes it.
  private static let longestInciseEnd = 8
}
