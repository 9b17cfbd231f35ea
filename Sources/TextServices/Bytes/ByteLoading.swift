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

  /// A mask of the bytes of `block` that have the bits `bits` of those in `mask`.
  ///
  /// Whole vectors are compared for equality: other comparisons, and those with one byte, are done
  /// byte by byte.
  @inline(__always)
  static func isEach(
    _ block: SIMD16<UInt8>, _ bits: UInt8, of mask: UInt8
  ) -> SIMDMask<SIMD16<Int8>> {
    (block & SIMD16(repeating: mask)) .== SIMD16(repeating: bits)
  }

  /// A block of 0xFF where `mask` is true, and of 0 elsewhere.
  @inline(__always)
  static func bytes(of mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    unsafe unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  /// The place of the first byte of `block` that is not zero, 16 if all are.
  @inline(__always)
  static func place(in block: SIMD16<UInt8>) -> Int {
    let bits = unsafe unsafeBitCast(block, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: bits[0])
    if low != 0 { return low.trailingZeroBitCount >> 3 }
    return 8 + UInt64(littleEndian: bits[1]).trailingZeroBitCount >> 3
  }

  /// The bytes of ``word(of:from:to:)`` as a vector.
  @inline(__always)
  static func half(of text: Span<UInt8>, from start: Int, to end: Int) -> SIMD8<UInt8> {
    unsafe unsafeBitCast(word(of: text, from: start, to: end).littleEndian, to: SIMD8<UInt8>.self)
  }

  /// True if the eight bytes from `offset` on are ASCII.
  ///
  /// - Precondition: eight bytes follow.
  @inline(__always)
  static func isASCII(at offset: Int, of text: Span<UInt8>) -> Bool {
    fullWord(of: text, from: offset) & 0x8080_8080_8080_8080 == 0
  }

  /// The number of ASCII letters, at most eight, that `text` has from `offset` on without a break.
  ///
  /// - Precondition: eight bytes follow.
  @inline(__always)
  static func lettersAhead(at offset: Int, of text: Span<UInt8>) -> Int {
    letters(in: fullWord(of: text, from: offset))
  }

  /// The number of ASCII letters with which `bytes` begin, the lowest first.
  @inline(__always)
  static func letters(in bytes: UInt64) -> Int {
    // In each byte the highest bit says: 0x61 or more, not 0x7B or more, ASCII; upper case folded.
    let folded = (bytes | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let isAtLeastA = folded &+ 0x1F1F_1F1F_1F1F_1F1F
    let isBeyondZ = folded &+ 0x0505_0505_0505_0505
    let isLetter = isAtLeastA & ~isBeyondZ & ~bytes & 0x8080_8080_8080_8080
    return (~isLetter & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }
}
