/// Finds sentences as the installed ICU does. It belongs to one worker.
package struct SentenceBreaker: ~Copyable {
  private var iterator: BreakIterator

  /// - Parameter locale: an ICU locale id; empty is ICU's root.
  package init(locale: String) throws(TextServicesError) {
    iterator = try BreakIterator(.sentences, locale: locale)
  }

  /// The sentences of `utf8[range]` in order and without gaps, trailing white space included, as
  /// half-open byte offsets counted from the start of `utf8`.
  ///
  /// - Precondition: `utf8` is valid UTF-8 and `range` ends on character boundaries.
  package mutating func sentences(of utf8: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    for stretch in Stretches(of: utf8, in: range) {
      iterator.forEachSegment(of: utf8, in: stretch) { end, _ in
        sentences.append(start..<end)
        start = end
      }
    }
    return sentences
  }
}
