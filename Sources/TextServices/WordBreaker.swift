/// Finds words as the installed ICU does. It belongs to one worker.
package struct WordBreaker: ~Copyable {
  private var iterator: BreakIterator

  /// - Parameter locale: an ICU locale id; empty is ICU's root.
  package init(locale: String) throws(TextServicesError) {
    iterator = try BreakIterator(.words, locale: locale)
  }

  /// Appends the half-open byte offsets of every word (ICU rule status 100 and more) of
  /// `utf8[range]`, counted from the start of `utf8`.
  ///
  /// - Precondition: `utf8` is valid UTF-8 and `range` ends on character boundaries.
  package mutating func appendWords(
    of utf8: [UInt8], in range: Range<Int>, starts: inout [UInt32], ends: inout [UInt32]
  ) {
    var start = range.lowerBound
    for stretch in Stretches(of: utf8, in: range) {
      iterator.forEachSegment(of: utf8, in: stretch) { end, ruleStatus in
        if ruleStatus >= 100 {
          starts.append(UInt32(start))
          ends.append(UInt32(end))
        }
        start = end
      }
    }
  }
}
