/// A few bytes that are looked for in a text, sixteen bytes of it at a time.
///
/// A loop that looks at each byte mistakes its way at every word's end, which costs more than all its
/// steps.
package struct ByteSearch: Sendable {
  /// Each holds one of the bytes sixteen times.
  private var first: SIMD16<UInt8>
  private var second: SIMD16<UInt8>
  private var others: [SIMD16<UInt8>]

  /// - Parameter bytes: one or more.
  package init(_ bytes: UInt8...) {
    precondition(!bytes.isEmpty, "something is looked for")
    let repeated = bytes.map { SIMD16(repeating: $0) }
    first = repeated[0]
    second = repeated.count > 1 ? repeated[1] : first
    others = Array(repeated.dropFirst(2))
  }

  /// The offset of the first of the bytes in `text[start..<end]`.
  package func offset(in text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    precondition(0 <= start && start <= end && end <= text.count, "the bytes lie in the text")
    let others = others.span
    var offset = start
    while offset + 16 <= end {
      let place = place(in: ByteLoading.block(of: text, from: offset), others)
      if place < 16 { return offset + place }
      offset += 16
    }
    if offset == end { return nil }
    let place = place(
      in: SIMD16(
        lowHalf: ByteLoading.half(of: text, from: offset, to: end),
        highHalf: ByteLoading.half(of: text, from: min(offset + 8, end), to: end)), others)
    return offset + place < end ? offset + place : nil
  }

  /// The place of the first of the bytes in `block`, 16 if none is there.
  @inline(__always)
  private func place(in block: SIMD16<UInt8>, _ others: Span<SIMD16<UInt8>>) -> Int {
    var found = (block .== first) .| (block .== second)
    for index in others.indices { found = found .| (block .== others[index]) }
    // A byte of the mask is 0xFF or 0.
    let bits = unsafe unsafeBitCast(found, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: bits[0])
    if low != 0 { return low.trailingZeroBitCount >> 3 }
    return 8 + UInt64(littleEndian: bits[1]).trailingZeroBitCount >> 3
  }
}
