/// One entry of a codebook's `indicators` or `unless`.
package struct CodebookEntry: Hashable, Sendable {
  /// The index in ``Codebook/themes``.
  package let theme: Int
  /// Indicator as the codebook writes it.
  package let text: String
  package let isUnless: Bool
}

/// The number of times that each entry of a codebook fires, whatever else its theme has or forbids.
package struct IndicatorCounts: Sendable {
  /// Entries in the order of the codebook; a theme's `unless` after its indicators.
  package let entries: [CodebookEntry]
  /// Number of places where each entry fires, by entry.
  package private(set) var firings: [Int]
  /// Number of sentences in which each entry fires, by entry.
  package private(set) var sentences: [Int]
  /// The sentences of all that rules read.
  package private(set) var allSentences = 0

  package init(_ coder: IndicatorCoder) {
    entries = coder.entries
    firings = Array(repeating: 0, count: entries.count)
    sentences = firings
  }

  /// Adds one speech.
  mutating func add(_ found: [Firing], _ speech: SpeechSentences) {
    struct FiredSentence: Hashable {
      let entry: Int32
      let sentence: Int
    }
    allSentences += speech.count
    var places: Set<FiredSentence> = []
    for firing in found {
      firings[Int(firing.entry)] += 1
      for sentence in speech.numbers(holding: firing.evidence) {
        if places.insert(FiredSentence(entry: firing.entry, sentence: sentence)).inserted {
          sentences[Int(firing.entry)] += 1
        }
      }
    }
  }
}
