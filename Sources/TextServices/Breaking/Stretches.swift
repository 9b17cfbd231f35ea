import CorpusModel

/// The pieces of a text, after a line feed each, that are handed to ICU one at a time.
///
/// Both kinds of boundary always come after a line feed (WB3a, SB4 of UAX #29), so nothing is lost
/// between pieces; a text in one piece would not fit ICU's 32-bit offsets. A line longer than a
/// piece may be is cut at a space, or failing that between characters: the one place where the
/// result may differ from ICU's own, which has none for it.
struct Stretches: Sequence, IteratorProtocol {
  private let utf8: [UInt8]
  private var start: Int
  private let end: Int
  private let longest: Int

  init(of utf8: [UInt8], in range: Range<Int>, longest: Int = BreakIterator.longestStretch) {
    self.utf8 = utf8
    start = range.lowerBound
    end = range.upperBound
    self.longest = longest
  }

  mutating func next() -> Range<Int>? {
    guard start < end else { return nil }
    let stretch = start..<cut()
    start = stretch.upperBound
    return stretch
  }

  private func cut() -> Int {
    guard end - start > longest else { return end }
    let limit = start + longest
    let lineFeed = utf8[start..<limit].lastIndex(of: ASCII.lineFeed)
    let place = lineFeed ?? utf8[start..<limit].lastIndex(of: ASCII.space)
    if let place { return place + 1 }
    var limitOfCharacter = limit
    while limitOfCharacter > start + 1 && utf8[limitOfCharacter] & 0xC0 == 0x80 {
      limitOfCharacter -= 1
    }
    return limitOfCharacter
  }
}
