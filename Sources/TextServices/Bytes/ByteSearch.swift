/// A few bytes that are looked for in a text, many bytes of it at a time.
///
/// A loop that looks at each byte mistakes its way at every word's end, which costs more than all its
/// steps.
package struct ByteSearch: Sendable {
  private typealias Block = SIMD16<UInt8>

  /// Each holds one of the bytes sixteen times; the last of them again where there are fewer.
  private let first: Block
  private let second: Block
  private let third: Block
  private let fourth: Block
  private let fifth: Block
  private let sixth: Block
  private let others: [Block]
  /// The bits of bytes that are looked for besides, whatever their other bits are.
  private let highBits: Block
  /// True if the first two say all.
  private let isShort: Bool

  /// - Parameters:
  ///   - bytes: one or more.
  ///   - withNonASCII: whether all bytes from 0x80 on are looked for as well.
  package init(_ bytes: UInt8..., withNonASCII: Bool = false) {
    self.init(bytes, withNonASCII: withNonASCII)
  }

  package init(_ bytes: [UInt8], withNonASCII: Bool = false) {
    guard let last = bytes.last else { preconditionFailure("something is looked for") }
    let blocks = (bytes + Array(repeating: last, count: 6)).map { Block(repeating: $0) }
    (first, second, third) = (blocks[0], blocks[1], blocks[2])
    (fourth, fifth, sixth) = (blocks[3], blocks[4], blocks[5])
    others = Array(blocks.dropLast(6).dropFirst(6))
    highBits = Block(repeating: withNonASCII ? 0x80 : 0)
    isShort = bytes.count <= 2 && !withNonASCII
  }

  /// The offset of the first of the bytes in `text[start..<end]`.
  package func offset(in text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    precondition(0 <= start && start <= end && end <= text.count, "the bytes lie in the text")
    return isShort
      ? offset(in: text, from: start, to: end, isShort: true)
      : offset(in: text, from: start, to: end, isShort: false)
  }

  @inline(__always)
  private func offset(
    in text: Span<UInt8>, from start: Int, to end: Int, isShort: Bool
  ) -> Int? {
    var offset = start
    // The bytes looked for are rare: four blocks without any of it are passed by together.
    while offset + 64 <= end {
      let (a, b, c, d) = ByteLoading.fourBlocks(of: text, from: offset)
      let found = (find(a, isShort), find(b, isShort), find(c, isShort), find(d, isShort))
      if ByteLoading.place(in: (found.0 | found.1) | (found.2 | found.3)) < 16 {
        let first = ByteLoading.place(in: found.0)
        if first < 16 { return offset + first }
        let second = ByteLoading.place(in: found.1)
        if second < 16 { return offset + 16 + second }
        let third = ByteLoading.place(in: found.2)
        return offset + 32 + (third < 16 ? third : 16 + ByteLoading.place(in: found.3))
      }
      offset += 64
    }
    while offset + 16 <= end {
      let place = ByteLoading.place(
        in: find(ByteLoading.block(of: text, from: offset), isShort))
      if place < 16 { return offset + place }
      offset += 16
    }
    if offset == end { return nil }
    let rest = Block(
      lowHalf: ByteLoading.half(of: text, from: offset, to: end),
      highHalf: ByteLoading.half(of: text, from: min(offset + 8, end), to: end))
    let place = ByteLoading.place(in: find(rest, isShort))
    return offset + place < end ? offset + place : nil
  }

  /// A block that is not zero where one of the bytes is.
  @inline(__always)
  private func find(_ block: Block, _ isShort: Bool) -> Block {
    var found = (block .== first) .| (block .== second)
    if isShort { return ByteLoading.bytes(of: found) }
    found = found .| (block .== third) .| (block .== fourth) .| (block .== fifth)
    found = found .| (block .== sixth)
    let others = others.span
    for index in others.indices { found = found .| (block .== others[index]) }
    return ByteLoading.bytes(of: found) | (block & highBits)
  }
}
