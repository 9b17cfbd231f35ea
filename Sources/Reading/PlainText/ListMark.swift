import CorpusModel

/// The mark of a list item: a bullet, a number or a letter.
struct PlainTextListMark {
  /// The offset of the item's words.
  let end: Int
  /// True if no sentence goes on with it at the start of a line.
  let isCertain: Bool

  /// The mark at the start of `content`, nil if there is none.
  init?(_ bytes: [UInt8], _ content: TextSpan) {
    guard content.count >= 3 else { return nil }
    let start = content.start
    var i = start
    var isCertain = false
    switch bytes[i] {
    case ASCII.hyphen, ASCII.asterisk, ASCII.plusSign: i += 1
    case 0xE2 where PlainTextListMark.isBullet(bytes, at: i):
      i += 3
      isCertain = true
    case 0xE2 where bytes[i + 1] == 0x80 && (bytes[i + 2] == 0x93 || bytes[i + 2] == 0x94): i += 3
    case 0xC2 where bytes[i + 1] == 0xB7:
      i += 2
      isCertain = true
    default:
      let isEnclosed = bytes[i] == ASCII.leftParenthesis
      if isEnclosed { i += 1 }
      guard let after = PlainTextListMark.ordinal(bytes, at: i, end: content.end) else {
        return nil
      }
      i = after
      guard i < content.end,
        bytes[i] == ASCII.rightParenthesis || (bytes[i] == ASCII.period && !isEnclosed)
      else {
        return nil
      }
      i += 1
    }
    guard i < content.end, bytes[i] == ASCII.space || bytes[i] == ASCII.tab else { return nil }
    while i < content.end, bytes[i] == ASCII.space || bytes[i] == ASCII.tab { i += 1 }
    guard i < content.end else { return nil }
    end = i
    self.isCertain = isCertain
  }

  /// After `12`, `a` or `iii`.
  private static func ordinal(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    var i = start
    while i < end, i - start < 3, case ASCII.digits = bytes[i] { i += 1 }
    if i > start { return i - start <= 2 ? i : nil }
    while i < end, i - start < 4, [ASCII.i, ASCII.v, ASCII.x].contains(bytes[i]) { i += 1 }
    if i > start { return i }
    guard i < end, case ASCII.smallLetters = bytes[i] else { return nil }
    return i + 1
  }

  /// • ‣ ◦ ▪ ■ ● ○ ➢ ✓ and their like.
  private static func isBullet(_ bytes: [UInt8], at i: Int) -> Bool {
    switch (bytes[i + 1], bytes[i + 2]) {
    case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83): true
    case (0x96, _), (0x97, _), (0x9C, _), (0x9E, _): true
    default: false
    }
  }
}
