import KeyTerms
import Testing

@Suite struct KeynessTests {
  /// Counts of five words in 116,000 words of quotations in novels by Dickens and in all the rest, with
  /// the G² that Rayson's calculator (ucrel.lancs.ac.uk/llwizard.html) gives; then its cases with a 0.
  @Test(arguments: [
    (540, 116_000, 7525, 5_451_382, 534.64), (227, 116_000, 3635, 5_451_382, 183.53),
    (29, 116_000, 504, 5_451_382, 20.50), (431, 116_000, 5892, 5_451_382, 437.88),
    (16, 116_000, 650, 5_451_382, 0.32), (540, 116_000, 0, 5_451_382, 4180.78),
    (7, 10_000, 0, 100_000, 33.57), (0, 10_000, 536, 100_000, 102.17), (10, 150, 10, 150, 0),
    (52, 50_000, 57, 75_000, 2.65),
  ])
  func `log-likelihood is that of Rayson and Garside's calculator`(
    count: Int, words: Int, otherCount: Int, otherWords: Int, expected: Double
  ) {
    let frequencies = TermFrequencies(
      count: count, words: words, otherCount: otherCount, otherWords: otherWords)
    #expect(abs(frequencies.logLikelihood - expected) <= 0.005)
  }

  @Test func `log ratio is a power of two, and half a one stands for none`() {
    func ratio(_ count: Int, _ words: Int, _ otherCount: Int, _ otherWords: Int) -> Double {
      TermFrequencies(
        count: count, words: words, otherCount: otherCount, otherWords: otherWords
      ).logRatio
    }
    #expect(ratio(8, 1000, 2, 2000) == 3)
    #expect(ratio(1, 4000, 2, 1000) == -3)
    #expect(ratio(4, 1000, 0, 1000) == 3)
    #expect(ratio(5, 1000, 5, 1000) == 0)
  }

  @Test func `what has the same share in both is not over-represented`() {
    let same = TermFrequencies(count: 2, words: 100, otherCount: 4, otherWords: 200)
    #expect(!same.isOverrepresented)
    #expect(same.logLikelihood == 0)
    let more = TermFrequencies(count: 3, words: 100, otherCount: 4, otherWords: 200)
    #expect(more.isOverrepresented)
  }

  /// The letter a in five parts of 9, 10, 10, 10 and 11 letters.
  @Test func `deviation of proportions is 0,18 in Gries's example`() throws {
    let deviation = try #require(
      Dispersion.deviationOfProportions(counts: [1, 2, 3, 4, 5], words: [9, 10, 10, 10, 11]))
    #expect(abs(deviation - 0.18) <= 1e-9)
  }

  @Test func `a term spread as its corpus has no deviation, and none of nothing`() {
    #expect(Dispersion.deviationOfProportions(counts: [1, 3], words: [100, 300]) == 0)
    #expect(Dispersion.deviationOfProportions(counts: [0, 0], words: [100, 300]) == nil)
    #expect(Dispersion.deviationOfProportions(counts: [], words: []) == nil)
  }
}
