internal import CorpusModel

/// Tells speech from terms: scare quotes, titles, mottos, examples.
struct QuotationKinds {
  let narration: Narration
  let words: Words

  func kind(of index: Int, evidence: Evidence?, isHeading: Bool) -> Quotation.Kind {
    if isHeading || evidence?.isCitation ?? false { return .term }
    switch narration.quotations[index].origin {
    case .block, .dialogue, .markup: return .speech
    case .marks: break
    }
    let evidence = evidence.flatMap { $0.strength == .weak ? nil : $0 }
    if evidence?.strength == .pointing { return .speech }
    if isNamedAsTerm(index, evidence: evidence) { return .term }
    if evidence == nil, !endsWithStop(index), !followsColon(index), wordCount(index) > 1,
      isTitle(index)
    {
      return .term
    }
    if let evidence { return isScareQuote(index, evidence) ? .term : .speech }
    return speaksForItself(index) ? .speech : .term
  }

  private func content(_ index: Int) -> TextSpan {
    narration.text.trimmed(narration.quotations[index].content)
  }

  private func wordCount(_ index: Int) -> Int { words.indices(in: content(index)).count }

  /// `the term “…”`, `the “…” motto`, `such as “…”`.
  private func isNamedAsTerm(_ index: Int, evidence: Evidence?) -> Bool {
    let units = narration.units
    let place = narration.places[index]
    if !endsWithStop(index), place + 1 < units.count, units[place + 1].classes.contains(.termAfter)
    {
      return true
    }
    if isNickname(index) { return true }
    let stretch = narration.stretch(before: index)
    for place in stretch.suffix(Self.unitsFromTermNoun).reversed() {
      let unit = units[place]
      // `hält das Konzept für „…“`: what it is held to be, not its name.
      if evidence != nil, unit.classes.contains(.predicative) { return false }
      if !unit.isWord { return false }
      if unit.classes.contains(.example) { return evidence == nil || !speaksForItself(index) }
      // `one head called it “…”` says something; `it was called “…”` does not.
      if unit.classes.contains(.termBefore) {
        return !unit.classes.contains(.speechVerb) || evidence == nil || isParticiple(place)
      }
      if !unit.classes.meets([.determiner, .preposition]), !unit.isPlainWord { return false }
    }
    return false
  }

  /// `asked us to call her “Coach”`: a name for somebody.
  private func isNickname(_ index: Int) -> Bool {
    let place = narration.places[index]
    guard place > 1, narration.units[place - 2].classes.contains(.naming),
      narration.units[place - 1].classes.meets([.masculine, .feminine])
        || narration.isPerson(place - 1)
    else { return false }
    return wordCount(index) <= Self.longestNickname && isTitle(index)
  }

  /// `a room called “…”`: after the noun that it belongs to.
  private func isParticiple(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let before = narration.units[place - 1]
    return before.isPlainWord && before.classes.isSubset(of: [.document, .level, .prompt])
      && !before.isCapitalized
  }

  /// One or two words, or three in single marks, that no stop ends and that follow no colon.
  private func isScareQuote(_ index: Int, _ evidence: Evidence) -> Bool {
    guard evidence.strength == .loose else { return false }
    if !endsWithStop(index), !followsColon(index) {
      if wordCount(index) > 1, isTitle(index) { return true }
      // `when they write of “the community”`: somebody's words perhaps, but nobody's here.
      if evidence.candidates.isEmpty, wordCount(index) <= Self.longestSinglyMarkedScare {
        return true
      }
    }
    guard !endsWithStop(index) || isWithinSentence(index), !followsColon(index),
      !isGivenByVerb(index),
      !isPredicative(index, evidence),
      narration.quotations[index].isSingle || !startsInClause(index)
    else { return false }
    let longest =
      narration.quotations[index].isSingle ? Self.longestSinglyMarkedScare : Self.longestScare
    return wordCount(index) <= longest && !isSpoken(index)
  }

  /// Without a known speaker: a sentence, the words of a first or second person, or many words.
  private func speaksForItself(_ index: Int) -> Bool {
    let count = wordCount(index)
    if followsColon(index) || isSpoken(index) { return true }
    if count >= Self.wordsOfSpeech, !isTitle(index) { return true }
    if count >= Self.wordsOfClause, startsInClause(index) { return true }
    guard endsWithStop(index), count > Self.longestWovenTerm || !isWithinSentence(index) else {
      return false
    }
    return count > Self.longestStoppedTerm || startsWithCapital(index)
      || narration.text.utf8[content(index).end - 1] != ASCII.comma
  }

  /// `describes it as “…”`, `hält es für „…“`
  private func isPredicative(_ index: Int, _ evidence: Evidence) -> Bool {
    let place = narration.places[index]
    return place > 0 && narration.units[place - 1].classes.contains(.predicative)
      && narration.sentence(of: place - 1) == narration.sentence(of: place)
      && evidence.rule.features.contains(.governsQuotation)
  }

  /// It begins with a small preposition or with a word that opens a clause: no name does.
  private func startsInClause(_ index: Int) -> Bool {
    if followsAuxiliary(index) { return true }
    let span = content(index)
    let utf8 = narration.text.utf8
    var end = min(span.end, span.start + Self.bytesOfTwoWords)
    while !narration.text.isBoundary(end) { end -= 1 }
    let found = FoldedWord.words(of: utf8, in: TextSpan(span.start, end))
    guard found.count > 1, found[0].span.start == span.start, !found[0].isCapitalized,
      found[1].joint != .hyphen
    else { return false }
    let classes = narration.lexicon.classes(at: 0, in: found, of: utf8)?.classes ?? []
    return classes.meets([.preposition, .conjunction])
  }

  /// `She had “counted hands and nothing else”`: it begins with the verb.
  private func followsAuxiliary(_ index: Int) -> Bool {
    let place = narration.places[index]
    guard place > 0 else { return false }
    let before = narration.units[place - 1]
    return before.classes.contains(.auxiliary) && !before.classes.contains(.passive)
  }

  /// `what he calls the “…”`, `she described it as “…”`: these very words were said.
  private func isGivenByVerb(_ index: Int) -> Bool {
    let stretch = narration.stretch(before: index)
    for place in stretch.reversed().prefix(Self.unitsFromVerb) {
      let unit = narration.units[place]
      if unit.classes.contains(.speechVerb) { return !narration.isPassive(place) }
      guard unit.classes.meets([.determiner, .preposition, .subordinator, .adverb]) else { break }
    }
    return false
  }

  /// True if a word leads straight into it and a comma or full stop ends it: `a popular “masher.”`
  private func isWithinSentence(_ index: Int) -> Bool {
    let place = narration.places[index]
    let last = narration.text.utf8[content(index).end - 1]
    guard last == ASCII.period || last == ASCII.comma, place > 0,
      narration.sentence(of: place - 1) == narration.sentence(of: place)
    else { return false }
    return narration.units[place - 1].isWord
  }

  /// `three words: “tired”, “alone” and “proud”`: the colon leads to all of them.
  private func followsColon(_ index: Int) -> Bool {
    var first = index
    while first > 0, index - first < Self.longestSeries {
      let joint = narration.units[(narration.places[first - 1] + 1)..<narration.places[first]]
      guard !joint.isEmpty, joint.count <= Self.longestJoint,
        joint.allSatisfy({ $0.isPunctuation(",") || $0.classes.contains(.conjunction) })
      else { break }
      first -= 1
    }
    let place = narration.places[first]
    return place > 0 && narration.units[place - 1].isPunctuation(":：")
  }

  private func endsWithStop(_ index: Int) -> Bool {
    let span = content(index)
    guard !span.isEmpty else { return false }
    let last = scalar(before: span.end, in: narration.text.utf8).value
    return ScalarClass(last) == .stop || last == 0x2014 || last == 0x2D
  }

  private func startsWithCapital(_ index: Int) -> Bool {
    let span = content(index)
    guard !span.isEmpty else { return false }
    let first = scalar(at: span.start, in: narration.text.utf8).value
    return Unicode.Scalar(first)?.properties.isUppercase ?? false
  }

  private func isSpoken(_ index: Int) -> Bool {
    let span = content(index)
    let utf8 = narration.text.utf8
    var end = min(span.end, span.start + Self.bytesUntilSpoken)
    while !narration.text.isBoundary(end) { end -= 1 }
    let found = FoldedWord.words(of: utf8, in: TextSpan(span.start, end))
    return found.indices.contains { place in
      narration.lexicon.classes(at: place, in: found, of: utf8)?.classes.contains(.spoken) ?? false
    }
  }

  /// Two thirds of the words begin with a capital.
  private func isTitle(_ index: Int) -> Bool {
    let found = FoldedWord.words(of: narration.text.utf8, in: content(index))
    return found.count(where: \.isCapitalized) * 3 >= found.count * 2
  }
}

/// Found on the reports of `docs/attribution.md`, on which the kinds were developed.
extension QuotationKinds {
  /// Maximum number of words of a scare quote, and of one in single marks, which hold terms oftener.
  private static let longestScare = 2
  private static let longestSinglyMarkedScare = 3
  /// Maximum number of words of a nickname.
  private static let longestNickname = 3

  /// Minimum number of words that speak for themselves without a speaker, whatever ends them.
  private static let wordsOfSpeech = 6
  /// Minimum number of words that do so where they begin within a clause.
  private static let wordsOfClause = 4
  /// Maximum number of words of a term that a stop ends in the middle of a sentence.
  private static let longestWovenTerm = 4
  /// Maximum number of words of a term in small letters that a stop ends.
  private static let longestStoppedTerm = 3

  /// Number of units before the quotation in which `the term` is looked for.
  private static let unitsFromTermNoun = 2
  /// Number of units before the quotation in which a verb that gives its very words is looked for.
  private static let unitsFromVerb = 4
  /// Maximum number of quotations before this one in a series that one colon leads to.
  private static let longestSeries = 8
  /// Maximum number of units between two quotations of a series: a comma and a conjunction.
  private static let longestJoint = 2

  /// Number of bytes that hold the first two words of a quotation.
  private static let bytesOfTwoWords = 40
  /// Number of bytes from the start of a quotation in which a first or second person shows.
  private static let bytesUntilSpoken = 400
}
