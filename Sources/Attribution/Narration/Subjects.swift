internal import CorpusModel

extension Narration {
  /// The subject of the verb at `verb`: the nearest phrase to its left, in its sentence, that names
  /// somebody and is governed by no preposition and by no verb. Two equals joined by `and` are both.
  func subjects(ofVerbAt verb: Int) -> [Mention] {
    let lower = max(sentenceRange(of: verb).lowerBound, verb - Self.reach)
    if units[verb].classes.contains(.speechVerb), hasThing(beforeVerb: verb) { return [] }
    var index = beforeRelativeClause(endingAt: verb, from: lower) - 1
    var onlyAdverbsSince = true
    while index >= lower {
      let unit = units[index]
      if unit.isPunctuation(";") { return [] }
      // `Anna (P3) said`
      if unit.closesBracket, onlyAdverbsSince, let open = opening(ofBracketAt: index, from: lower) {
        index = open - 1
        continue
      }
      if unit.isQuotation { onlyAdverbsSince = false }
      if let mention = mention(endingAt: index, from: lower),
        isSubject(mention, isNextToVerb: onlyAdverbsSince, from: lower)
      {
        if let named = named(by: mention, beforeVerb: verb, from: lower) { return [named] }
        return [mention] + equals(of: mention, from: lower)
      }
      if unit.isWord, !unit.classes.meets([.adverb, .auxiliary]) { onlyAdverbsSince = false }
      index -= 1
    }
    return []
  }

  private func opening(ofBracketAt close: Int, from lower: Int) -> Int? {
    guard let open = (max(lower, close - 12)..<close).last(where: { units[$0].opensBracket }),
      open > lower, open + 1 < close, !holdsYear((open + 1)..<close)
    else { return nil }
    return open
  }

  /// `Anna said`, `Anna (P3) also said`: a name that opens its sentence right before the verb.
  func initialSubject(ofVerbAt verb: Int) -> Mention? {
    let lower = max(sentenceRange(of: verb).lowerBound, verb - Self.reach)
    var index = verb - 1
    while index > lower {
      if units[index].closesBracket, let open = opening(ofBracketAt: index, from: lower) {
        index = open - 1
      } else if units[index].classes.meets([.adverb, .auxiliary]) {
        index -= 1
      } else {
        return nil
      }
    }
    return index == lower ? initialName(at: index) : nil
  }

  /// `One father, a driver who had left early, said` and `A father (Tom) said`: the father, whom the
  /// apposition only describes or names.
  private func named(by apposition: Mention, beforeVerb verb: Int, from lower: Int) -> Mention? {
    let mark = apposition.phrase.lowerBound - 1
    guard !apposition.isPronoun, mark > lower, apposition.phrase.upperBound <= verb,
      units[mark].isPunctuation(",") || units[mark].opensBracket,
      units[apposition.phrase.upperBound..<verb].contains(where: { $0.isPunctuation(",)]") }),
      var first = mention(endingAt: mark - 1, from: lower) ?? initialName(at: mark - 1),
      !first.isPronoun
    else { return nil }
    if first.who == .name {
      // `Anna, a nurse, said`
      guard first.phrase == lower..<mark || first.name == first.phrase, apposition.who != .name,
        !isPlural(apposition), units[mark + 1].classes.contains(.determiner)
      else { return nil }
      let name = first.name
      first = apposition
      first.name = name
      first.phrase = (name?.lowerBound ?? lower)..<apposition.phrase.upperBound
      return first
    }
    guard first.phrase.upperBound == mark || first.name == apposition.phrase,
      apposition.who == .name || isPlural(first) == isPlural(apposition)
    else { return nil }
    guard let before = unitBefore(first, from: lower) else { return first }
    return before.isPunctuation(",") || before.isQuotation
      || before.classes.meets([.conjunction, .subordinator]) ? first : nil
  }

  /// `One father, whose wife rows, often said`: where the clause begins that ends in a comma before the
  /// verb; without one, the verb.
  private func beforeRelativeClause(endingAt verb: Int, from lower: Int) -> Int {
    var end = verb
    while end > lower, units[end - 1].classes.meets([.adverb, .auxiliary]) { end -= 1 }
    guard end - 2 > lower, units[end - 1].isPunctuation(",") else { return verb }
    var start = end - 2
    while start > lower, !units[start].isPunctuation(";:"), !units[start].isQuotation {
      if units[start - 1].isPunctuation(","), units[start].classes.contains(.relative) {
        return start - 1
      }
      start -= 1
    }
    return verb
  }

  /// The phrase whose naming unit is `index`.
  func mention(endingAt index: Int, from lower: Int) -> Mention? {
    let unit = units[index]
    if unit.classes.meets(.anyPronoun) { return mention(startingAt: index, upTo: index + 1) }
    if unit.classes.meets([.indefinite, .alternative, .count]) {
      var start = index
      if start > lower, units[start - 1].classes.contains(.article) { start -= 1 }
      guard let found = mention(startingAt: start, upTo: units.count), found.isPronoun else {
        return nil
      }
      return found
    }
    if isPerson(index) {
      let start = phraseStart(ofNounAt: index, from: lower)
      return mention(startingAt: start, upTo: units.count)
    }
    guard unit.kind == .word, unit.isCapitalized, unit.classes.isEmpty else { return nil }
    var start = index
    while start > lower, units[start - 1].kind == .word, units[start - 1].isCapitalized,
      units[start - 1].classes.isEmpty
    {
      start -= 1
    }
    if start > lower, units[start - 1].classes.contains(.title) { start -= 1 }
    if start > lower + 1, units[start - 1].isPunctuation("."),
      units[start - 2].classes.contains(.title)
    {
      start -= 2
    }
    // `Headteacher Colin Marsh`, `the nurse Mrs Colin`
    if start > lower, isPerson(start - 1), !units[start - 1].classes.contains(.title),
      let titled = mention(
        startingAt: phraseStart(ofNounAt: start - 1, from: lower), upTo: units.count),
      titled.name?.contains(index) ?? false, !isPlural(titled)
    {
      // `Councillor Nurse Colin`: what reads as a second noun may be a first name.
      guard start - 1 > lower, isPerson(start - 2) else { return titled }
      let name = (start - 1)..<titled.phrase.upperBound
      return Mention(who: .name, phrase: name, core: name, name: name)
    }
    guard let name = properName(at: start, upTo: units.count), name.contains(index) else {
      return nil
    }
    return mention(startingAt: start, upTo: units.count)
  }

  /// The start of the phrase of the noun at `index`: back over plain words to its determiners.
  private func phraseStart(ofNounAt index: Int, from lower: Int) -> Int {
    var start = index
    while start > lower, index - start < 5, units[start - 1].isPlainWord,
      !units[start - 1].classes.meets([.speechVerb, .thoughtVerb, .adverb])
        // `an angry parent`
        || units[start - 1].classes.contains(.state),
      !units[start - 1].isPossessive
    {
      start -= 1
    }
    // Without a determiner before them, words before the noun may be anything.
    guard start > lower, units[start - 1].classes.contains(.determiner) else {
      return start == lower ? start : index
    }
    repeat {
      start -= 1
    } while start > lower && units[start - 1].classes.contains(.determiner)
      && !units[start].classes.contains(.article)
    return start
  }

  private func isSubject(_ mention: Mention, isNextToVerb: Bool, from lower: Int) -> Bool {
    if mention.who == .name, !isNextToVerb,
      !units[mention.phrase.lowerBound].classes.contains(.title)
    {
      return false
    }
    if isOblique(mention, from: lower) { return false }
    guard let before = unitBefore(mention, from: lower) else { return true }
    if isRelative(after: mention) { return true }
    if before.classes.contains(.preposition), !before.classes.contains(.subordinator) {
      return isPartitive(before: mention, from: lower)
    }
    if before.classes.contains(.agent) { return false }
    if !isNextToVerb, before.isPlainWord, !before.classes.meets(.verb),
      hasSubject(before: mention.phrase.lowerBound - 1, from: lower)
    {
      return false
    }
    // `Dann fragte sie nach und sagte:` The pronoun is the subject of the verb before it.
    if mention.who.isPersonal, !hasSubject(before: mention.phrase.lowerBound - 1, from: lower) {
      return true
    }
    return isNextToVerb || !before.classes.meets(.verb)
  }

  /// True if somebody is named before the word at `index` in its clause, as in `the head who teaches
  /// the pupils` and `the head met a mother`: what follows the word is its object.
  private func hasSubject(before index: Int, from lower: Int) -> Bool {
    var place = index - 1
    while place >= lower {
      let unit = units[place]
      if unit.isQuotation || unit.isPunctuation(",;:") || unit.classes.contains(.conjunction) {
        return false
      }
      if unit.classes.contains(.subordinator), !unit.classes.contains(.relative) { return false }
      if isPerson(place) || unit.classes.meets(.anyPronoun) { return true }
      place -= 1
    }
    return false
  }

  /// `die Mutter eines Schülers`, `dem Lehrer`: the article shows that it is no subject.
  func isOblique(_ mention: Mention, from lower: Int) -> Bool {
    let start = mention.phrase.lowerBound
    if units[start].classes.contains(.oblique) { return true }
    guard units[start].classes.contains(.genitive), start > lower, units[start - 1].isWord else {
      return false
    }
    let before = units[start - 1]
    return !before.classes.contains(.partitive)
      && (before.classes.contains(.person)
        || before.isCapitalized && before.isPlainWord && !before.classes.meets(.verb))
  }

  /// `a primary head, who saw`: the relative clause makes it a subject, whatever governs it.
  private func isRelative(after mention: Mention) -> Bool {
    var index = mention.phrase.upperBound
    if index < units.count, units[index].isPunctuation(",") { index += 1 }
    guard index + 1 < units.count, units[index].classes.contains(.relative) else {
      return false
    }
    var verb = index + 1
    while verb < units.count, units[verb].classes.meets([.adverb, .auxiliary]),
      !units[verb].classes.meets(.verb)
    {
      verb += 1
    }
    return verb < units.count && units[verb].classes.meets(.verb)
  }

  private func unitBefore(_ mention: Mention, from lower: Int) -> Unit? {
    let start = mention.phrase.lowerBound
    return start > lower ? units[start - 1] : nil
  }

  /// `the report described it`: the words next to the verb, which begin a clause, name no person.
  func hasThing(beforeVerb verb: Int) -> Bool {
    let lower = max(sentenceRange(of: verb).lowerBound, verb - Self.reach)
    var last = verb - 1
    while last >= lower, units[last].classes.meets([.adverb, .auxiliary]) { last -= 1 }
    // `a leaflet that says`
    if last > lower, units[last].classes.contains(.subordinator),
      units[last - 1].classes.contains(.document)
    {
      return true
    }
    var start = last
    while start >= lower, last - start < 4, units[start].isPlainWord, !isPerson(start),
      !units[start].isPossessive
    {
      start -= 1
    }
    guard start >= lower, start < last, units[start].classes.contains(.determiner) else {
      return false
    }
    while start > lower, units[start - 1].classes.contains(.determiner) { start -= 1 }
    guard start > lower else { return true }
    let before = units[start - 1]
    return before.isQuotation || before.classes.contains(.conjunction)
      || before.classes.contains(.subordinator) && !before.classes.contains(.relative)
      || before.isPunctuation(",;") && start - 2 >= lower && units[start - 2].isQuotation
  }

  private func isPartitive(before mention: Mention, from lower: Int) -> Bool {
    let start = mention.phrase.lowerBound
    return start - 2 >= lower && units[start - 2].classes.contains(.partitive)
  }

  /// The mentions that `and` joins to this one, when they are subjects too.
  private func equals(of mention: Mention, from lower: Int) -> [Mention] {
    let start = mention.phrase.lowerBound
    guard start - 2 >= lower, units[start - 1].classes.contains(.conjunction),
      let other = self.mention(endingAt: start - 2, from: lower), !other.isPronoun,
      other.phrase.upperBound == start - 1
    else { return [] }
    guard let before = unitBefore(other, from: lower) else { return [other] }
    return before.isPunctuation(",") || before.classes.contains(.subordinator) ? [other] : []
  }

  /// True if the verb is in the passive: its subject is spoken of and does not speak.
  func isPassive(_ verb: Int) -> Bool {
    let lower = max(sentenceRange(of: verb).lowerBound, verb - 5)
    var index = verb - 1
    while index >= lower {
      let unit = units[index]
      if unit.classes.contains(.passive) {
        return !endsInIng(verb) && !units[verb].classes.contains(.state)
      }
      guard unit.classes.meets([.adverb, .auxiliary]) || unit.isPlainWord, unit.role == nil,
        !unit.classes.contains(.person), !unit.classes.meets(.anyPronoun)
      else { break }
      index -= 1
    }
    return isJoinedToPassive(verb, from: index)
  }

  /// `was rung at home and told: “…”`: a verb that names its hearer and has none after it shares the
  /// passive that comes before it.
  private func isJoinedToPassive(_ verb: Int, from joint: Int) -> Bool {
    let lower = max(sentenceRange(of: verb).lowerBound, verb - 12)
    guard units[verb].classes.contains(.telling), joint >= lower,
      units[joint].classes.contains(.conjunction),
      verb + 1 == units.count || !units[verb + 1].isWord
        || units[verb + 1].classes.contains(.subordinator)
    else { return false }
    for index in (lower..<joint).reversed() {
      let unit = units[index]
      if unit.classes.contains(.passive) { return true }
      if unit.isPunctuation(";:") || isPerson(index) || unit.classes.meets(.anyPronoun) { break }
    }
    return false
  }

  private func endsInIng(_ index: Int) -> Bool { text[units[index].span].hasSuffix("ing") }
}
