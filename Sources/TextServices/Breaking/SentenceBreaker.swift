import CorpusModel

/// Finds sentences as the installed ICU does. It belongs to one worker.
///
/// Most text needs no more than ``SentenceBreakTable``; ICU itself gets the rest of a paragraph from the
/// first sentence on with anything else in it.
package struct SentenceBreaker: ~Copyable {
  private var iterator: BreakIterator
  private var table: SentenceBreakTable?
  /// Nil before the first sentence is asked for.
  private var scope: TableCharacters.Scope?
  private let locale: String

  /// - Parameter locale: an ICU locale id; empty is ICU's root.
  package init(locale: String) throws(TextServicesError) {
    iterator = try BreakIterator(.sentences, locale: locale)
    self.locale = locale
  }

  /// Takes the table of the common characters, and that of all when it first leaves something to ICU.
  ///
  /// - Returns: false if that is the table already.
  private mutating func widen() -> Bool {
    if scope == .all { return false }
    let next = scope == nil ? TableCharacters.Scope.common : .all
    scope = next
    table = SentenceBreakTable.probed(next, from: &iterator, locale: locale)
    return true
  }

  /// The sentences of `utf8[range]` in order and without gaps, trailing white space included, as
  /// half-open byte offsets counted from the start of `utf8`.
  ///
  /// - Precondition: `utf8` is valid UTF-8 and `range` ends on character boundaries.
  package mutating func sentences(of utf8: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    // A sentence takes about a hundred bytes.
    sentences.reserveCapacity(range.count / 64 + 2)
    let text = utf8.span
    var start = range.lowerBound
    while start < range.upperBound {
      if let end = table?.endOfSentence(of: text, from: start, to: range.upperBound) {
        sentences.append(start..<end)
        start = end
      } else if !widen() {
        appendSentencesOfICU(of: utf8, from: &start, to: range.upperBound, &sentences)
      }
    }
    return sentences
  }

  private mutating func appendSentencesOfICU(
    of utf8: [UInt8], from start: inout Int, to end: Int, _ sentences: inout [Range<Int>]
  ) {
    let text = utf8.span
    let endOfStretch = TableCharacters.endOfStretch(of: text, from: start, to: end) { offset in
      text[offset - 1] == ASCII.lineFeed
    }
    for piece in Stretches(of: utf8, in: start..<endOfStretch) {
      iterator.forEachSegment(of: utf8, in: piece) { end, _ in
        sentences.append(start..<end)
        start = end
      }
    }
  }
}
