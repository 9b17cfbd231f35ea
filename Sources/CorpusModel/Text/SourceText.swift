/// The text of a document, stored once, as valid UTF-8.
package struct SourceText: Sendable {
  /// Valid UTF-8: every initialiser sees to it, so slices on character boundaries are strings.
  package let utf8: [UInt8]

  /// - Returns: nil if `bytes` are not valid UTF-8, or, unless it is allowed, hold U+0000.
  package init?(validating bytes: [UInt8], allowsNull: Bool = true) {
    guard UTF8Validity.isValid(bytes.span, allowsNull: allowsNull) else { return nil }
    utf8 = bytes
  }

  package init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  package var count: Int { utf8.count }
  package var span: TextSpan { TextSpan(0, utf8.count) }

  /// The words of `span`, which lies on character boundaries.
  package subscript(span: TextSpan) -> String {
    String(decoding: utf8[span.range], as: UTF8.self)
  }

  /// True if a character starts at `offset`, or the text ends there.
  package func isBoundary(_ offset: Int) -> Bool {
    offset == utf8.count || (0 <= offset && offset < utf8.count && utf8[offset] & 0xC0 != 0x80)
  }

  /// `span` without the white space (ASCII, NBSP, U+2000–200B, U+202F, U+3000, U+FEFF) at its ends.
  package func trimmed(_ span: TextSpan) -> TextSpan {
    var start = span.start
    var end = span.end
    while start < end, let width = whiteSpaceWidth(at: start), start + width <= end {
      start += width
    }
    while end > start {
      var last = end - 1
      while last > start && utf8[last] & 0xC0 == 0x80 { last -= 1 }
      guard let width = whiteSpaceWidth(at: last), last + width == end else { break }
      end = last
    }
    return TextSpan(start, end)
  }

  /// The number of bytes of the white space character at `offset`, nil if there is none.
  package func whiteSpaceWidth(at offset: Int) -> Int? {
    guard offset < utf8.count else { return nil }
    switch utf8[offset] {
    case ASCII.space, ASCII.controlSpaces: return 1
    case 0xC2 where offset + 1 < utf8.count:
      return utf8[offset + 1] == 0xA0 || utf8[offset + 1] == 0x85 ? 2 : nil
    case 0xE2 where offset + 2 < utf8.count:
      let (second, third) = (utf8[offset + 1], utf8[offset + 2])
      let isSpace =
        second == 0x80 && (third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF)
      return isSpace ? 3 : nil
    case 0xE3 where offset + 2 < utf8.count:
      return utf8[offset + 1] == 0x80 && utf8[offset + 2] == 0x80 ? 3 : nil
    case 0xEF where offset + 2 < utf8.count:
      return utf8[offset + 1] == 0xBB && utf8[offset + 2] == 0xBF ? 3 : nil
    default: return nil
    }
  }
}
