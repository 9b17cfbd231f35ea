import CorpusModel

/// A time as transcripts write it: `0:21`, `[00:01:02]`, `(1:02:03.5)`, `#00:00:01-5#`, or a range
/// of two, of which the first counts.
struct TranscriptTime {
  /// The digits of the (first) time.
  let digits: TextSpan
  /// The byte after the time and its brackets.
  let end: Int
  /// True if brackets or number signs are around it.
  let isEnclosed: Bool

  /// The time at `start`, nil if there is none before `end`.
  init?(in bytes: [UInt8], at start: Int, end: Int) {
    guard start < end else { return nil }
    var i = start
    var closer: UInt8?
    switch bytes[i] {
    case ASCII.leftBracket: closer = ASCII.rightBracket
    case ASCII.leftParenthesis: closer = ASCII.rightParenthesis
    case ASCII.leftBrace: closer = ASCII.rightBrace
    case ASCII.lessThan: closer = ASCII.greaterThan
    case ASCII.numberSign: closer = ASCII.numberSign
    case ASCII.digits: break
    default: return nil
    }
    if closer != nil { i += 1 }
    while i < end && bytes[i] == ASCII.space { i += 1 }
    guard let first = TranscriptTime.clock(in: bytes, at: i, end: end) else { return nil }
    digits = first
    i = first.end
    if let second = TranscriptTime.rangeEnd(in: bytes, at: i, end: end) { i = second }
    if let closer {
      while i < end && bytes[i] == ASCII.space { i += 1 }
      guard i < end, bytes[i] == closer else { return nil }
      i += 1
    }
    self.end = i
    isEnclosed = closer != nil
  }

  /// After ` - `, `-->`, `–` or `/`: the end of the second time of a range.
  private static func rangeEnd(in bytes: [UInt8], at start: Int, end: Int) -> Int? {
    var i = start
    var marks = 0
    while i < end, i - start < 8 {
      switch bytes[i] {
      case ASCII.space: i += 1
      case ASCII.hyphen, ASCII.greaterThan, ASCII.slash, 0xE2, 0x80, 0x93, 0x94:
        marks += 1
        i += 1
      default:
        return marks > 0 ? clock(in: bytes, at: i, end: end)?.end : nil
      }
    }
    return nil
  }

  /// `m:ss`, `h:mm:ss`, with a fraction after `.`, `,` or (f4) `-`, and `AM` or `PM`.
  private static func clock(in bytes: [UInt8], at start: Int, end: Int) -> TextSpan? {
    var i = start
    var parts = 0
    var lastDigits = 0
    while parts < 3 {
      let first = i
      var value = 0
      while i < end, i - first < 3, case ASCII.digits = bytes[i] {
        value = value * 10 + Int(bytes[i] - ASCII.zero)
        i += 1
      }
      lastDigits = i - first
      guard lastDigits > 0, parts == 0 || (lastDigits <= 2 && value < 60) else { return nil }
      parts += 1
      guard parts < 3, i + 1 < end, bytes[i] == ASCII.colon, case ASCII.digits = bytes[i + 1] else {
        break
      }
      i += 1
    }
    guard parts == 3 || (parts == 2 && lastDigits == 2) else { return nil }
    if i + 1 < end, [ASCII.period, ASCII.comma, ASCII.hyphen].contains(bytes[i]),
      case ASCII.digits = bytes[i + 1]
    {
      var j = i + 1
      while j < end, j - i <= 6, case ASCII.digits = bytes[j] { j += 1 }
      // 0:10-0:15 is a range and no fraction.
      if j >= end || bytes[j] != ASCII.colon { i = j }
    }
    if i < end, case ASCII.digits = bytes[i] { return nil }
    if i < end, bytes[i] == ASCII.colon, i + 1 < end, case ASCII.digits = bytes[i + 1] {
      return nil
    }
    return TextSpan(start, i)
  }

  /// `hh:mm:ss[.fff]` of digits that ``init(in:at:end:)`` found.
  static func normalized(_ digits: ArraySlice<UInt8>) -> String {
    var (hours, minutes, seconds) = (0, 0, 0)
    var fraction: [UInt8] = []
    var inFraction = false
    for byte in digits {
      switch byte {
      case ASCII.colon:
        (hours, minutes, seconds) = (minutes, seconds, 0)
      case ASCII.digits where inFraction: fraction.append(byte)
      case ASCII.digits: seconds = seconds * 10 + Int(byte - ASCII.zero)
      default: inFraction = true
      }
    }
    hours += minutes / 60
    minutes %= 60
    var clock: [UInt8] = []
    clock.reserveCapacity(15)
    appendTwoDigits(of: hours, to: &clock)
    clock.append(ASCII.colon)
    appendTwoDigits(of: minutes, to: &clock)
    clock.append(ASCII.colon)
    appendTwoDigits(of: seconds, to: &clock)
    let tail = fraction.prefix(3)
    if tail.contains(where: { $0 != ASCII.zero }) {
      clock.append(ASCII.period)
      clock.append(contentsOf: tail)
      clock.append(contentsOf: repeatElement(ASCII.zero, count: 3 - tail.count))
    }
    return String(decoding: clock, as: UTF8.self)
  }

  /// More where the number has more.
  private static func appendTwoDigits(of number: Int, to clock: inout [UInt8]) {
    if number < 100 {
      clock.append(ASCII.zero + UInt8(number / 10))
      clock.append(ASCII.zero + UInt8(number % 10))
    } else {
      clock.append(contentsOf: String(number).utf8)
    }
  }
}
