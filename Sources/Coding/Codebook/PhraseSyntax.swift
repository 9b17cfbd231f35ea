import CorpusModel
import TextServices

/// Reads words in a row, with wildcards, stems and alternatives.
struct PhraseSyntax: ~Copyable {
  private var breaker: WordBreaker

  /// The maximum number of phrases that the alternatives of a part may make.
  private static let mostPhrases = 1000

  static let noWord = IndicatorSyntax.Problem(text: "has no word; write one, or leave it out")

  /// - Throws: ``TextServicesError`` if ICU has no word boundaries.
  init() throws(TextServicesError) {
    breaker = try WordBreaker(locale: "")
  }

  /// One phrase for each choice among the alternatives of `text`.
  mutating func phrases(
    _ text: ArraySlice<UInt8>
  ) throws(IndicatorSyntax.Problem) -> [Phrase] {
    var phrases: [Phrase] = []
    var seen: Set<Phrase> = []
    for choice in try PhraseSyntax.choices(of: Array(text)) {
      let (phrase, joined) = try phrase(choice)
      for way in [phrase] + joined where seen.insert(way).inserted { phrases.append(way) }
    }
    return phrases
  }

  /// `text` with each way to put one alternative in the place of each group.
  private static func choices(of text: [UInt8]) throws(IndicatorSyntax.Problem) -> [[UInt8]] {
    var choices: [[UInt8]] = [[]]
    var index = 0
    while index < text.count {
      guard let end = IndicatorList.endOfAlternatives(text, from: index) else {
        for place in choices.indices { choices[place].append(text[index]) }
        index += 1
        continue
      }
      let group = text[index + 1..<end - 1]
      for token in group.split(whereSeparator: { ASCII.isSpace($0) || $0 == ASCII.verticalBar }) {
        if let sign = try IndicatorPiece.sign(token) {
          throw IndicatorSyntax.Problem(
            text: "has '\(sign.sign)' in parentheses; write an indicator for each alternative")
        }
      }
      let alternatives = group.split(separator: ASCII.verticalBar, omittingEmptySubsequences: false)
      guard choices.count * alternatives.count <= mostPhrases else {
        throw IndicatorSyntax.Problem(
          text: "expands to more than \(mostPhrases) phrases; split it")
      }
      choices = choices.flatMap { begun in alternatives.map { begun + $0 } }
      index = end
    }
    return choices
  }

  /// Words are found as in texts, by ICU's root rules: `after-school` is two words, `don't` is one.
  ///
  /// - Returns: the words, and, where a hyphen joins some, the same with these as one.
  private mutating func phrase(
    _ utf8: [UInt8]
  ) throws(IndicatorSyntax.Problem) -> (Phrase, joined: [Phrase]) {
    // To ICU the wildcards are punctuation and would break the word. A letter of one byte in their
    // place keeps it whole, and all offsets as they are.
    let letters = utf8.map {
      $0 == WordPattern.star || $0 == WordPattern.questionMark ? ASCII.a : $0
    }
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    breaker.appendWords(of: letters, in: 0..<letters.count, starts: &starts, ends: &ends)
    var phrase = Phrase(words: [], isLoose: [])
    var joined = Phrase(words: [], isLoose: [])
    var lastEnd = 0
    for (start, end) in zip(starts, ends) {
      let form = MatchingForm.of(utf8[Int(start)..<Int(end)])
      if form.isEmpty { continue }
      let isHyphen = PhraseSyntax.isHyphen(utf8, lastEnd..<Int(start))
      if !phrase.words.isEmpty {
        phrase.isLoose.append(!WordGap.isSoft(utf8, lastEnd..<Int(start)))
      }
      var pattern = WordPattern(form: form)
      if PhraseSyntax.isStem(utf8, at: Int(start)) {
        guard case .word = pattern else {
          throw IndicatorSyntax.Problem(
            text: "has a stem with '*' or '?'; write '~' before a whole word, or leave it out")
        }
        pattern = .stem(form)
      }
      phrase.words.append(pattern)
      if isHyphen, let last = joined.words.last {
        joined.words[joined.words.count - 1] = last.joined(with: form)
      } else {
        if !joined.words.isEmpty { joined.isLoose.append(phrase.isLoose.last ?? false) }
        joined.words.append(pattern)
      }
      lastEnd = Int(end)
    }
    if phrase.words.isEmpty { throw PhraseSyntax.noWord }
    if phrase.words.allSatisfy(\.asksNoLetter) {
      throw IndicatorSyntax.Problem(
        text: "would fire on any word; write at least one letter of it")
    }
    return (phrase, joined.words.count < phrase.words.count ? [joined] : [])
  }

  /// True if nothing but a hyphen is there, and no digit beside it: `3-4` is not 34.
  private static func isHyphen(_ utf8: [UInt8], _ gap: Range<Int>) -> Bool {
    return gap.lowerBound > 0 && hyphens.contains { $0.elementsEqual(utf8[gap]) }
      && !ASCII.isDigit(utf8[gap.lowerBound - 1]) && !ASCII.isDigit(utf8[gap.upperBound])
  }

  private static let hyphens = ["-", "\u{2010}", "\u{2011}"].map { Array($0.utf8) }

  /// True if a `~` that begins a word comes before `start`.
  private static func isStem(_ utf8: [UInt8], at start: Int) -> Bool {
    guard start > 0, utf8[start - 1] == ASCII.tilde else { return false }
    return start == 1 || ASCII.isSpace(utf8[start - 2])
  }
}
