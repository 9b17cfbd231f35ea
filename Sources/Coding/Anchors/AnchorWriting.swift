package import CorpusModel

extension AnchorText {
  /// The highest similarity of two places' neighbours at which the places can be distinguished.
  private static let telling = 0.6

  /// The anchor of `span`; nil where no word starts in it.
  package func anchor(of span: TextSpan, quoteID: String) -> Anchor? {
    let words = words(in: span)
    guard !words.isEmpty else { return nil }
    let context = context(of: words)
    let before = max(0, words.lowerBound - context)
    let after = min(count, words.upperBound + context)
    return Anchor(
      quoteID: quoteID, words: spoken(span),
      before: before == words.lowerBound
        ? "" : spoken(TextSpan(self.span(of: before..<words.lowerBound).start, span.start)),
      after: after == words.upperBound
        ? "" : spoken(TextSpan(span.end, self.span(of: words.upperBound..<after).end)))
  }

  /// The number of words on either side that distinguish `words` from every other place that has
  /// them.
  private func context(of words: Range<Int>) -> Int {
    let twins = twins(of: words)
    if twins.isEmpty { return Anchor.usualContext }
    var length = Anchor.longContext
    while length < NeighbourAgreement.reach,
      twins.contains(where: { likeness(words, $0, length) > AnchorText.telling })
    {
      length = min(NeighbourAgreement.reach, 2 * length)
    }
    // Words far off cannot be weighed, only compared.
    while length < 1024, twins.contains(where: { areNeighboursEqual(words, $0, length) }) {
      length *= 2
    }
    return length
  }

  /// The other places that have most of `words`: all of them, or their first or last two thirds.
  private func twins(of words: Range<Int>) -> Set<Int> {
    let part = (2 * words.count + 2) / 3
    let head = places(of: Array(numbers[words.prefix(part)]))
    let tail = places(of: Array(numbers[words.suffix(part)])).map { $0 - words.count + part }
    let last = count - words.count
    return Set((head + tail).filter { $0 != words.lowerBound && (0...last).contains($0) })
  }

  private func likeness(_ words: Range<Int>, _ twin: Int, _ length: Int) -> Double {
    let before = Array(numbers[max(0, words.lowerBound - length)..<words.lowerBound])
    let after = Array(numbers[words.upperBound..<min(count, words.upperBound + length)])
    return NeighbourAgreement(before: before, after: after).share(
      in: self, of: twin..<(twin + words.count))
  }

  private func areNeighboursEqual(_ words: Range<Int>, _ twin: Int, _ length: Int) -> Bool {
    let before = max(0, words.lowerBound - length)..<words.lowerBound
    let after = words.upperBound..<min(count, words.upperBound + length)
    return areEqual(before, twin - before.count) && areEqual(after, twin + words.count)
  }
}
