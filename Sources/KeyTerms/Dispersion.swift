/// The evenness of a term's spread over the parts of a corpus.
package enum Dispersion {
  /// DP, the deviation of proportions: half the sum over parts of |s − v|, where s is the part's share
  /// of all words and v its share of the term. 0 is as even as can be; near 1, all of the term is
  /// in a small part.
  ///
  /// Gries (2008), “Dispersions and adjusted frequencies in corpora”, International Journal of Corpus
  /// Linguistics 13.
  ///
  /// - Parameters:
  ///   - counts: of the term, by part.
  ///   - words: of the corpus, by part.
  /// - Returns: nil where there is no such term, or no word.
  package static func deviationOfProportions(counts: [Int], words: [Int]) -> Double? {
    precondition(counts.count == words.count, "each part has a count and words")
    let (count, all) = (counts.reduce(0, +), words.reduce(0, +))
    guard count > 0, all > 0 else { return nil }
    let sum = zip(counts, words).reduce(0.0) { sum, part in
      sum + abs(Double(part.0) / Double(count) - Double(part.1) / Double(all))
    }
    return sum / 2
  }
}
