/// True if bytes are UTF-8, as the Unicode Standard has it (version 17, table 3-7): no form longer than
/// need be, no surrogates, nothing beyond U+10FFFF.
///
/// Nearly all bytes of most texts are ASCII. The standard library looks at each; here many are passed over
/// at once.
enum UTF8Validity {
  /// - Parameter allowsNull: whether U+0000, which no text holds, may be there too.
  static func isValid(_ text: Span<UInt8>, allowsNull: Bool) -> Bool {
    var index = 0
    while index < text.count {
      if index + 64 <= text.count, isPlain(text.extracting(index..<index + 64)) {
        index += 64
        continue
      }
      if index + 16 <= text.count, isPlain(text.extracting(index..<index + 16)) {
        index += 16
        continue
      }
      while index < text.count, text[index] < 0x80 {
        if text[index] == 0 && !allowsNull { return false }
        index += 1
      }
      // Where letters are beyond ASCII they are side by side.
      while index < text.count, text[index] >= 0x80 {
        let width = width(at: index, of: text)
        if width == 0 { return false }
        index += width
      }
    }
    return true
  }

  /// True if all bytes are ASCII and none is 0. All are looked at, so that it takes no branch.
  @inline(__always)
  private static func isPlain(_ block: Span<UInt8>) -> Bool {
    var largest: UInt8 = 0
    // Below 0 comes 0xFF.
    for index in block.indices { largest = max(largest, block[index] &- 1) }
    return largest < ASCII.delete
  }

  /// The number of bytes of the character beyond ASCII at `index`, 0 if none is there.
  private static func width(at index: Int, of text: Span<UInt8>) -> Int {
    let lead = text[index]
    let width: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: width = 2
    case 0xE0: (width, second) = (3, 0xA0...0xBF)
    case 0xED: (width, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: width = 3
    case 0xF0: (width, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: width = 4
    case 0xF4: (width, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + width <= text.count, second.contains(text[index + 1]) else { return 0 }
    for next in index + 2..<index + width where text[next] & 0xC0 != 0x80 { return 0 }
    return width
  }
}
