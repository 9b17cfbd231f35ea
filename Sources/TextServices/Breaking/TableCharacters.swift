/// The characters that the tables of break rules cover, U+0000–02FF and U+2000–20CF: those of most
/// European text.
enum TableCharacters {
  /// Characters in the order of their places.
  static let scalars = (0x0000...0x02FF).map(UInt32.init) + (0x2000...0x20CF).map(UInt32.init)

  /// The range of characters that a table knows.
  enum Scope: Hashable {
    /// The characters of most text in the Latin script: ICU need not be asked about the rest at
    /// every start of the program.
    case common
    case all

    var places: [Int] {
      switch self {
      case .common:
        Array(0..<0x100) + (0x2010...0x2027).map(place) + [place(of: 0x20AC)]
      case .all: Array(0..<outside)
      }
    }
  }

  /// The place of every other character, after the places of ``scalars``.
  static let outside = 0x300 + 0xD0

  /// The place of a character.
  static func place(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x0000...0x02FF: Int(scalar)
    case 0x2000...0x20CF: Int(scalar) - 0x2000 + 0x300
    default: outside
    }
  }

  /// The place of the character that starts at `offset`, and its width in bytes, which is of no
  /// meaning for one outside.
  @inline(__always)
  static func character(at offset: Int, of text: Span<UInt8>) -> (place: Int, width: Int) {
    let lead = text[offset]
    if lead < 0x80 { return (Int(lead), 1) }
    if lead < 0xCC { return (Int(lead & 0x1F) << 6 | Int(text[offset + 1] & 0x3F), 2) }
    if lead == 0xE2 && text[offset + 1] < 0x84 {
      let place = Int(text[offset + 1] & 0x03) << 6 | Int(text[offset + 2] & 0x3F)
      if place < 0xD0 { return (0x300 + place, 3) }
    }
    return (outside, 1)
  }

  /// The end of a stretch that begins with something for ICU to decide: at the first cut after
  /// which a table serves again for a while, so that ICU is not called for every few bytes.
  @inline(__always)
  static func endOfStretch(
    of text: Span<UInt8>, from start: Int, to end: Int, isCut: (Int) -> Bool
  ) -> Int {
    var sinceOutside = 0
    var cut: Int?
    var offset = start
    while offset < end {
      let byte = text[offset]
      if byte >= 0xCC && byte != 0xE2 {
        sinceOutside = 0
        cut = nil
      } else if sinceOutside >= 64, let cut {
        return cut
      }
      if cut == nil && offset > start && isCut(offset) { cut = offset }
      sinceOutside += 1
      offset += 1
    }
    return end
  }
}
