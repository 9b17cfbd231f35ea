internal import Languages
internal import CorpusModel

extension Narration {
  /// The persons for whom the pronoun may stand: a subject before it in its sentence, else in the
  /// sentences before, the nearest that names somebody who agrees with it. Several when place alone
  /// does not decide.
  func antecedents(of pronoun: Mention) -> [Mention] {
    let place = pronoun.phrase.lowerBound
    let own = sentence(of: place)
    var index = own
    // Several who are only listed: they may be meant where no subject is found before them.
    var listed: [Mention] = []
    while index >= 0, own - index <= 4 {
      let range = index == own ? sentences[own].lowerBound..<place : sentences[index]
      let named = people(in: range)
      if index < firstOwnSentence, own >= firstOwnSentence {
        // The paragraph before is thin evidence: nobody else may be there.
        let only = named.count == 1 && named[0].standing != .governed && !named[0].mention.isPronoun
        return only && listed.isEmpty && agrees(pronoun, with: named[0].mention)
          ? [named[0].mention] : listed
      }
      if let unlisted = unlistedSubject(in: range), pronoun.who == .pronoun(isPlural: false) {
        // `The head left. Amina shrugged. She said`: Amina is nearer, whoever she is; at the start of a
        // sentence she may be no name.
        let next = units[unlisted.phrase.upperBound]
        if unlisted.phrase.count == 1, unlisted.phrase.lowerBound == range.lowerBound,
          next.isWord, !next.classes.contains(.speechVerb)
        {
          return []
        }
        let rivals = named.first {
          $0.standing == .subject && !$0.mention.isPronoun && agrees(pronoun, with: $0.mention)
            && !$0.mention.phrase.overlaps(unlisted.phrase)
        }
        return listed + (rivals.map { [$0.mention] } ?? []) + [unlisted]
      }
      // `One laughed. A second was less amused. “…,” she said`: she is one of the same group.
      if pronoun.who == .pronoun(isPlural: false),
        let one = named.first(where: { $0.standing == .subject })?.mention,
        case .indefinite = one.who,
        !named.contains(where: { $0.standing == .subject && !$0.mention.isPronoun })
      {
        return antecedents(of: one).map { group in
          var group = group
          group.name = nil
          return group
        }
      }
      if let found = antecedents(of: pronoun, among: named) {
        // `The head knew. It took a teacher, a clerk and a cook. She said`: the head goes on.
        let isList = found.count > 1 && index < own && !named.contains { $0.standing == .subject }
        if !isList { return listed.isEmpty || isSubject(found, of: named) ? found : listed }
        if listed.isEmpty { listed = found }
      }
      index -= 1
    }
    return listed
  }

  /// `Amina shrugged`, `Later Amina said`: a name that nothing governs, before a verb or a word of no list.
  private func unlistedSubject(in range: Range<Int>) -> Mention? {
    guard !lexicon.rules.capitalizesNouns else { return nil }
    let end = min(range.upperBound, range.lowerBound + Self.reach)
    for index in range.lowerBound..<end
    where units[index].kind == .word && units[index].isCapitalized {
      guard let name = properName(at: index, upTo: end) ?? initialName(at: index)?.name,
        name.upperBound < end, !units[name.lowerBound].classes.contains(.title),
        index == range.lowerBound
          || !units[index - 1].classes.meets([
            .determiner, .preposition, .speechVerb, .thoughtVerb, .person, .title,
          ]) && units[index - 1].kind != .word
          || units[max(range.lowerBound, index - 1)].classes.meets([.adverb, .subordinator])
      else { continue }
      let next = units[name.upperBound]
      if next.isPunctuation(","), name.upperBound + 1 < end,
        units[name.upperBound + 1].classes.contains(.relative)
      {
        return Mention(who: .name, phrase: name, core: name, name: name)
      }
      guard next.kind == .word, !next.isCapitalized, next.joint != .hyphen,
        next.classes.isEmpty || next.classes.meets(.verb)
      else { continue }
      return Mention(who: .name, phrase: name, core: name, name: name)
    }
    return nil
  }

  private func isSubject(_ found: [Mention], of named: [NamedPerson]) -> Bool {
    found.count == 1 && named.contains { $0.standing == .subject && $0.mention == found[0] }
  }

  /// Nil when a sentence with these people leaves the question to the one before.
  private func antecedents(of pronoun: Mention, among named: [NamedPerson]) -> [Mention]? {
    if case .indefinite(let isAlternative) = pronoun.who {
      return groups(among: named, isAlternative: isAlternative)
    }
    let agreeing = named.filter { !$0.mention.isPronoun && agrees(pronoun, with: $0.mention) }
    if let first = agreeing.first(where: { $0.standing == .subject })?.mention {
      var found = [first] + joined(to: first, among: agreeing.map(\.mention))
      // `The head met a boy. He said`: the boy agrees for sure, the head may.
      if let gender = gender(of: pronoun), self.gender(of: first) == nil,
        let rival = agreeing.first(where: {
          $0.mention.who != first.who && self.gender(of: $0.mention) == gender
        })
      {
        found.append(rival.mention)
      }
      return found
    }
    // After `She met a boy.` she is still the subject.
    if named.contains(where: { $0.mention.isPronoun && agrees(pronoun, with: $0.mention) }) {
      return nil
    }
    for standing in [NamedPerson.Standing.other, .possessive] {
      let rest = agreeing.filter { $0.standing == standing }.map(\.mention)
      if !rest.isEmpty { return distinct(rest) }
    }
    return nil
  }

  /// The group that `one` is of, or the person whom `another` is like.
  private func groups(among named: [NamedPerson], isAlternative: Bool) -> [Mention]? {
    let people = named.filter { !$0.mention.isPronoun && $0.standing != .possessive }
    let plural = people.filter { isPlural($0.mention) }
    if let subject = plural.first(where: { $0.standing == .subject })?.mention {
      return [subject] + joined(to: subject, among: plural.map(\.mention))
    }
    if !plural.isEmpty {
      let groups = distinct(plural.map(\.mention))
      return groups.count == 1 ? groups : []
    }
    guard isAlternative, let subject = people.first(where: { $0.standing != .governed }) else {
      return nil
    }
    return [subject.mention]
  }

  private func distinct(_ mentions: [Mention]) -> [Mention] {
    mentions.indices.filter { index in
      !mentions[..<index].contains { $0.who == mentions[index].who }
    }.map { mentions[$0] }
  }

  private func joined(to first: Mention, among others: [Mention]) -> [Mention] {
    others.filter { other in
      other.phrase.lowerBound == first.phrase.upperBound + 1
        && units[first.phrase.upperBound].classes.contains(.conjunction)
    }
  }
}
