#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The frequencies of a term in one corpus and in another.
package struct TermFrequencies: Hashable, Sendable {
  package var count: Int
  /// Number of all words of the corpus.
  package var words: Int
  package var otherCount: Int
  package var otherWords: Int

  package init(count: Int, words: Int, otherCount: Int, otherWords: Int) {
    self.count = count
    self.words = words
    self.otherCount = otherCount
    self.otherWords = otherWords
  }

  /// G² = 2 (a ln(a / E1) + b ln(b / E2)), where E1 = c (a + b) / (c + d) and E2 = d (a + b) / (c + d)
  /// for counts a and b in corpora of c and d words; a term that is 0 is left out.
  ///
  /// Rayson & Garside (2000), “Comparing corpora using frequency profiling”, Proceedings of the workshop
  /// on Comparing Corpora, ACL, section 2. It says how sure one may be of a difference, not how large
  /// it is: 3.84 is exceeded once in 20 times by chance, 6.63 once in 100, 15.13 once in 10,000.
  package var logLikelihood: Double {
    guard words > 0, otherWords > 0 else { return 0 }
    let share = Double(count + otherCount) / Double(words + otherWords)
    func part(_ count: Int, _ words: Int) -> Double {
      count == 0 ? 0 : Double(count) * log(Double(count) / (Double(words) * share))
    }
    // Rounding may leave it a little below nothing where the shares are equal.
    return max(0, 2 * (part(count, words) + part(otherCount, otherWords)))
  }

  /// The ratio of the relative frequencies, as a power of two: 1 is twice, 3 is eight times as
  /// often.
  ///
  /// Hardie (2014), “Log Ratio: an informal introduction”; where the other corpus has no
  /// occurrence, it counts as half of one.
  package var logRatio: Double {
    func share(_ count: Int, _ words: Int) -> Double {
      (count == 0 ? 0.5 : Double(count)) / Double(max(1, words))
    }
    return log2(share(count, words) / share(otherCount, otherWords))
  }

  /// True if its share is larger than in the other corpus.
  package var isOverrepresented: Bool {
    // Both products stay far below what 64 bits hold: counts are of words.
    count * otherWords > otherCount * words
  }
}
