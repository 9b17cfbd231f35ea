/// Tells UTF-16 without a byte order mark by its NUL bytes: spaces and line ends have one each.
enum UTF16Pattern {
  /// - Parameter isUTF8: whether the bytes, NUL taken as a character, are valid UTF-8 too; then
  ///   more is asked.
  /// - Returns: `utf-16le`, `utf-16be`, or nil.
  static func encoding(of bytes: [UInt8], isUTF8: Bool) -> String? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    var little = Evidence()
    var big = Evidence()
    for i in stride(from: 0, to: bytes.count, by: 2) {
      little.add(high: bytes[i + 1], low: bytes[i])
      big.add(high: bytes[i], low: bytes[i + 1])
    }
    let isLittleEndian = little.fromASCII > big.fromASCII
    let (found, other) = isLittleEndian ? (little, big) : (big, little)
    guard found.controls == 0, found.fromASCII > 2 * other.fromASCII,
      found.fromASCII * 200 >= bytes.count
    else { return nil }
    if isUTF8 && found.fromASCII <= found.twoASCII { return nil }
    return isLittleEndian ? "utf-16le" : "utf-16be"
  }

  /// The code units that one byte order would give.
  private struct Evidence {
    var fromASCII = 0
    /// Controls other than tab, line ends and form feed: no text.
    var controls = 0
    /// The number of units that look like two letters of a text of bytes; rare in UTF-16 except in
    /// Chinese.
    var twoASCII = 0

    mutating func add(high: UInt8, low: UInt8) {
      if high == 0 {
        if 0x20..<0x7F ~= low || 0x09...0x0D ~= low {
          fromASCII += 1
        } else if low < 0x20 {
          controls += 1
        }
      } else if 0x20..<0x7F ~= high && 0x20..<0x7F ~= low {
        twoASCII += 1
      }
    }
  }
}
