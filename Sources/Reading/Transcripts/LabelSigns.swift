import CorpusModel

/// Tests of the bytes of a line that may hold a label.
extension TranscriptLineHead {
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.tab || byte == 0xA0
  }

  /// ASCII white space, NBSP, narrow NBSP, and zero-width characters.
  static func skippingSpaces(in bytes: [UInt8], at start: Int, end: Int) -> Int {
    var i = start
    while i < end {
      switch bytes[i] {
      case ASCII.space, ASCII.tab, ASCII.formFeed: i += 1
      case 0xC2 where i + 1 < end && bytes[i + 1] == 0xA0: i += 2
      case 0xE2 where i + 2 < end && isInvisible(bytes[i + 1], bytes[i + 2]): i += 3
      case 0xEF where i + 2 < end && bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF: i += 3
      default: return i
      }
    }
    return i
  }

  /// The last bytes of U+2000–U+200F, U+202A–U+202F and U+2066–U+2069: spaces, and what sets the
  /// direction of writing.
  private static func isInvisible(_ middle: UInt8, _ last: UInt8) -> Bool {
    switch middle {
    case 0x80: last <= 0x8F || (0xAA...0xAF).contains(last)
    case 0x81: (0xA6...0xA9).contains(last)
    default: false
    }
  }

  static func trimmed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> TextSpan {
    let first = skippingSpaces(in: bytes, at: start, end: end)
    var last = end
    while last > first {
      if isSpace(bytes[last - 1]) && bytes[last - 1] != 0xA0 || bytes[last - 1] == ASCII.asterisk {
        last -= 1
      } else if last - first >= 2 && bytes[last - 2] == 0xC2 && bytes[last - 1] == 0xA0 {
        last -= 2
      } else if last - first >= 3 && bytes[last - 3] == 0xE2
        && isInvisible(bytes[last - 2], bytes[last - 1])
      {
        last -= 3
      } else {
        break
      }
    }
    return TextSpan(first, max(first, last))
  }

  static func skippingSeparators(in bytes: [UInt8], at start: Int, end: Int) -> Int {
    var i = start
    while i < end {
      let next = skippingSpaces(in: bytes, at: i, end: end)
      guard next < end else { return next }
      switch bytes[next] {
      case ASCII.hyphen, ASCII.verticalBar, ASCII.semicolon, ASCII.comma: i = next + 1
      case 0xE2 where isDash(in: bytes, at: next, end: end): i = next + 3
      default: return next
      }
    }
    return i
  }

  /// No colon of `http://`, `10:30`, `a::b` or `file:name/`.
  static func isLabelColon(in bytes: [UInt8], at i: Int, width: Int, end: Int) -> Bool {
    let next = i + width
    guard next < end, width == 1 else { return true }
    if bytes[next] == ASCII.slash || bytes[next] == ASCII.backslash || bytes[next] == ASCII.colon {
      return false
    }
    guard case ASCII.digits = bytes[next] else { return true }
    // `Name:0:21` has a time; `Genesis 1:2` has none.
    return TranscriptTime(in: bytes, at: next, end: end) != nil
  }

  static func isDash(in bytes: [UInt8], at i: Int, end: Int) -> Bool {
    i + 2 < end && bytes[i] == 0xE2 && bytes[i + 1] == 0x80
      && (bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94)
  }

  /// `SPEAKER_01`, not the end of `_Name_`.
  static func isInsideWord(in bytes: [UInt8], at i: Int, end: Int) -> Bool {
    guard bytes[i] == ASCII.underscore, i + 1 < end else { return false }
    switch bytes[i + 1] {
    case ASCII.digits, ASCII.capitals, ASCII.smallLetters: return true
    default: return false
    }
  }

  /// The byte after the bracket that closes the one at `start`.
  static func closing(in bytes: [UInt8], at start: Int, end: Int) -> Int? {
    let closer: UInt8 =
      bytes[start] == ASCII.leftParenthesis ? ASCII.rightParenthesis : ASCII.rightBracket
    var depth = 0
    var i = start
    while i < min(end, start + longestLabel) {
      if bytes[i] == bytes[start] { depth += 1 }
      if bytes[i] == closer { depth -= 1 }
      i += 1
      if depth == 0 { return i }
    }
    return nil
  }

  /// The stop of `Mr.`, `Prof.`, `J.`: after at most four letters, the first a capital.
  static func isAbbreviation(in bytes: [UInt8], start: Int, stop: Int) -> Bool {
    var i = stop
    while i > start, bytes[i - 1] != ASCII.space, bytes[i - 1] != ASCII.period { i -= 1 }
    guard i < stop, stop - i <= 4 else { return false }
    return bytes[i] >= ASCII.capitalA && bytes[i] <= ASCII.capitalZ || bytes[i] >= 0xC3
  }
}
