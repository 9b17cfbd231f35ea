internal import CorpusModel

/// A guess at the language of a text: the one whose small words it uses most.
enum LanguageGuess {
  /// The first lexicon unless another's determiners, prepositions and pronouns are more frequent in
  /// the first 20,000 bytes.
  static func best(
    of lexicons: [Lexicon], for text: SourceText
  ) -> (lexicon: Lexicon, isKnown: Bool) {
    var end = min(text.count, 20_000)
    while !text.isBoundary(end) { end -= 1 }
    let words = FoldedWord.words(of: text.utf8, in: TextSpan(0, end))
    var best = lexicons[0]
    var most = -1
    for lexicon in lexicons {
      let count = words.indices.count { index in
        lexicon.classes(at: index, in: words, of: text.utf8)?.classes
          .meets([.determiner, .preposition, .pronoun, .conjunction]) ?? false
      }
      if count > most {
        most = count
        best = lexicon
      }
    }
    return (best, most * leastShare >= words.count)
  }

  /// The share of small words in every language whose words are known, as one word in this number.
  private static let leastShare = 5
}
