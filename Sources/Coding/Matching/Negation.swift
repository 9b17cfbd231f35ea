import CorpusModel

extension SpeechOrder {
  /// Maximum number of words between a negation and the words that it denies.
  private static let negationReach = 3

  /// True if a negation is among the words of `place`, or near by in the sentence.
  func isNegated(_ place: SpeechPlace, by words: NegationWords, in text: SourceText) -> Bool {
    let reach = SpeechOrder.negationReach + 1
    let before = max(0, place.firstWord - reach)..<place.lastWord + 1
    let after = place.lastWord + 1..<min(wordCount, place.lastWord + 1 + reach)
    return before.contains { negates($0, words.before, place, text) }
      || after.contains { negates($0, words.after, place, text) }
  }

  private func negates(
    _ word: Int, _ patterns: [WordPattern], _ place: SpeechPlace, _ text: SourceText
  ) -> Bool {
    guard !patterns.isEmpty, let span = span(ofWord: word) else { return false }
    let form = MatchingForm.of(text.utf8[span.range])
    guard patterns.contains(where: { $0.matches(form) }) else { return false }
    let sentence = self.place(of: span).firstSentence
    return place.firstSentence <= sentence && sentence <= place.lastSentence
  }
}
