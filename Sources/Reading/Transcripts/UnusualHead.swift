import CorpusModel

/// Labels that stand where they seldom do, or look as they seldom do.
extension TranscriptLineHead {
  private static let mostUnusualWords = 12

  /// A head with a label that is a number, has signs, is long, or holds several commas
  /// (`#3: text`, `[REDACTED]: text`, `F, 34, Leeds: text`): whatever stands before a colon and is
  /// no sentence.
  ///
  /// It is looked for where the line has a colon.
  static func unusual(in bytes: [UInt8], content: TextSpan) -> Self? {
    let start = skippingSpaces(in: bytes, at: content.start, end: content.end)
    let limit = min(content.end, start + 4 * longestLabel)
    var words = 1
    var codePoints = 0
    var i = start
    while i < limit, codePoints <= longestLabel {
      switch bytes[i] {
      case 0x3A, 0xEF:
        guard let colon = PlainTextLines.colonWidth(in: bytes, at: i, end: content.end) else {
          break
        }
        let label = trimmed(bytes, start, i)
        let next = i + colon
        guard !label.isEmpty, isLabelColon(in: bytes, at: i, width: colon, end: content.end),
          next >= content.end || colon > 1 || isSpace(bytes[next])
        else { return nil }
        return spoken(.unusual, label, in: bytes, at: next, end: content.end, nil)
      case 0x2E, 0x3F, 0x21:
        // An abbreviation, or the doubt of the transcriber (`P3?:`).
        guard i + 1 < limit, bytes[i] == 0x2E ? bytes[i + 1] != 0x20 : bytes[i + 1] == 0x3A else {
          return nil
        }
      case 0x22, 0x2A, 0x3B, 0x3C, 0x3D, 0x3E, 0x5C, 0x7B, 0x7C, 0x7D: return nil
      case 0x20:
        words += 1
        if words > mostUnusualWords { return nil }
      default: break
      }
      if bytes[i] & 0xC0 != 0x80 { codePoints += 1 }
      i += 1
    }
    return nil
  }

  /// The labels with a colon that stand within a line after the end of a sentence.
  ///
  /// - Parameter colons: those of the line, wide ones too, which end no label here.
  static func inline(
    in bytes: [UInt8], content: TextSpan, colons: ArraySlice<UInt32>
  ) -> [Self] {
    var heads: [Self] = []
    var from = content.start
    for colon in colons.lazy.map({ Int($0) }) where colon >= from && bytes[colon] == 0x3A {
      if let head = inline(in: bytes, content: content, from: from, colon: colon) {
        heads.append(head)
      }
      from = colon + 1
    }
    return heads
  }

  private static func inline(
    in bytes: [UInt8], content: TextSpan, from: Int, colon: Int
  ) -> Self? {
    guard colon + 1 < content.end, bytes[colon + 1] == 0x20 else { return nil }
    var start = colon
    var words = 1
    while start > from, colon - start < longestLabel {
      let byte = bytes[start - 1]
      if byte == 0x20 {
        guard start - 2 >= from else { return nil }
        if isSentenceEnd(bytes[start - 2], bytes, start - 2) { break }
        words += 1
      }
      guard words <= 3, ![0x22, 0x28, 0x29, 0x2C, 0x3B, 0x5B, 0x5D].contains(byte) else {
        return nil
      }
      start -= 1
    }
    // A label within a line begins with a capital.
    guard start < colon, start > content.start, bytes[start - 1] == 0x20,
      !(0x61...0x7A ~= bytes[start]), !(0x30...0x39 ~= bytes[start])
    else { return nil }
    return spoken(
      .inline, TextSpan(start, colon), in: bytes, at: colon + 1, end: content.end, nil)
  }

  /// `.`, `?`, `!`, `…`, a closing bracket or quotation mark.
  private static func isSentenceEnd(_ byte: UInt8, _ bytes: [UInt8], _ i: Int) -> Bool {
    switch byte {
    case 0x21, 0x3F, 0x5D, 0x29: true
    // No abbreviation (`Mr. Ward:`).
    case 0x2E: i < 2 || !(bytes[i - 2] == 0x20 || 0x41...0x5A ~= bytes[i - 2])
    case 0xA6, 0x9D: i >= 2 && bytes[i - 2] == 0xE2 && bytes[i - 1] == 0x80
    default: false
    }
  }
}
