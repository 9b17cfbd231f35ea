import CorpusModel

/// The characters to which Unicode gives the property White_Space, which is stable since Unicode 6.3.
enum WhiteSpace {
  /// The number of bytes of the white space character that starts at `index`, 0 if none does.
  static func width(at index: Int, of text: Span<UInt8>) -> Int {
    let lead = text[index]
    if lead == ASCII.space || ASCII.controlSpaces ~= lead { return 1 }
    switch lead {
    case 0xC2 where index + 1 < text.count:
      return text[index + 1] == 0x85 || text[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      guard index + 2 < text.count else { return 0 }
      switch (lead, text[index + 1], text[index + 2]) {
      case (0xE1, 0x9A, 0x80): return 3
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF):
        return 3
      case (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// The index of the first character at or after `index` that is no white space.
  static func end(at index: Int, of text: Span<UInt8>) -> Int {
    var index = index
    while index < text.count {
      let width = width(at: index, of: text)
      if width == 0 { break }
      index += width
    }
    return index
  }

  /// The end of the stretch from `start` on, where there is no white space, that holds no white space but
  /// single U+0020 and ends with none.
  static func endOfStretch(from start: Int, of text: Span<UInt8>) -> Int {
    var index = start
    while let next = nextSign(from: index, of: text) {
      if text[next] == ASCII.space { return next }
      if width(at: next, of: text) > 0 { return text[next - 1] == ASCII.space ? next - 1 : next }
      index = next + 1
    }
    return text[text.count - 1] == ASCII.space ? text.count - 1 : text.count
  }

  /// The index of the first byte at or after `start` that begins a white space character other than
  /// U+0020, or may do so, or begins two of these; nil if there is none.
  private static func nextSign(from start: Int, of text: Span<UInt8>) -> Int? {
    var index = start
    while index + 17 <= text.count {
      let block = ByteLoading.block(of: text, from: index)
      let after = ByteLoading.block(of: text, from: index + 1)
      let isDouble =
        ByteLoading.isEach(block, ASCII.space, of: 0xFF)
        .& ByteLoading.isEach(after, ASCII.space, of: 0xFF)
      // 0xC2, 0xE0 to 0xE3, 0x08 to 0x0F.
      let isOther =
        ByteLoading.isEach(block, 0xC2, of: 0xFF) .| ByteLoading.isEach(block, 0xE0, of: 0xFC)
        .| ByteLoading.isEach(block, 0x08, of: 0xF8)
      let place = ByteLoading.place(in: ByteLoading.bytes(of: isDouble .| isOther))
      if place < 16 { return index + place }
      index += 16
    }
    while index < text.count {
      switch text[index] {
      case ASCII.space where index + 1 < text.count && text[index + 1] == ASCII.space: return index
      case ASCII.controlSpaces, 0xC2, 0xE1...0xE3: return index
      default: index += 1
      }
    }
    return nil
  }
}
