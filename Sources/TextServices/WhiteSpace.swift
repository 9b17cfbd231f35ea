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
}
