import TextServices

/// Words in a row, as an indicator asks for them.
///
/// Further ways to put words together (gaps, nearness, negation) belong beside it.
struct Phrase: Hashable, Sendable {
  var words: [WordPattern]
  /// `isLoose[i]`: the researcher wrote a stop or the like between words `i` and `i + 1` (`St. Mary`),
  /// so it may stand there in the text too.
  var isLoose: [Bool]
}

/// Reads indicators as researchers write them in a codebook.
struct IndicatorSyntax: ~Copyable {
  private var breaker: WordBreaker

  /// - Throws: ``TextServicesError`` if ICU has no word boundaries.
  init() throws(TextServicesError) {
    breaker = try WordBreaker(locale: "")
  }

  /// What is wrong with an indicator, as the end of a sentence about it.
  struct Problem: Error, Equatable {
    let text: String
  }

  /// Words are found as in texts, by ICU's root rules: `after-school` is two words, `don't` is one.
  mutating func phrase(_ indicator: String) throws(Problem) -> Phrase {
    let utf8 = Array(indicator.utf8)
    // To ICU the wildcards are punctuation and would break the word. A letter of one byte in their
    // place keeps it whole, and all offsets as they are.
    let letters = utf8.map {
      $0 == WordPattern.star || $0 == WordPattern.questionMark ? UInt8(ascii: "a") : $0
    }
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    breaker.appendWords(of: letters, in: 0..<letters.count, starts: &starts, ends: &ends)
    var phrase = Phrase(words: [], isLoose: [])
    var lastEnd = 0
    for (start, end) in zip(starts, ends) {
      let form = MatchingForm.of(utf8[Int(start)..<Int(end)])
      if form.isEmpty { continue }
      if !phrase.words.isEmpty {
        phrase.isLoose.append(!WordGap.isSoft(utf8, lastEnd..<Int(start)))
      }
      phrase.words.append(WordPattern(form: form))
      lastEnd = Int(end)
    }
    if phrase.words.isEmpty {
      throw Problem(text: "has no word; write one, or leave it out")
    }
    if phrase.words.allSatisfy(\.asksNoLetter) {
      throw Problem(text: "would fire on any word; write at least one letter of it")
    }
    return phrase
  }
}
