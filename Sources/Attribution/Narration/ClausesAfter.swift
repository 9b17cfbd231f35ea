internal import CorpusModel

extension Narration {
  /// The clause that follows the quotation at once and says who spoke.
  func speechClause(after quotation: Int) -> SpeechClause? {
    let stretch = stretch(after: quotation)
    if let clause = speechClause(in: stretch, isTold: isTold(quotation)) {
      return leadsOn(from: clause, after: quotation) ? nil : clause
    }
    // `“Why?” Mrs Khan asked.` The sentence seems to end with the quotation's own stop.
    guard stretch.isEmpty, stretch.upperBound < units.count, endsWithQuestion(quotation) else {
      return nil
    }
    let end = min(
      sentenceRange(of: stretch.upperBound).upperBound, stretch.upperBound + Self.reachAfterQuestion
    )
    let next = stretch.upperBound..<end
    return speechClause(
      in: next.lowerBound..<(units[next].firstIndex(where: \.isQuotation) ?? end), isTold: false)
  }

  /// `Some call it “fine”, the staff say it is “paper”`: the clause leads to the next quotation, or to
  /// words of its own, and the words before this one name its speaker.
  private func leadsOn(from clause: SpeechClause, after quotation: Int) -> Bool {
    let before = stretch(before: quotation)
    let end = clause.range.upperBound
    guard !before.isEmpty, end < units.count else { return false }
    if quotation + 1 < places.count {
      let next = places[quotation + 1]
      if end <= next, next - end <= Self.reachToNext,
        sentence(of: next) == sentence(of: places[quotation]),
        units[end..<next].allSatisfy({
          $0.isWord && !$0.classes.contains(.conjunction) || $0.isPunctuation(":：")
        })
      {
        return true
      }
    }
    let hasObject =
      units[end].isPunctuation(":：") || units[end].classes.meets([.subordinator, .anyPronoun])
      || units[end].classes.contains(.determiner) && !units[end].classes.contains(.preposition)
    return hasObject && self.clause(in: before, with: .speechVerb) != nil
  }

  /// True if the quotation opens its sentence and a comma, a question or a call goes on from it: then
  /// any verb may say that it was spoken.
  private func isTold(_ quotation: Int) -> Bool {
    let content = text.trimmed(quotations[quotation].content)
    guard !content.isEmpty, self.stretch(before: quotation).isEmpty else { return false }
    let last = scalar(before: content.end, in: text.utf8).value
    if last == ASCII.comma || last == ASCII.questionMark || last == ASCII.exclamationMark {
      return true
    }
    let next = places[quotation] + 1
    return ScalarClass(last) != .stop && next < units.count && units[next].isPunctuation(",")
      && content.count > Self.longestTerm
  }

  private func endsWithQuestion(_ quotation: Int) -> Bool {
    let content = text.trimmed(quotations[quotation].content)
    guard !content.isEmpty else { return false }
    let last = scalar(before: content.end, in: text.utf8).value
    return last == 0x3F || last == 0x21 || last == 0x2026 || ScalarClass(last) == .dash
  }

  private func speechClause(in stretch: Range<Int>, isTold: Bool) -> SpeechClause? {
    var index = stretch.lowerBound
    if index < stretch.upperBound, units[index].opensBracket,
      let close = units[index..<stretch.upperBound].firstIndex(where: \.closesBracket)
    {
      index = close + 1
    }
    while index < stretch.upperBound, units[index].isPunctuation(",.-–—") { index += 1 }
    let start = index
    while index < stretch.upperBound, units[index].classes.contains(.adverb),
      !units[index].classes.meets(.verb)
    {
      index += 1
    }
    guard index < stretch.upperBound else { return nil }
    let isVerb =
      units[index].classes.contains(.speechVerb)
      || isTold && units[index].classes.contains(.thoughtVerb)
    if isVerb, !units[index].isCapitalized || index > start {
      return inverted(verb: index, from: start, in: stretch)
    }
    return direct(from: index, in: stretch) ?? (isTold ? unusual(from: index, in: stretch) : nil)
  }

  func inverted(verb: Int, from start: Int, in stretch: Range<Int>) -> SpeechClause? {
    var index = verb + 1
    while index < stretch.upperBound,
      units[index].classes.contains(.adverb) || isLink(units[index])
    {
      index += 1
    }
    if index == stretch.upperBound || units[index].isPunctuation(".,;:") {
      // `«No lo sé», dijo.` The verb holds its subject.
      return SpeechClause(
        subjects: [
          Mention(
            who: .pronoun(isPlural: false), phrase: verb..<(verb + 1), core: verb..<(verb + 1))
        ], range: start..<(verb + 1))
    }
    guard index < stretch.upperBound,
      let subject = mention(startingAt: index, upTo: stretch.upperBound)
    else { return nil }
    return SpeechClause(subjects: [subject], range: start..<subject.phrase.upperBound)
  }

  /// The hyphens and the t of `demande-t-elle`.
  private func isLink(_ unit: Unit) -> Bool {
    if unit.isPunctuation("-‐‑") { return true }
    return unit.joint == .hyphen && unit.span.count == 1 && !unit.classes.meets(.anyPronoun)
  }

  /// `“…,” the head grinned.` No list knows the verb, but what it follows was said.
  private func unusual(from start: Int, in stretch: Range<Int>) -> SpeechClause? {
    guard let subject = mention(startingAt: start, upTo: stretch.upperBound) else { return nil }
    var index = subject.phrase.upperBound
    var plain = 0
    while index < stretch.upperBound, index - subject.phrase.upperBound < Self.reachToUnlistedVerb {
      let unit = units[index]
      if !unit.isWord { break }
      if unit.classes.meets([.auxiliary, .passive, .person, .conjunction]) { return nil }
      if unit.isPlainWord, unit.classes.isEmpty, !unit.isCapitalized { plain += 1 }
      index += 1
    }
    guard plain > 0 else { return nil }
    return SpeechClause(subjects: [subject], range: start..<index)
  }

  private func direct(from start: Int, in stretch: Range<Int>) -> SpeechClause? {
    guard
      let subject = mention(startingAt: start, upTo: stretch.upperBound) ?? loneName(start, stretch)
    else { return nil }
    var index = subject.phrase.upperBound
    var words = 0
    while index < stretch.upperBound, words <= Self.wordsToVerb {
      let unit = units[index]
      if unit.classes.contains(.speechVerb), !isPassive(index),
        !unit.classes.contains(.speechNoun) || isVerbal(index)
      {
        return SpeechClause(subjects: [subject], range: start..<(index + 1))
      }
      guard unit.isWord, !unit.classes.meets([.subordinator, .conjunction, .anyPronoun]),
        unit.role == nil,
        unit.classes.contains(.adverb) || unit.classes.contains(.auxiliary)
          || unit.classes.contains(.preposition) || unit.classes.contains(.determiner)
          || unit.isPlainWord
      else { return nil }
      index += 1
      words += 1
    }
    return nil
  }

  /// A capitalised word with a verb of saying after it is a name even where a sentence starts.
  private func loneName(_ start: Int, _ stretch: Range<Int>) -> Mention? {
    guard start + 1 < stretch.upperBound, units[start].kind == .word, units[start].isCapitalized,
      units[start].classes.isEmpty, units[start + 1].classes.contains(.speechVerb)
    else { return nil }
    let name = start..<(start + 1)
    return Mention(who: .name, phrase: name, core: name, name: name)
  }

  /// Number of units after a quotation that ends in a question in which its clause is looked for.
  private static let reachAfterQuestion = 12
  /// Maximum number of words from a clause to the quotation that it leads on to.
  private static let reachToNext = 10
  /// Maximum number of bytes between marks that a comma after them does not make speech.
  private static let longestTerm = 12
  /// Number of units after a subject in which a verb of no list is looked for.
  private static let reachToUnlistedVerb = 6
  /// Maximum number of words between a subject and its verb.
  private static let wordsToVerb = 8
}
