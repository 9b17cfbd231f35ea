/// Reads bytes eight at a time.
enum ByteLoading {
  /// The bytes of `text[start..<end]`, at most the first eight, the first one lowest, zeros above.
  @inline(__always)
  static func word(of text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    let count = end - start
    precondition(0 <= start && start <= end && end <= text.count, "the bytes lie in the text")
    if start + 8 <= text.count {
      // Checked just above; a load of bytes one by one costs three times as much.
      let word = unsafe UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start, as: UInt64.self))
      return count >= 8 ? word : word & ((1 << UInt64(8 * count)) &- 1)
    }
    var word: UInt64 = 0
    for offset in 0..<min(count, 8) {
      word |= UInt64(text[start + offset]) << UInt64(8 * offset)
    }
    return word
  }
}
