/// Hashes of words in folded letters, eight bytes at a time.
///
/// They are the same in every run, differ in their low bits and in their high bits, and no two words of
/// up to eight bytes have one.
package enum LetterHash {
  /// The hash of no letters.
  package static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Adds eight bytes of a word, the first lowest, zeros after its end.
  @inline(__always)
  package static func step(_ hash: UInt64, _ eight: UInt64) -> UInt64 {
    let product = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }

  /// The end of the ASCII letters that begin at `offset`, and their hash in small letters.
  package static func letters(
    of text: Span<UInt8>, from offset: Int, to limit: Int
  ) -> (end: Int, hash: UInt64) {
    var hash = start
    var offset = offset
    while true {
      let eight = ByteLoading.word(of: text, from: offset, to: limit)
      let count = ByteLoading.letters(in: eight)
      let small = eight | 0x2020_2020_2020_2020
      offset += count
      if count < 8 {
        if count > 0 { hash = step(hash, small & ((1 &<< UInt64(8 * count)) &- 1)) }
        return (offset, hash)
      }
      hash = step(hash, small)
    }
  }

  /// The hash of `text[start..<end]`, which is folded.
  package static func hash(of text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var hash = self.start
    var offset = start
    while offset < end {
      hash = step(hash, ByteLoading.word(of: text, from: offset, to: end))
      offset += 8
    }
    return hash
  }
}
