import CorpusModel

/// Labels that are where labels seldom are, or look as labels seldom do.
extension TranscriptLineHead {
  private static let mostUnusualWords = 12

  /// A head with a label that is a number, has signs, is long, or holds several commas
  /// (`#3: text`, `[REDACTED]: text`, `F, 34, Leeds: text`): whatever comes before a colon and is
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
      case ASCII.colon, 0xEF:
        guard let colon = PlainTextLines.colonWidth(in: bytes, at: i, end: content.end) else {
          break
        }
        let label = trimmed(bytes, start, i)
        let next = i + colon
        guard !label.isEmpty, isLabelColon(in: bytes, at: i, width: colon, end: content.end),
          next >= content.end || colon > 1 || isSpace(bytes[next])
        else { return nil }
        return spoken(.unusual, label, in: bytes, at: next, end: content.end, nil)
      case ASCII.period, ASCII.questionMark, ASCII.exclamationMark:
        // An abbreviation, or the doubt of the transcriber (`P3?:`).
        guard i + 1 < limit,
          bytes[i] == ASCII.period ? bytes[i + 1] != ASCII.space : bytes[i + 1] == ASCII.colon
        else {
          return nil
        }
      case ASCII.quotationMark, ASCII.asterisk, ASCII.semicolon, ASCII.lessThan, ASCII.equalsSign,
        ASCII.greaterThan, ASCII.backslash, ASCII.leftBrace, ASCII.verticalBar, ASCII.rightBrace:
        return nil
      case ASCII.space:
        words += 1
        if words > mostUnusualWords { return nil }
      default: break
      }
      if bytes[i] & 0xC0 != 0x80 { codePoints += 1 }
      i += 1
    }
    return nil
  }

  /// The labels with a colon that are within a line after the end of a sentence.
  ///
  /// - Parameter colons: those of the line, wide ones too, which end no label here.
  static func inline(
    in bytes: [UInt8], content: TextSpan, colons: ArraySlice<UInt32>
  ) -> [Self] {
    var heads: [Self] = []
    var from = content.start
    for colon in colons.lazy.map({ Int($0) }) where colon >= from && bytes[colon] == ASCII.colon {
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
    guard colon + 1 < content.end, bytes[colon + 1] == ASCII.space else { return nil }
    var start = colon
    var words = 1
    while start > from, colon - start < longestLabel {
      let byte = bytes[start - 1]
      if byte == ASCII.space {
        guard start - 2 >= from else { return nil }
        if isSentenceEnd(bytes[start - 2], bytes, start - 2) { break }
        words += 1
      }
      guard words <= 3,
        ![
          ASCII.quotationMark, ASCII.leftParenthesis, ASCII.rightParenthesis, ASCII.comma,
          ASCII.semicolon, ASCII.leftBracket, ASCII.rightBracket,
        ].contains(byte)
      else {
        return nil
      }
      start -= 1
    }
    // A label within a line begins with a capital.
    guard start < colon, start > content.start, bytes[start - 1] == ASCII.space,
      !(ASCII.smallLetters ~= bytes[start]), !(ASCII.digits ~= bytes[start])
    else { return nil }
    return spoken(
      .inline, TextSpan(start, colon), in: bytes, at: colon + 1, end: content.end, nil)
  }

  /// `.`, `?`, `!`, `…`, a closing bracket or quotation mark.
  private static func isSentenceEnd(_ byte: UInt8, _ bytes: [UInt8], _ i: Int) -> Bool {
    switch byte {
    case ASCII.exclamationMark, ASCII.questionMark, ASCII.rightBracket, ASCII.rightParenthesis: true
    // No abbreviation (`Mr. Ward:`).
    case ASCII.period: i < 2 || !(bytes[i - 2] == ASCII.space || ASCII.capitals ~= bytes[i - 2])
    case 0xA6, 0x9D: i >= 2 && bytes[i - 2] == 0xE2 && bytes[i - 1] == 0x80
    default: false
    }
  }
}
