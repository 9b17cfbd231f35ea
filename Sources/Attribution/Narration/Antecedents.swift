internal import CorpusModel

extension Narration {
  /// Whom the pronoun may stand for: a subject before it in its sentence, else in the sentences
  /// before, the nearest that names somebody who agrees with it. Several when place alone cannot tell.
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
