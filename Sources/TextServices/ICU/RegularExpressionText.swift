/// A text as regular expressions read it: in NFC, with the way back to its bytes.
package struct RegularExpressionText {
  let units: [UInt16]
  let trigrams: TrigramSet
  private let utf8: [UInt8]
  /// Bytes from which each unit was made, by unit. Empty where NFC changes nothing.
  private var origins: [Range<Int>] = []

  /// ICU counts units in 32 bits; NFC makes a text at most three times as long.
  private static let longest = 1 << 29

  /// - Parameter utf8: valid UTF-8.
  /// - Returns: nil for a text of half a gigabyte and more.
  package init?(_ utf8: [UInt8]) {
    guard utf8.count < RegularExpressionText.longest else { return nil }
    self.utf8 = utf8
    let text = UTF16Text(utf8[...])
    if Normalization.isNFCForCertain(utf8[...]) || text.nfc().units == text.units {
      units = text.units
      trigrams = TrigramSet(of: units)
      return
    }
    var units: [UInt16] = []
    var start = 0
    while start < utf8.count {
      var end = start + 1
      while end < utf8.count, !UTF16Text.isNFCBoundary(at: end, of: utf8[...]) { end += 1 }
      let piece = UTF16Text(utf8[start..<end]).nfc().units
      units += piece
      origins += Array(repeating: start..<end, count: piece.count)
      start = end
    }
    self.units = units
    trigrams = TrigramSet(of: units)
  }

  /// Limit in ICU's units of some 10,000 steps: a fixed part for every text, and ten steps for each
  /// character of a long one.
  var stepLimit: Int32 { 2000 + Int32(clamping: units.count / 1000) }

  /// The place up to which the bytes have been counted; matches come in order.
  struct Cursor {
    var unit = 0
    var byte = 0
  }

  func bytes(from start: Int, to end: Int, _ cursor: inout Cursor) -> Range<Int> {
    if !origins.isEmpty {
      let first = start < origins.count ? origins[start].lowerBound : utf8.count
      return first..<(end > start ? origins[end - 1].upperBound : first)
    }
    if units.count == utf8.count { return start..<end }
    let first = byte(ofUnit: start, &cursor)
    return first..<byte(ofUnit: end, &cursor)
  }

  private func byte(ofUnit unit: Int, _ cursor: inout Cursor) -> Int {
    while cursor.unit < unit {
      let lead = utf8[cursor.byte]
      cursor.byte += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      cursor.unit += lead < 0xF0 ? 1 : 2
    }
    return cursor.byte
  }
}
