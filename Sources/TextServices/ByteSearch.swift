/// A few bytes that are looked for in a text, eight bytes of it at a time.
///
/// A loop that looks at each byte mistakes its way at every word's end, which costs more than all its
/// steps.
package struct ByteSearch: Sendable {
  /// Each holds one of the bytes eight times.
  private var first: UInt64
  private var second: UInt64
  private var others: [UInt64]

  /// - Parameter bytes: one or more.
  package init(_ bytes: UInt8...) {
    precondition(!bytes.isEmpty, "something is looked for")
    let repeated = bytes.map { UInt64($0) &* 0x0101_0101_0101_0101 }
    first = repeated[0]
    second = repeated.count > 1 ? repeated[1] : first
    others = Array(repeated.dropFirst(2))
  }

  /// The offset of the first of the bytes in `text[start..<end]`.
  package func offset(in text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    precondition(0 <= start && start <= end && end <= text.count, "the bytes lie in the text")
    let others = others.span
    var offset = start
    while offset + 8 <= end {
      let bytes = ByteLoading.word(of: text, from: offset, to: offset + 8)
      var found = ByteSearch.zeros(bytes ^ first) | ByteSearch.zeros(bytes ^ second)
      for index in others.indices { found |= ByteSearch.zeros(bytes ^ others[index]) }
      if found != 0 { return offset + (found.trailingZeroBitCount >> 3) }
      offset += 8
    }
    if offset == end { return nil }
    let bytes = ByteLoading.word(of: text, from: offset, to: end)
    var found = ByteSearch.zeros(bytes ^ first) | ByteSearch.zeros(bytes ^ second)
    for index in others.indices { found |= ByteSearch.zeros(bytes ^ others[index]) }
    let place = offset + (found.trailingZeroBitCount >> 3)
    return place < end ? place : nil
  }

  /// The highest bit of each byte that is 0, and perhaps of some above the lowest such byte.
  @inline(__always)
  private static func zeros(_ bytes: UInt64) -> UInt64 {
    (bytes &- 0x0101_0101_0101_0101) & ~bytes & 0x8080_8080_8080_8080
  }
}
