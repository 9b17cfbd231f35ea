import CorpusModel

/// A time as transcripts write it: `0:21`, `[00:01:02]`, `(1:02:03.5)`, `#00:00:01-5#`, or a range
/// of two, of which the first counts.
struct TranscriptTime {
  /// The digits of the (first) time.
  let digits: TextSpan
  /// The byte after the time and its brackets.
  let end: Int
  /// Whether brackets or number signs stand around it.
  let isEnclosed: Bool

  /// The time at `start`, nil if there is none before `end`.
  init?(in bytes: [UInt8], at start: Int, end: Int) {
    guard start < end else { return nil }
    var i = start
    var closer: UInt8?
    switch bytes[i] {
    case UInt8(ascii: "["): closer = UInt8(ascii: "]")
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    case UInt8(ascii: "{"): closer = UInt8(ascii: "}")
    case UInt8(ascii: "<"): closer = UInt8(ascii: ">")
    case UInt8(ascii: "#"): closer = UInt8(ascii: "#")
    case 0x30...0x39: break
    default: return nil
    }
    if closer != nil { i += 1 }
    while i < end && bytes[i] == 0x20 { i += 1 }
    guard let first = TranscriptTime.clock(in: bytes, at: i, end: end) else { return nil }
    digits = first
    i = first.end
    if let second = TranscriptTime.rangeEnd(in: bytes, at: i, end: end) { i = second }
    if let closer {
      while i < end && bytes[i] == 0x20 { i += 1 }
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
      case 0x20: i += 1
      case UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "/"), 0xE2, 0x80, 0x93, 0x94:
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
      while i < end, i - first < 3, case 0x30...0x39 = bytes[i] {
        value = value * 10 + Int(bytes[i] - 0x30)
        i += 1
      }
      lastDigits = i - first
      guard lastDigits > 0, parts == 0 || (lastDigits <= 2 && value < 60) else { return nil }
      parts += 1
      guard parts < 3, i + 1 < end, bytes[i] == 0x3A, case 0x30...0x39 = bytes[i + 1] else { break }
      i += 1
    }
    guard parts == 3 || (parts == 2 && lastDigits == 2) else { return nil }
    if i + 1 < end, [0x2E, 0x2C, 0x2D].contains(bytes[i]), case 0x30...0x39 = bytes[i + 1] {
      var j = i + 1
      while j < end, j - i <= 6, case 0x30...0x39 = bytes[j] { j += 1 }
      // 0:10-0:15 is a range and no fraction.
      if j >= end || bytes[j] != 0x3A { i = j }
    }
    if i < end, case 0x30...0x39 = bytes[i] { return nil }
    if i < end, bytes[i] == 0x3A, i + 1 < end, case 0x30...0x39 = bytes[i + 1] { return nil }
    return TextSpan(start, i)
  }

  /// `hh:mm:ss[.fff]` of digits that ``init(in:at:end:)`` found.
  static func normalized(_ digits: ArraySlice<UInt8>) -> String {
    var (hours, minutes, seconds) = (0, 0, 0)
    var fraction: [UInt8] = []
    var inFraction = false
    for byte in digits {
      switch byte {
      case 0x3A:
        (hours, minutes, seconds) = (minutes, seconds, 0)
      case 0x30...0x39 where inFraction: fraction.append(byte)
      case 0x30...0x39: seconds = seconds * 10 + Int(byte - 0x30)
      default: inFraction = true
      }
    }
    hours += minutes / 60
    minutes %= 60
    var clock: [UInt8] = []
    clock.reserveCapacity(15)
    appendTwoDigits(of: hours, to: &clock)
    clock.append(0x3A)
    appendTwoDigits(of: minutes, to: &clock)
    clock.append(0x3A)
    appendTwoDigits(of: seconds, to: &clock)
    let tail = fraction.prefix(3)
    if tail.contains(where: { $0 != 0x30 }) {
      clock.append(0x2E)
      clock.append(contentsOf: tail)
      clock.append(contentsOf: repeatElement(0x30, count: 3 - tail.count))
    }
    return String(decoding: clock, as: UTF8.self)
  }

  /// More where the number has more.
  private static func appendTwoDigits(of number: Int, to clock: inout [UInt8]) {
    if number < 100 {
      clock.append(0x30 + UInt8(number / 10))
      clock.append(0x30 + UInt8(number % 10))
    } else {
      clock.append(contentsOf: String(number).utf8)
    }
  }
}
