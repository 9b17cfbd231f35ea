internal import Languages
internal import CorpusModel

/// Somebody whom the narration names: by a role, by another noun for people, by name, or by a
/// pronoun.
struct Mention: Hashable {
  enum Who: Hashable {
    /// The index in ``RoleNames/roles``.
    case role(Int)
    /// A noun for people that no role goes by.
    case person
    case name
    case pronoun(isPlural: Bool)
    /// `one`, `another`: somebody of a group that was named before.
    case indefinite(isAlternative: Bool)

    var isPersonal: Bool {
      if case .pronoun = self { true } else { false }
    }
  }

  var who: Who
  /// The units of the whole phrase: `a primary head`.
  var phrase: Range<Int>
  /// The units that name: `head`.
  var core: Range<Int>
  /// The units of a proper name: `Mrs Khan`, `Parent 2`.
  var name: Range<Int>?

  var isPronoun: Bool {
    switch who {
    case .pronoun, .indefinite: true
    case .role, .person, .name: false
    }
  }
}

extension Narration {
  /// The phrase that begins at unit `start` and names somebody.
  ///
  /// Determiners, then up to five plain words, then a role or a noun for people; or a title and a
  /// name; or capitalised words; or a pronoun. What an apposition adds (`Mrs Khan, the head`) belongs
  /// to it.
  func mention(startingAt start: Int, upTo limit: Int) -> Mention? {
    var index = start
    guard index < limit else { return nil }
    if units[index].classes.meets(.anyPronoun) {
      let isPlural = units[index].classes.contains(.pluralPronoun)
      return Mention(
        who: .pronoun(isPlural: isPlural), phrase: start..<(start + 1), core: start..<(start + 1))
    }
    if let indefinite = indefinite(at: index, upTo: limit) { return indefinite }
    while index < limit, units[index].classes.contains(.determiner), units[index].role == nil {
      index += 1
      if let indefinite = indefinite(at: index, upTo: limit) {
        return Mention(
          who: indefinite.who, phrase: start..<indefinite.phrase.upperBound, core: indefinite.core)
      }
    }
    if let partitive = partitiveEnd(at: index, upTo: limit) { index = partitive }
    let firstWord = index
    while index < limit, index - firstWord <= 5 {
      let unit = units[index]
      if isPerson(index) { return personMention(at: index, from: start, upTo: limit) }
      if unit.isCapitalized || unit.classes.contains(.title),
        let name = properName(at: index, upTo: limit)
      {
        return named(name, from: start, upTo: limit)
      }
      guard unit.isPlainWord, !unit.classes.contains(.speechVerb) else { return nil }
      index += 1
    }
    return nil
  }

  /// `one`, `the other`, `one of them` with no noun after it.
  private func indefinite(at index: Int, upTo limit: Int) -> Mention? {
    guard index < limit, units[index].classes.meets([.indefinite, .alternative, .count]) else {
      return nil
    }
    if units[index].classes.contains(.count), !holdsVerb(after: index, upTo: limit),
      !endsSaying(index, upTo: limit)
    {
      return nil
    }
    let isAlternative = units[index].classes.contains(.alternative)
    if index + 1 < limit {
      let next = units[index + 1]
      let isAlone =
        !next.isWord || next.classes.meets([.speechVerb, .thoughtVerb, .auxiliary, .adverb])
        // `Another in the same group`; `one in five` is a number.
        || next.classes.contains(.preposition) && isAlternative
      guard isAlone, next.role == nil, !isNoun(index + 1) else { return nil }
    }
    let place = index..<(index + 1)
    return Mention(who: .indefinite(isAlternative: isAlternative), phrase: place, core: place)
  }

  /// `One report said`, `Another question was`: what might be a verb has one of its own.
  private func isNoun(_ index: Int) -> Bool {
    guard units[index].classes.meets(.verb), index + 1 < units.count else { return false }
    return units[index + 1].classes.meets([.speechVerb, .thoughtVerb, .auxiliary, .passive])
  }

  /// `“…,” said several.`
  private func endsSaying(_ index: Int, upTo limit: Int) -> Bool {
    index > 0 && units[index - 1].classes.contains(.speechVerb)
      && (index + 1 == limit || units[index + 1].isPunctuation(".,;"))
  }

  /// `several had said`, `two thought`; not `two reports`, `many were told`.
  private func holdsVerb(after index: Int, upTo limit: Int) -> Bool {
    var verb = index + 1
    while verb < limit, units[verb].classes.meets([.adverb, .auxiliary]),
      !units[verb].classes.meets([.speechVerb, .thoughtVerb, .passive])
    {
      verb += 1
    }
    return verb < limit && units[verb].classes.meets(.verb) && !units[verb].classes.contains(.state)
      && text.utf8[units[verb].span.end - 1] | 0x20 != ASCII.s
  }

  /// True if the unit names people and is no genitive; for a run of such nouns (`pupil governor`),
  /// the last one does.
  func isPerson(_ index: Int) -> Bool {
    guard units[index].classes.contains(.person), !units[index].isPossessive else { return false }
    if units[index].role == nil, index + 1 < units.count, units[index + 1].isWord,
      units[index + 1].classes.contains(.person), units[index + 1].role != nil
    {
      return false
    }
    return true
  }

  /// After `of` in `one of the teachers`, `a group of pupils`, the noun that counts comes.
  private func partitiveEnd(at index: Int, upTo limit: Int) -> Int? {
    var place = index
    if place < limit, units[place].classes.contains(.partitive) { place += 1 }
    guard place > 0, place + 1 < limit, units[place - 1].classes.contains(.partitive),
      units[place].classes.contains(.preposition)
    else { return nil }
    place += 1
    while place < limit, units[place].classes.contains(.determiner) { place += 1 }
    return place
  }

  private func personMention(at index: Int, from start: Int, upTo limit: Int) -> Mention {
    let who: Mention.Who = units[index].role.map { .role($0) } ?? .person
    var mention = Mention(who: who, phrase: start..<(index + 1), core: index..<(index + 1))
    let next = index + 1
    guard next < limit else { return mention }
    if units[next].isNumber, units[next].span.count <= 3 {
      mention.name = index..<(next + 1)
      mention.phrase = start..<(next + 1)
    } else if let name = properName(at: next, upTo: limit) {
      mention.name = name
      mention.phrase = start..<name.upperBound
    } else if let name = appositiveName(after: next, upTo: limit) {
      mention.name = name
      mention.phrase = start..<name.upperBound
    }
    return mention
  }

  /// `The deputy head, Mrs Anna Khan, said`: a title or two names, between commas or in brackets.
  private func appositiveName(after mark: Int, upTo limit: Int) -> Range<Int>? {
    let isBracket = units[mark].opensBracket
    guard isBracket || units[mark].isPunctuation(","), mark + 2 < limit,
      let name = properName(at: mark + 1, upTo: limit), name.upperBound < limit,
      units[name.upperBound].isPunctuation(isBracket ? ")]" : ","),
      name.count > 1 || isBracket
    else { return nil }
    return name
  }

  private func named(_ name: Range<Int>, from start: Int, upTo limit: Int) -> Mention {
    var mention = Mention(
      who: .name, phrase: start..<name.upperBound, core: name, name: name)
    let comma = name.upperBound
    guard comma + 1 < limit,
      units[comma].isPunctuation(",") || units[comma].opensBracket
    else { return mention }
    if let core = apposition(from: comma + 1, upTo: limit) {
      mention.who = units[core].role.map { .role($0) } ?? .person
      mention.core = core..<(core + 1)
      mention.phrase = start..<(core + 1)
      return mention
    }
    var index = comma + 1
    let end = min(limit, index + 6)
    while index < end, units[index].isWord {
      if isPerson(index) {
        mention.who = units[index].role.map { .role($0) } ?? .person
        mention.core = index..<(index + 1)
        mention.phrase = start..<(index + 1)
        return mention
      }
      // A verb ends the apposition: what follows belongs to its clause.
      guard !units[index].classes.meets(.verb),
        units[index].isPlainWord || units[index].classes.contains(.determiner)
      else { break }
      index += 1
    }
    return mention
  }

  /// `Mrs Khan, as everybody calls the head,` and `Mrs Khan, who is the head,`: the unit that gives
  /// the named person's role.
  private func apposition(from start: Int, upTo limit: Int) -> Int? {
    var end = start
    while end < min(limit, start + 14), units[end].isWord { end += 1 }
    let core = end - 1
    guard end < limit, units[end].isPunctuation(",") || units[end].closesBracket, core > start,
      isPerson(core)
    else { return nil }
    var before = core - 1
    while before > start, units[before].classes.contains(.determiner) { before -= 1 }
    if units[before].classes.contains(.naming) { return core }
    let isCopula = before == start + 1 && units[before].classes.contains(.passive)
    return isCopula && units[start].classes.contains(.relative) ? core : nil
  }

  /// A title and capitalised words, or capitalised words of no list; not a capital at the start of a
  /// sentence alone.
  func properName(at start: Int, upTo limit: Int) -> Range<Int>? {
    // `School F`: the code of a case.
    if start > 0, units[start - 1].classes.contains(.caseNoun), units[start - 1].isCapitalized {
      return nil
    }
    var index = start
    let hasTitle = units[index].classes.contains(.title) && units[index].isCapitalized
    if hasTitle {
      index += 1
      if index < limit, units[index].isPunctuation(".") { index += 1 }
    }
    let first = index
    while index < limit, index - first < 4, units[index].kind == .word, units[index].isCapitalized,
      units[index].classes.isEmpty, !units[index].isPossessive, !isAcronym(units[index].span)
    {
      index += 1
    }
    guard index > first else { return nil }
    let startsSentence = sentenceRange(of: start).lowerBound == start
    guard hasTitle || !startsSentence || index - first > 1 else { return nil }
    if !hasTitle, index - first == 1, isCommonNoun(first) { return nil }
    return start..<index
  }

  /// True for a common noun of a language that gives every noun a capital: an article, a
  /// preposition or an adjective before it shows it: `des Horts`, `im letzten Jahr`.
  private func isCommonNoun(_ index: Int) -> Bool {
    guard lexicon.rules.capitalizesNouns, index > 0 else { return false }
    let before = units[index - 1]
    return before.classes.meets([.determiner, .preposition])
      || before.kind == .word && before.classes.isEmpty && !before.isCapitalized
  }

  /// A capitalised word that opens its sentence: a name if a verb of saying follows, `Anna said`, or an
  /// apposition.
  func initialName(at index: Int) -> Mention? {
    guard units[index].kind == .word, units[index].isCapitalized, units[index].classes.isEmpty,
      !units[index].isPossessive, !units[index].isNumber, !isAcronym(units[index].span),
      !lexicon.rules.capitalizesNouns, sentenceRange(of: index).lowerBound == index
    else { return nil }
    let place = index..<(index + 1)
    return Mention(who: .name, phrase: place, core: place, name: place)
  }

  private func isAcronym(_ span: TextSpan) -> Bool {
    span.count > 1
      && text.utf8[span.range].allSatisfy { $0 &- ASCII.capitalA < 26 || $0 &- ASCII.zero < 10 }
  }
}
