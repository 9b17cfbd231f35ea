import TextServices

/// The patterns that ask for the stem of a word, by the rules of one language.
struct StemMatches: ~Copyable {
  private let stemmer: Stemmer
  private var places: [[UInt8]: [Int32]] = [:]

  /// - Returns: nil where Snowball has no rules for `language`.
  init?(_ index: WordPatternIndex, language: String) {
    guard let stemmer = Stemmer(language: language) else { return nil }
    for place in index.stems {
      guard case .stem(let form) = index.patterns[Int(place)] else { continue }
      places[stemmer.stem(form), default: []].append(place)
    }
    self.stemmer = stemmer
  }

  /// Appends the numbers of the patterns that have the stem of `word`, a matching form.
  func appendMatches(of word: [UInt8], to found: inout [Int32]) {
    if let same = places[stemmer.stem(word)] { found += same }
  }
}
