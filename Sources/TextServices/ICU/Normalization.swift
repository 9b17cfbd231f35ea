import CorpusModel

/// Forms of a text that compare equal when a reader would say they are the same.
package enum Normalization {
  /// NFC, every run of white space made one space, none at the ends: what ids and anchors are made of.
  ///
  /// White space is what Unicode gives the property White_Space.
  ///
  /// - Precondition: `utf8` is valid UTF-8.
  package static func collapsed(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    var collapsed: [UInt8] = []
    appendCollapsed(Array(utf8), in: 0..<utf8.count, to: &collapsed)
    return collapsed
  }

  /// Appends what ``collapsed(_:)`` makes of `utf8[range]`.
  ///
  /// - Precondition: `utf8[range]` is valid UTF-8.
  package static func appendCollapsed(
    _ utf8: [UInt8], in range: Range<Int>, to collapsed: inout [UInt8]
  ) {
    if isNFCForCertain(utf8[range]) {
      appendWithCollapsedSpace(utf8.span.extracting(range), to: &collapsed)
    } else {
      let normal = inPieces(utf8[range]) { $0.nfc() }
      appendWithCollapsedSpace(normal.span, to: &collapsed)
    }
  }

  /// NFC after full case folding: what names and indicators are matched on.
  package static func folded(_ string: String) -> String {
    String(decoding: folded(Array(string.utf8)[...]), as: UTF8.self)
  }

  /// NFC after full case folding: what names and indicators are matched on.
  ///
  /// - Precondition: `utf8` is valid UTF-8.
  package static func folded(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    if utf8.allSatisfy({ $0 < 0x80 }) {
      return utf8.map { ASCII.capitalA <= $0 && $0 <= ASCII.capitalZ ? $0 | 0x20 : $0 }
    }
    return inPieces(utf8) { $0.caseFolded().nfc() }
  }

  /// `form` of pieces of at least `size` bytes, where what comes before a cut changes nothing after it
  /// (UAX #15, section 9): so that neither ICU's 32-bit lengths nor memory limit a text.
  static func inPieces(
    _ utf8: ArraySlice<UInt8>, of size: Int = 1 << 20, _ form: (UTF16Text) -> UTF16Text
  ) -> [UInt8] {
    if utf8.count <= size { return form(UTF16Text(utf8)).utf8() }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      var end = min(start + size, utf8.endIndex)
      while end < utf8.endIndex && !UTF16Text.isNFCBoundary(at: end, of: utf8) {
        // Half a gigabyte of nothing but combining marks is cut between any two.
        if end - start >= 1 << 29 && utf8[end] & 0xC0 != 0x80 { break }
        end += 1
      }
      result += form(UTF16Text(utf8[start..<end])).utf8()
      start = end
    }
    return result
  }

  /// True if all characters are of two ranges that NFC leaves as they are: below U+0300, where the
  /// combining marks begin, and U+2002 to U+20CF, the typographer's marks.
  static func isNFCForCertain(_ utf8: ArraySlice<UInt8>) -> Bool {
    let text = utf8.span
    var index = 0
    while index < text.count {
      if index + 8 <= text.count, ByteLoading.isASCII(at: index, of: text) {
        index += 8
        continue
      }
      let lead = text[index]
      if lead < 0x80 {
        index += 1
      } else if lead < 0xCC {
        index += 2
      } else {
        guard lead == 0xE2, index + 2 < text.count else { return false }
        let place = UInt16(text[index + 1]) << 8 | UInt16(text[index + 2])
        guard 0x8082...0x838F ~= place else { return false }
        index += 3
      }
    }
    return true
  }

  /// Appends `text` in stretches that hold no white space but single spaces.
  private static func appendWithCollapsedSpace(
    _ text: Span<UInt8>, to collapsed: inout [UInt8]
  ) {
    collapsed.reserveCapacity(collapsed.count + text.count)
    let start = collapsed.count
    var index = WhiteSpace.end(at: 0, of: text)
    while index < text.count {
      let end = WhiteSpace.endOfStretch(from: index, of: text)
      if collapsed.count > start { collapsed.append(ASCII.space) }
      unsafe text.extracting(index..<end).withUnsafeBufferPointer {
        unsafe collapsed.append(contentsOf: $0)
      }
      index = WhiteSpace.end(at: end, of: text)
    }
  }
}
