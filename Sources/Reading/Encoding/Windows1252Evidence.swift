internal import CorpusModel
internal import Languages

/// Bytes that are where the quotation marks and dashes of Windows-1252 would stand.
///
/// The bytes 0x91 to 0x97 are ‘ ’ “ ” • – — there. In Mac Roman they are letters (ë í ì î ï ñ ó), so
/// where they stand decides: at the edge of a word or in an elision, not in the middle of one.
struct Windows1252Evidence {
  /// The number of bytes from 0x91 to 0x97 at such places.
  private(set) var marks = 0
  /// The offset of the first of them.
  private(set) var first = 0
  /// The bytes from 0x80 on.
  private(set) var highBytes = 0

  /// - Returns: nil if the bytes speak against Windows-1252, or not enough for it.
  init?(in bytes: [UInt8], words: TranscriptWords) {
    var against = 0
    var utf8Sequences = 0
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      guard byte >= 0x80 else {
        i += 1
        continue
      }
      if let width = Self.utf8Width(at: i, in: bytes) {
        utf8Sequences += 1
        highBytes += width
        i += width
        continue
      }
      highBytes += 1
      switch byte {
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D:
        // Windows-1252 has no such character.
        return nil
      case 0x91...0x97:
        if Self.standsAsMark(byte, at: i, in: bytes, words) {
          if marks == 0 { first = i }
          marks += 1
        } else {
          against += 1
        }
      case 0x80...0x9F:
        if Self.isLetter(at: i - 1, in: bytes) && Self.isLetter(at: i + 1, in: bytes),
          ![0x8A, 0x8C, 0x9A, 0x9C, 0x9E, 0x9F].contains(byte)
        {
          against += 1
        }
      default: break
      }
      i += 1
    }
    // Many valid sequences beside a few bad bytes: a UTF-8 file with damage, not Windows-1252.
    guard marks > against, utf8Sequences < marks else { return nil }
  }

  private static func standsAsMark(
    _ byte: UInt8, at i: Int, in bytes: [UInt8], _ words: TranscriptWords
  ) -> Bool {
    let isAfterLetter = isLetter(at: i - 1, in: bytes)
    let isBeforeLetter = isLetter(at: i + 1, in: bytes)
    switch byte {
    case 0x91, 0x93: return !isAfterLetter && i + 1 < bytes.count && bytes[i + 1] > ASCII.space
    case 0x92:
      if !isAfterLetter { return isBeforeLetter || (i > 0 && bytes[i - 1] > ASCII.space) }
      return !isBeforeLetter || isElision(at: i, in: bytes, words)
    case 0x94: return !isBeforeLetter && i > 0 && bytes[i - 1] > ASCII.space
    case 0x95: return !isAfterLetter && !isBeforeLetter
    default: return isAfterLetter == isBeforeLetter || !isBeforeLetter
    }
  }

  /// True if the ’ at `i` stands as in don’t, they’ll, O’Neill, l’homme, dell’arte.
  private static func isElision(
    at i: Int, in bytes: [UInt8], _ words: TranscriptWords
  ) -> Bool {
    var start = i
    while start > 0 && i - start < 6 && isLetter(at: start - 1, in: bytes) { start -= 1 }
    var end = i + 1
    while end - i < 6 && isLetter(at: end, in: bytes) { end += 1 }
    let before = String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
    let after = String(decoding: bytes[i + 1..<end], as: UTF8.self).lowercased()
    return before.utf8.count == 1 || words.elidedStarts.contains(before)
      || words.elidedEnds.contains(after)
  }

  private static func isLetter(at i: Int, in bytes: [UInt8]) -> Bool {
    guard bytes.indices.contains(i) else { return false }
    return switch bytes[i] {
    case ASCII.capitals, ASCII.smallLetters, 0xC0...0xFF: true
    default: false
    }
  }

  /// The length of the character of two bytes or more at `i`, if it is valid UTF-8 by its shape.
  private static func utf8Width(at i: Int, in bytes: [UInt8]) -> Int? {
    let width: Int
    switch bytes[i] {
    case 0xC2...0xDF: width = 2
    case 0xE0...0xEF: width = 3
    case 0xF0...0xF4: width = 4
    default: return nil
    }
    guard i + width <= bytes.count else { return nil }
    for next in bytes[i + 1..<i + width] where next & 0xC0 != 0x80 { return nil }
    return width
  }
}
