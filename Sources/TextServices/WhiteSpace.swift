/// The characters to which Unicode gives the property White_Space, which is stable since Unicode 6.3.
enum WhiteSpace {
  /// The number of bytes of the white space character that starts at `index`, 0 if none does.
  static func width(at index: Int, of text: Span<UInt8>) -> Int {
    let lead = text[index]
    if lead == 0x20 || 0x09...0x0D ~= lead { return 1 }
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

  /// The end of the stretch from `start` on, where no white space stands, that holds no white space but
  /// single U+0020 and ends with none.
  static func endOfStretch(from start: Int, of text: Span<UInt8>) -> Int {
    var index = start
    while index < text.count {
      if index + 8 <= text.count, ByteLoading.isPlain(at: index, of: text) {
        if text[index + 7] == 0x20 {
          let next = index + 8
          guard next < text.count, width(at: next, of: text) == 0 else { return index + 7 }
        }
        index += 8
        continue
      }
      // Not as plain as that: look at each byte up to the next word.
      while index < text.count {
        let width = width(at: index, of: text)
        if width == 0 {
          index += 1
          continue
        }
        let next = index + width
        guard text[index] == 0x20, next < text.count, self.width(at: next, of: text) == 0 else {
          return index
        }
        index = next + 1
        break
      }
    }
    return index
  }
}
