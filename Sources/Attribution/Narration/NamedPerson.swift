internal import CorpusModel

/// Somebody whom a stretch of narration names, with the part they play in it.
struct NamedPerson {
  enum Standing {
    /// At the start, before a verb, or after the verb of saying that follows a quotation.
    case subject
    case other
    /// After a preposition or a verb.
    case governed
    /// `the head's account`
    case possessive
  }

  var mention: Mention
  var standing: Standing
  /// True if a word opens the clause just before: `when the head came`.
  var isSubordinate = false
}

extension Narration {
  /// Everybody whom `range`, a sentence or part of one, names, in order.
  func people(in range: Range<Int>) -> [NamedPerson] {
    var found: [NamedPerson] = []
    var index = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + Self.reach)
    while index < end {
      let unit = units[index]
      if unit.isPossessive, unit.classes.contains(.person) {
        let core = index..<(index + 1)
        let who: Mention.Who = unit.role.map { .role($0) } ?? .person
        found.append(
          NamedPerson(
            mention: Mention(who: who, phrase: core, core: core), standing: .possessive))
        index += 1
        continue
      }
      guard mayName(index),
        let mention = mention(endingAt: index, from: range.lowerBound)
          ?? mention(startingAt: index, upTo: range.upperBound)
      else {
        index += 1
        continue
      }
      var person = NamedPerson(
        mention: mention, standing: standing(of: mention, in: range),
        isSubordinate: isSubordinate(mention, in: range))
      if person.standing == .other, let last = found.last, last.standing == .governed,
        isJoined(mention, to: last.mention)
      {
        person.standing = .governed
      }
      // A capital alone may begin anything.
      let isTold =
        mention.who != .name || person.standing == .subject && hasVerb(after: mention, in: range)
        || unit.classes.contains(.title)
      if isTold { found.append(person) }
      index = max(index, mention.phrase.upperBound - 1) + 1
    }
    return found
  }

  private func mayName(_ index: Int) -> Bool {
    let unit = units[index]
    return isPerson(index)
      || unit.classes.meets([
        .title, .pronoun, .pluralPronoun, .indefinite, .alternative, .count,
      ])
      || unit.kind == .word && unit.isCapitalized && unit.classes.isEmpty
  }

  /// `with parents, or more exactly mothers`: what governs the first governs the second.
  private func isJoined(_ mention: Mention, to other: Mention) -> Bool {
    let (start, end) = (other.phrase.upperBound, mention.phrase.lowerBound)
    guard start < end, end - start <= 5 else { return false }
    let between = units[start..<end]
    return between.contains { $0.classes.contains(.conjunction) }
      && between.allSatisfy {
        $0.isPunctuation(",") || $0.classes.meets([.conjunction, .adverb])
      }
  }

  private func isSubordinate(_ mention: Mention, in range: Range<Int>) -> Bool {
    let start = mention.phrase.lowerBound
    return start > range.lowerBound && units[start - 1].classes.contains(.subordinator)
  }

  private func standing(of mention: Mention, in range: Range<Int>) -> NamedPerson.Standing {
    let start = mention.phrase.lowerBound
    if endsSentence(mention) { return .governed }
    guard start > range.lowerBound else { return .subject }
    let before = units[start - 1]
    if before.classes.contains(.topic), start - 1 == range.lowerBound { return .subject }
    if before.classes.contains(.agent) { return .governed }
    // `According to the head, …`: whoever it is according to speaks.
    if before.classes.contains(.accordingTo) { return .subject }
    if before.classes.contains(.preposition), !before.classes.contains(.subordinator) {
      let isPartitive =
        start - 2 >= range.lowerBound && units[start - 2].classes.contains(.partitive)
      if !isPartitive { return .governed }
    }
    if isOblique(mention, from: range.lowerBound) { return .governed }
    if before.classes.meets(.verb) {
      return followsQuotation(verb: start - 1, in: range) ? .subject : .governed
    }
    return hasVerb(after: mention, in: range) ? .subject : .other
  }

  /// `those who “sit with” teachers: “…”`: with small letters between a quotation and a colon it goes on
  /// with the quoted words and is no label.
  func endsSentence(_ mention: Mention) -> Bool {
    let (start, end) = (mention.phrase.lowerBound, mention.phrase.upperBound)
    return start > 0 && units[start - 1].isQuotation
      && sentence(of: start - 1) == sentence(of: start)
      && !units[start].isCapitalized && end < units.count && units[end].isPunctuation(":：")
  }

  /// `“…,” said the head`
  private func followsQuotation(verb: Int, in range: Range<Int>) -> Bool {
    var index = verb - 1
    while index >= range.lowerBound,
      units[index].isPunctuation(",.-–—") || units[index].classes.contains(.adverb)
    {
      index -= 1
    }
    return index >= range.lowerBound && units[index].isQuotation
  }

  private func hasVerb(after mention: Mention, in range: Range<Int>) -> Bool {
    var index = mention.phrase.upperBound
    while index < range.upperBound, units[index].classes.contains(.adverb) { index += 1 }
    guard index < range.upperBound else { return false }
    return units[index].classes.meets([.speechVerb, .thoughtVerb, .auxiliary, .passive])
  }

  /// The subject of what leads to a quotation: of `stretch`, or of its part after a semicolon, the
  /// first who is named and is governed by nothing; two of them when `and` begins a clause of the
  /// second.
  func mainSubjects(in stretch: Range<Int>) -> [Mention] {
    let start = clauseStart(in: stretch) ?? stretch.lowerBound
    let free = people(in: start..<stretch.upperBound).filter {
      $0.standing == .subject || $0.standing == .other
    }
    let main = free.filter { !$0.isSubordinate }
    guard let first = (main.first ?? free.first)?.mention else { return [] }
    let second = main.dropFirst().first { person in
      let place = person.mention.phrase.lowerBound
      return !person.mention.isPronoun && person.mention.who != first.who
        && units[place - 1].classes.contains(.conjunction)
    }
    return [first] + (second.map { [$0.mention] } ?? [])
  }
  /// After the last semicolon of `stretch`.
  func clauseStart(in stretch: Range<Int>) -> Int? {
    stretch.last { units[$0].isPunctuation(";") && $0 + 1 < stretch.upperBound }.map { $0 + 1 }
  }
}
