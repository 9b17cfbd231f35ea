internal import CorpusModel
internal import TextServices

/// True if a word is a pattern with each `*` some run of letters, perhaps none.
enum WordPatternMatch {
  /// - Parameter pattern: folded UTF-8.
  static func matches(_ pattern: [UInt8], _ word: FoldedWord, in utf8: [UInt8]) -> Bool {
    if word.isSimple {
      return matches(pattern, count: word.span.count) {
        FoldedWord.folded(utf8, at: word.span.start + $0)
      }
    }
    let folded = Normalization.folded(utf8[word.span.range])
    return matches(pattern, count: folded.count) { folded[$0] }
  }

  @inline(__always)
  private static func matches(
    _ pattern: [UInt8], count: Int, byte: (Int) -> UInt8
  ) -> Bool {
    var (p, w) = (0, 0)
    var retry: (pattern: Int, word: Int)?
    while w < count {
      if p < pattern.count, pattern[p] == ASCII.asterisk {
        p += 1
        retry = (p, w)
      } else if p < pattern.count, pattern[p] == byte(w) {
        p += 1
        w += 1
      } else if let last = retry {
        retry = (last.pattern, last.word + 1)
        (p, w) = (last.pattern, last.word + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == ASCII.asterisk }
  }
}
