/// The kind of a segment between two word boundaries.
package enum SegmentKind: String, Sendable {
  /// ICU's rule status is 100 or more: it holds a letter, digit, syllable or ideograph.
  case word
  /// White space only.
  case space
  /// All else: punctuation, symbols, emoji, controls.
  case punctuation

  init(of text: Span<UInt8>, from start: Int, to end: Int, isWord: Bool) {
    guard !isWord else {
      self = .word
      return
    }
    var offset = start
    while offset < end {
      let width = WhiteSpace.width(at: offset, of: text)
      guard width > 0 else {
        self = .punctuation
        return
      }
      offset += width
    }
    self = .space
  }
}
