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
    if let evidence, Self.pointing.contains(evidence.rule) { return .speech }
    if isNamedAsTerm(index, evidence: evidence) { return .term }
    if let evidence { return isScareQuote(index, evidence) ? .term : .speech }
    return speaksForItself(index) ? .speech : .term
  }

  /// Rules whose evidence points at the quotation itself.
  private static let pointing: Set<String> = [
    "trailing-parenthesis", "shared-parenthesis", "dash-and-name", "speech-verb-after",
    "speech-verb-middle", "markup",
  ]

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
    let stretch = narration.stretch(before: index)
    for unit in units[stretch].suffix(2).reversed() {
      if !unit.isWord { return false }
      if unit.classes.contains(.example) { return evidence == nil || !speaksForItself(index) }
      // `one head called it “…”` says something; `it was called “…”` does not.
      if unit.classes.contains(.termBefore) {
        return !unit.classes.contains(.speechVerb) || evidence == nil
      }
      if !unit.classes.meets([.determiner, .preposition]), !unit.isPlainWord { return false }
    }
    return false
  }

  /// One or two words, or three in single marks, that no stop ends and that follow no colon.
  private func isScareQuote(_ index: Int, _ evidence: Evidence) -> Bool {
    guard !endsWithStop(index), !followsColon(index), !isGivenByVerb(index) else { return false }
    let count = wordCount(index)
    if count <= 2 {
      return !isSpoken(index)
        && ["woven", "pronoun", "same-voice", "colon"].contains(evidence.rule)
    }
    return narration.quotations[index].isSingle && count <= 3 && !isSpoken(index)
  }

  /// Without a known speaker: a sentence, the words of a first or second person, or many words.
  private func speaksForItself(_ index: Int) -> Bool {
    let count = wordCount(index)
    if followsColon(index) || isSpoken(index) || count >= 6 && !isTitle(index) { return true }
    guard endsWithStop(index), count > 4 || !isWithinSentence(index) else { return false }
    return count > 3 || startsWithCapital(index)
      || narration.text.utf8[content(index).end - 1] != 0x2C
  }

  /// `what he calls the “…”`, `she described it as “…”`: these very words were said.
  private func isGivenByVerb(_ index: Int) -> Bool {
    let stretch = narration.stretch(before: index)
    for place in stretch.reversed().prefix(4) {
      let unit = narration.units[place]
      if unit.classes.contains(.speechVerb) { return !narration.isPassive(place) }
      guard unit.classes.meets([.determiner, .preposition, .subordinator, .adverb]) else { break }
    }
    return false
  }

  /// Whether a word leads straight into it and a comma or full stop ends it: `a popular “masher.”`
  private func isWithinSentence(_ index: Int) -> Bool {
    let place = narration.places[index]
    let last = narration.text.utf8[content(index).end - 1]
    guard last == UInt8(ascii: ".") || last == UInt8(ascii: ","), place > 0,
      narration.sentence(of: place - 1) == narration.sentence(of: place)
    else { return false }
    return narration.units[place - 1].isWord
  }

  private func followsColon(_ index: Int) -> Bool {
    let place = narration.places[index]
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
    // The first words tell; a long quotation need not be read.
    var end = min(span.end, span.start + 400)
    while !narration.text.isBoundary(end) { end -= 1 }
    let found = FoldedWord.words(of: utf8, in: TextSpan(span.start, end))
    return found.indices.contains { place in
      narration.lexicon.classes(at: place, in: found, of: utf8)?.classes.contains(.spoken) ?? false
    }
  }

  /// Most words begin with a capital.
  private func isTitle(_ index: Int) -> Bool {
    let found = FoldedWord.words(of: narration.text.utf8, in: content(index))
    return found.count(where: \.isCapitalized) * 3 > found.count * 2
  }
}
