import CorpusModel

/// Dates, times and numbers before the label of a line.
extension TranscriptLineHead {
  /// Marks of emphasis, of a quoted or shifted line, of an item of a list, of a heading, and of
  /// captions before a label.
  static func skippingMarks(in bytes: [UInt8], at start: Int, end: Int) -> Int {
    var i = skippingSpaces(in: bytes, at: start, end: end)
    if let item = skippingItem(in: bytes, at: i, end: end) { i = item }
    while i < end, [ASCII.asterisk, ASCII.underscore, ASCII.greaterThan].contains(bytes[i]) {
      i += 1
    }
    return skippingSpaces(in: bytes, at: i, end: end)
  }

  /// True if a text begins with a caption's voice (`<v Anna>`), which no XML does: there a value
  /// follows the name of an attribute.
  static func isVoiceTag(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64).drop { $0 <= ASCII.space || [0xEF, 0xBB, 0xBF].contains($0) }
    guard start.starts(with: [ASCII.lessThan, ASCII.v]), let next = start.dropFirst(2).first,
      next == ASCII.space || next == ASCII.period
    else { return false }
    let tag = start.prefix { $0 != ASCII.greaterThan }
    return tag.count < start.count && !tag.contains(ASCII.equalsSign)
  }

  /// `- `, `• `, `‣ `, `◦ `, `▪ `, `· `, `## `.
  private static func skippingItem(in bytes: [UInt8], at start: Int, end: Int) -> Int? {
    guard start < end else { return nil }
    var i = start
    switch bytes[i] {
    case ASCII.hyphen: i += 1
    case ASCII.numberSign: while i < end, bytes[i] == ASCII.numberSign { i += 1 }
    case 0xC2 where i + 1 < end && bytes[i + 1] == 0xB7: i += 2
    case 0xE2 where i + 2 < end:
      switch (bytes[i + 1], bytes[i + 2]) {
      case (0x80, 0xA2), (0x80, 0xA3), (0x97, 0xA6), (0x97, 0x8F), (0x96, 0xAA): i += 3
      default: return nil
      }
    default: return nil
    }
    guard i < end, isSpace(bytes[i]) else { return nil }
    return skippingSpaces(in: bytes, at: i, end: end)
  }

  /// The number of a turn or line before the label (`12 Name:`, `12.` tab, `(12) Name:`).
  static func skippingNumber(in bytes: [UInt8], at start: Int, end: Int) -> Int? {
    var i = start
    let isEnclosed = i < end && bytes[i] == ASCII.leftParenthesis
    if isEnclosed { i += 1 }
    let first = i
    while i < end, i - first < 6, case ASCII.digits = bytes[i] { i += 1 }
    guard i > first, i < end else { return nil }
    if isEnclosed {
      guard bytes[i] == ASCII.rightParenthesis else { return nil }
      i += 1
    } else if bytes[i] == ASCII.period || bytes[i] == ASCII.rightParenthesis {
      i += 1
    }
    let after = skippingSpaces(in: bytes, at: i, end: end)
    return after > i ? after : nil
  }
}

/// The day and time before a message of a chat: `12/03/2024, 10:02 - `, `[12.03.24, 10:02:33] `.
struct TranscriptDate {
  /// The digits of the time.
  let time: TextSpan
  /// The byte after what parts it from the label.
  let end: Int

  init?(in bytes: [UInt8], at start: Int, end: Int) {
    guard start < end else { return nil }
    let isEnclosed = bytes[start] == ASCII.leftBracket
    var i = isEnclosed ? start + 1 : start
    for part in 0..<3 {
      let first = i
      while i < end, i - first < 4, case ASCII.digits = bytes[i] { i += 1 }
      guard i > first, i < end else { return nil }
      guard part < 2 else { break }
      guard [ASCII.slash, ASCII.period, ASCII.hyphen].contains(bytes[i]) else { return nil }
      i += 1
    }
    if bytes[i] == ASCII.comma { i += 1 }
    let clock = TranscriptLineHead.skippingSpaces(in: bytes, at: i, end: end)
    guard clock > i, let time = TranscriptTime(in: bytes, at: clock, end: end), !time.isEnclosed
    else { return nil }
    i = TranscriptLineHead.skippingSpaces(in: bytes, at: time.end, end: end)
    if i + 1 < end, [ASCII.a, ASCII.p].contains(bytes[i] | 0x20), bytes[i + 1] | 0x20 == ASCII.m {
      i = TranscriptLineHead.skippingSpaces(in: bytes, at: i + 2, end: end)
    }
    guard i < end, bytes[i] == (isEnclosed ? ASCII.rightBracket : ASCII.hyphen) else { return nil }
    self.time = time.digits
    self.end = TranscriptLineHead.skippingSpaces(in: bytes, at: i + 1, end: end)
  }
}
