/// Reads bytes eight at a time.
package enum ByteLoading {
  /// The bytes of `text[start..<end]`, at most the first eight, the first one lowest, zeros above.
  @inlinable
  @inline(__always)
  package static func word(of text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    let count = end &- start
    precondition(0 <= start && start <= end && end <= text.count, "the bytes lie in the text")
    if text.count &- start >= 8 {
      // Checked just above; a load of bytes one by one costs three times as much.
      let word = unsafe UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start, as: UInt64.self))
      return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
    }
    var word: UInt64 = 0
    for offset in 0..<min(count, 8) {
      word |= UInt64(text[start + offset]) << UInt64(8 * offset)
    }
    return word
  }

  /// The eight bytes from `offset` on, the first one lowest.
  ///
  /// - Precondition: eight bytes follow.
  @inline(__always)
  static func fullWord(of text: Span<UInt8>, from offset: Int) -> UInt64 {
    precondition(0 <= offset && offset <= text.count &- 8, "the bytes lie in the text")
    return unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The sixteen bytes from `offset` on.
  ///
  /// - Precondition: sixteen bytes follow.
  @inline(__always)
  static func block(of text: Span<UInt8>, from offset: Int) -> SIMD16<UInt8> {
    precondition(0 <= offset && offset <= text.count &- 16, "the bytes lie in the text")
    return unsafe text.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
  }

  /// The 64 bytes from `offset` on.
  ///
  /// - Precondition: 64 bytes follow.
  @inline(__always)
  static func fourBlocks(
    of text: Span<UInt8>, from offset: Int
  ) -> (SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>, SIMD16<UInt8>) {
    precondition(0 <= offset && offset <= text.count &- 64, "the bytes lie in the text")
    func block(_ number: Int) -> SIMD16<UInt8> {
      unsafe text.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset &+ 16 &* number, as: SIMD16<UInt8>.self)
    }
    return (block(0), block(1), block(2), block(3))
  }

  /// As ``word(of:from:to:)``.
  @inline(__always)
  static func half(of text: Span<UInt8>, from start: Int, to end: Int) -> SIMD8<UInt8> {
    unsafe unsafeBitCast(word(of: text, from: start, to: end).littleEndian, to: SIMD8<UInt8>.self)
  }

  /// Whether the eight bytes from `offset` on are ASCII.
  ///
  /// - Precondition: eight bytes follow.
  @inline(__always)
  static func isASCII(at offset: Int, of text: Span<UInt8>) -> Bool {
    fullWord(of: text, from: offset) & 0x8080_8080_8080_8080 == 0
  }

  /// Whether the eight bytes from `offset` on are printable ASCII without two spaces side by side.
  ///
  /// - Precondition: eight bytes follow.
  @inline(__always)
  static func isPlain(at offset: Int, of text: Span<UInt8>) -> Bool {
    let bytes = fullWord(of: text, from: offset)
    if bytes & 0x8080_8080_8080_8080 != 0 { return false }
    // All bytes are below 0x80, so no sum carries into the next byte. The highest bit of each says:
    // 0x20 or more; 0x21 or more.
    let isNoControl = bytes &+ 0x6060_6060_6060_6060
    let isNoSpace = bytes &+ 0x5F5F_5F5F_5F5F_5F5F
    let isSpace = ~isNoSpace & 0x8080_8080_8080_8080
    return isNoControl & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
      && isSpace & (isSpace << 8) == 0
  }

  /// The number of ASCII letters, at most eight, that `text` has from `offset` on without a break.
  ///
  /// - Precondition: eight bytes follow.
  @inline(__always)
  static func lettersAhead(at offset: Int, of text: Span<UInt8>) -> Int {
    let bytes = fullWord(of: text, from: offset)
    // In each byte the highest bit says: 0x61 or more, not 0x7B or more, ASCII; upper case folded.
    let folded = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let isAtLeastA = folded &+ 0x1F1F_1F1F_1F1F_1F1F
    let isBeyondZ = folded &+ 0x0505_0505_0505_0505
    let isLetter = isAtLeastA & ~isBeyondZ & ~bytes & 0x8080_8080_8080_8080
    return (~isLetter & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }
}
