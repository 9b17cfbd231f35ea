import CorpusModel
import Languages

/// A possible label at the start of a line, with the time and the marks around it.
struct TranscriptLineHead {
  /// The ways of setting a label off from the speech.
  enum Style: UInt8, CaseIterable {
    /// `Name: text`, with a time anywhere about the label, or marks around it.
    case colon
    /// `Q. text`.
    case stop
    /// `[name] text`.
    case bracket
    /// `<Name> text`.
    case angle
    /// `Name`, a tab or a time in a column of its own, `text`.
    case column
    /// `Name – text`.
    case dash
    /// `Name  0:21` on a line of its own.
    case timedLine
    /// `Name` on a line of its own.
    case bareLine
    /// `Name: text` after the end of a sentence within a line.
    case inline
    /// `101: text`, `F, 34, Leeds: text`: a form that labels seldom have.
    case unusual
  }

  let style: Style
  /// The label, without the marks around it.
  let label: TextSpan
  /// The first byte of the speech, or the end of the line.
  let speech: Int
  /// The digits of the time, if one is by the label.
  let time: TextSpan?
}

extension TranscriptLineHead {
  /// A label is no longer than this: what analysis programs accept, in code points.
  static let longestLabel = 63
  private static let mostWords = 6

  /// The heads that the line `content` may have, the likeliest first; at most two.
  ///
  /// It looks at no more of a line than a label may be long.
  static func heads(
    in bytes: [UInt8], content: TextSpan, _ words: TranscriptWords
  ) -> (Self?, Self?) {
    let end = content.end
    // Most lines begin with a letter: no mark, no time, no number, no bracket.
    if !content.isEmpty, case ASCII.smallLetters = bytes[content.start] | 0x20 {
      return open(in: bytes, at: content.start, end: end, time: nil, words)
    }
    var i = skippingMarks(in: bytes, at: content.start, end: end)
    var time: TextSpan?
    if let dated = TranscriptDate(in: bytes, at: i, end: end) {
      time = dated.time
      i = skippingMarks(in: bytes, at: dated.end, end: end)
    } else if let leading = TranscriptTime(in: bytes, at: i, end: end) {
      time = leading.digits
      i = skippingSeparators(in: bytes, at: leading.end, end: end)
      guard i > leading.end || leading.isEnclosed else { return (nil, nil) }
      i = skippingMarks(in: bytes, at: i, end: end)
    } else if let numbered = skippingNumber(in: bytes, at: i, end: end) {
      i = numbered
    }
    guard i < end else { return (nil, nil) }
    switch bytes[i] {
    case ASCII.leftBracket:
      return (enclosed(.bracket, by: ASCII.rightBracket, in: bytes, at: i, end: end, time), nil)
    case ASCII.leftParenthesis:
      // `(a)` and `(1)` are items of a list.
      guard
        let head = enclosed(.bracket, by: ASCII.rightParenthesis, in: bytes, at: i, end: end, time),
        head.label.count >= 3 || isShortName(bytes[head.label.range])
      else { return (nil, nil) }
      return (head, nil)
    case 0xE3 where isCorner(0x90, in: bytes, at: i, end: end):
      return (cornered(in: bytes, at: i, end: end, time), nil)
    case ASCII.lessThan:
      return (enclosed(.angle, by: ASCII.greaterThan, in: bytes, at: i, end: end, time), nil)
    case ASCII.atSign: i += 1
    default: break
    }
    return open(in: bytes, at: i, end: end, time: time, words)
  }

  /// `[doctor] text`, `[SPEAKER_01]: text`, `<Name> text`.
  private static func enclosed(
    _ style: Style, by closer: UInt8, in bytes: [UInt8], at start: Int, end: Int, _ time: TextSpan?
  ) -> Self? {
    var i = start + 1
    let limit = min(end, start + 4 * longestLabel)
    while i < limit && bytes[i] != closer { i += 1 }
    guard i < limit, i > start + 1 else { return nil }
    var label = trimmed(bytes, skippingVoiceTag(in: bytes, at: start, end: i), i)
    // `[Name:] text`
    if !label.isEmpty, bytes[label.end - 1] == ASCII.colon {
      label = trimmed(bytes, label.start, label.end - 1)
    }
    guard !label.isEmpty, TranscriptTime(in: bytes, at: label.start, end: label.end) == nil else {
      return nil
    }
    var after = skippingSpaces(in: bytes, at: i + 1, end: end)
    var time = time
    if let trailing = TranscriptTime(in: bytes, at: after, end: end) {
      time = time ?? trailing.digits
      after = skippingSpaces(in: bytes, at: trailing.end, end: end)
    }
    if let colon = PlainTextLines.colonWidth(in: bytes, at: after, end: end) {
      return spoken(.colon, label, in: bytes, at: after + colon, end: end, time)
    }
    return Self(style: style, label: label, speech: after, time: time)
  }

  /// `Jo`, `KH`, and no number such as `ii` or `IV`.
  private static func isShortName(_ label: ArraySlice<UInt8>) -> Bool {
    guard label.count == 2, let first = label.first, case ASCII.capitals = first else {
      return false
    }
    return label.allSatisfy { ASCII.isLetter($0) }
      && !label.allSatisfy { [ASCII.capitalI, ASCII.capitalV, ASCII.capitalX].contains($0) }
  }

  /// True if `【` is at `i`, or, with 0x91 for its last byte, `】`.
  private static func isCorner(_ last: UInt8, in bytes: [UInt8], at i: Int, end: Int) -> Bool {
    i + 2 < end && bytes[i] == 0xE3 && bytes[i + 1] == 0x80 && bytes[i + 2] == last
  }

  /// `【name】text`.
  private static func cornered(
    in bytes: [UInt8], at start: Int, end: Int, _ time: TextSpan?
  ) -> Self? {
    var i = start + 3
    let limit = min(end, start + 4 * longestLabel)
    while i < limit, !isCorner(0x91, in: bytes, at: i, end: end) { i += 1 }
    guard i < limit else { return nil }
    let label = trimmed(bytes, start + 3, i)
    guard !label.isEmpty else { return nil }
    let speech = skippingSpaces(in: bytes, at: i + 3, end: end)
    return Self(style: .bracket, label: label, speech: speech, time: time)
  }

  /// The byte after the mark that opens a label; in captions, after `<v ` or `<v.loud `.
  private static func skippingVoiceTag(in bytes: [UInt8], at start: Int, end: Int) -> Int {
    guard bytes[start] == ASCII.lessThan, start + 2 < end, bytes[start + 1] == ASCII.v,
      bytes[start + 2] == ASCII.period || isSpace(bytes[start + 2])
    else { return start + 1 }
    var i = start + 2
    while i < end, !isSpace(bytes[i]) { i += 1 }
    return i
  }

  /// A label that nothing encloses: it runs to a colon, a tab, a dash, a time or the line's end.
  private static func open(
    in bytes: [UInt8], at start: Int, end: Int, time: TextSpan?, _ words: TranscriptWords
  ) -> (Self?, Self?) {
    var time = time
    var labelEnd: Int?
    var alternative: Self?
    var wordCount = 1
    var codePoints = 0
    var i = start
    while i < end {
      if labelEnd == nil {
        let first = i
        let limit = min(end, i + longestLabel + 1 - codePoints)
        while i < limit, case ASCII.smallLetters = bytes[i] | 0x20 { i += 1 }
        codePoints += i - first
        if i == end { break }
      }
      if codePoints > longestLabel { return (alternative, nil) }
      let byte = bytes[i]
      // A single space between words, by far the most of what is no letter.
      if byte == ASCII.space, labelEnd == nil, i > start, i + 1 < end, !isSpace(bytes[i - 1]),
        bytes[i + 1] != ASCII.space
      {
        wordCount += 1
        if wordCount > mostWords { return (alternative, nil) }
        codePoints += 1
        i += 1
        continue
      }
      if byte == ASCII.colon || byte == 0xEF,
        let colon = PlainTextLines.colonWidth(in: bytes, at: i, end: end)
      {
        let label = trimmed(bytes, start, labelEnd ?? i)
        guard !label.isEmpty, isLabelColon(in: bytes, at: i, width: colon, end: end) else {
          return (alternative, nil)
        }
        return (spoken(.colon, label, in: bytes, at: i + colon, end: end, time), alternative)
      }
      // After a time or closing marks without a colon the speech follows at once.
      if let known = labelEnd,
        byte != ASCII.space && byte != ASCII.asterisk && byte != ASCII.underscore
      {
        guard i > known else { return (alternative, nil) }
        let label = trimmed(bytes, start, known)
        return (Self(style: .column, label: label, speech: i, time: time), alternative)
      }
      switch byte {
      case ASCII.tab:
        let label = trimmed(bytes, start, i)
        guard !label.isEmpty else { return (alternative, nil) }
        var speech = skippingSpaces(in: bytes, at: i, end: end)
        if let column = TranscriptTime(in: bytes, at: speech, end: end) {
          let after = skippingSpaces(in: bytes, at: column.end, end: end)
          if let colon = PlainTextLines.colonWidth(in: bytes, at: after, end: end) {
            return (
              spoken(.colon, label, in: bytes, at: after + colon, end: end, column.digits), nil
            )
          }
          time = time ?? column.digits
          speech = after
          if speech >= end {
            return (Self(style: .timedLine, label: label, speech: end, time: time), nil)
          }
        }
        return (Self(style: .column, label: label, speech: speech, time: time), alternative)
      case ASCII.asterisk,
        ASCII.underscore where i > start && !isInsideWord(in: bytes, at: i, end: end):
        labelEnd = labelEnd ?? i
      case ASCII.leftParenthesis, ASCII.leftBracket, ASCII.numberSign:
        if let inside = TranscriptTime(in: bytes, at: i, end: end) {
          labelEnd = labelEnd ?? i
          time = time ?? inside.digits
          i = inside.end
          continue
        }
        guard byte == ASCII.leftParenthesis || byte == ASCII.leftBracket && i > start,
          let close = closing(in: bytes, at: i, end: end)
        else { return (alternative, nil) }
        codePoints += close - i
        i = close
        continue
      case ASCII.digits where i > start && isSpace(bytes[i - 1]):
        if let inside = TranscriptTime(in: bytes, at: i, end: end) {
          let isColumn = isSpace(bytes[i - 1]) && i >= start + 2
          guard isColumn else { return (alternative, nil) }
          labelEnd = labelEnd ?? i
          time = time ?? inside.digits
          i = inside.end
          continue
        }
      case ASCII.period:
        if let stop = stopHead(in: bytes, start: start, at: i, end: end, time, words) {
          alternative = alternative ?? stop
        } else if !isAbbreviation(in: bytes, start: start, stop: i) {
          return (alternative, nil)
        }
      case ASCII.hyphen
      where i > start && bytes[i - 1] == ASCII.space && i + 1 < end && bytes[i + 1] == ASCII.space,
        0xE2 where isDash(in: bytes, at: i, end: end):
        let label = trimmed(bytes, start, i)
        let after = skippingSpaces(in: bytes, at: i + (byte == ASCII.hyphen ? 1 : 3), end: end)
        if !label.isEmpty, let column = TranscriptTime(in: bytes, at: after, end: end),
          column.end == end
        {
          return (Self(style: .timedLine, label: label, speech: end, time: column.digits), nil)
        }
        if alternative == nil && !label.isEmpty {
          alternative = Self(style: .dash, label: label, speech: after, time: time)
        }
        if byte == 0xE2 { i += 2 }
      case ASCII.verticalBar,
        ASCII.greaterThan where i + 1 < end && bytes[i + 1] == ASCII.space:
        return (parted(in: bytes, start: start, at: i, end: end, time), alternative)
      case ASCII.semicolon, ASCII.questionMark, ASCII.exclamationMark, ASCII.quotationMark,
        ASCII.lessThan, ASCII.greaterThan, ASCII.equalsSign, ASCII.leftBrace, ASCII.backslash:
        return (alternative, nil)
      case 0xE3 where i + 2 < end && bytes[i + 1] == 0x80 && (0x81...0x82).contains(bytes[i + 2]):
        // The ideographic comma and full stop.
        return (alternative, nil)
      case ASCII.space where i > start && !isSpace(bytes[i - 1]):
        if alternative == nil, i + 1 < end, bytes[i + 1] == ASCII.space {
          alternative = spaced(in: bytes, start: start, at: i, end: end, time)
        }
        wordCount += 1
        if wordCount > mostWords { return (alternative, nil) }
      default: break
      }
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      i += 1
    }
    if codePoints > longestLabel { return (alternative, nil) }
    return (lone(in: bytes, start: start, labelEnd: labelEnd, end: end, time), alternative)
  }

  /// `Name | text`, `Name> text`, and `Name | 0:21` over the text.
  private static func parted(
    in bytes: [UInt8], start: Int, at mark: Int, end: Int, _ time: TextSpan?
  ) -> Self? {
    let label = trimmed(bytes, start, mark)
    // `Name -> text`
    guard label.isEmpty || ![ASCII.hyphen, ASCII.equalsSign].contains(bytes[label.end - 1]) else {
      return nil
    }
    let after = skippingSpaces(in: bytes, at: mark + 1, end: end)
    guard !label.isEmpty else { return nil }
    if let column = TranscriptTime(in: bytes, at: after, end: end) {
      if column.end == end {
        return Self(style: .timedLine, label: label, speech: end, time: time ?? column.digits)
      }
      let speech = skippingSeparators(in: bytes, at: column.end, end: end)
      return Self(style: .column, label: label, speech: speech, time: time ?? column.digits)
    }
    return Self(style: .column, label: label, speech: after, time: time)
  }

  /// `Q    text`: a label, and spaces up to a column of speech.
  private static func spaced(
    in bytes: [UInt8], start: Int, at space: Int, end: Int, _ time: TextSpan?
  ) -> Self? {
    let speech = skippingSpaces(in: bytes, at: space, end: end)
    guard speech - space >= 2, speech < end, bytes[speech] != ASCII.colon,
      TranscriptTime(in: bytes, at: speech, end: end) == nil,
      case let label = trimmed(bytes, start, space), !label.isEmpty,
      ![ASCII.period, ASCII.comma, ASCII.asterisk, ASCII.underscore].contains(bytes[label.end - 1])
    else { return nil }
    return Self(style: .column, label: label, speech: speech, time: time)
  }

  /// The whole line is a label, or a label and a time.
  private static func lone(
    in bytes: [UInt8], start: Int, labelEnd: Int?, end: Int, _ time: TextSpan?
  ) -> Self? {
    var label = trimmed(bytes, start, labelEnd ?? end)
    while let last = label.isEmpty ? nil : bytes[label.end - 1],
      last == ASCII.comma || last == ASCII.hyphen || last == ASCII.verticalBar
    {
      label = trimmed(bytes, label.start, label.end - 1)
    }
    guard !label.isEmpty, bytes[label.end - 1] != ASCII.period else { return nil }
    return Self(style: time == nil ? .bareLine : .timedLine, label: label, speech: end, time: time)
  }

  /// A head whose speech starts at `start` but for a time, marks and white space.
  static func spoken(
    _ style: Style, _ label: TextSpan, in bytes: [UInt8], at start: Int, end: Int, _ time: TextSpan?
  ) -> Self {
    var speech = start
    // The closing marks of `**Name:**` follow the colon at once.
    while speech < end && (bytes[speech] == ASCII.asterisk || bytes[speech] == ASCII.underscore) {
      speech += 1
    }
    speech = skippingSpaces(in: bytes, at: speech, end: end)
    var time = time
    if time == nil, let after = TranscriptTime(in: bytes, at: speech, end: end),
      after.isEnclosed || after.end == end
    {
      time = after.digits
      speech = skippingSpaces(in: bytes, at: after.end, end: end)
    }
    return Self(style: style, label: label, speech: speech, time: time)
  }

  /// `Q. text`: a letter or a short code in capitals.
  private static func stopHead(
    in bytes: [UInt8], start: Int, at stop: Int, end: Int, _ time: TextSpan?,
    _ words: TranscriptWords
  ) -> Self? {
    guard stop > start, stop + 1 >= end || isSpace(bytes[stop + 1]) else { return nil }
    // `Int. text`
    let isWord =
      stop - start >= 3 && stop - start <= 5 && ASCII.capitals ~= bytes[start]
      && UsualLabel(String(decoding: bytes[start..<stop], as: UTF8.self), words: words) != nil
    for i in start..<stop where !isWord {
      let isCapital = bytes[i] >= ASCII.capitalA && bytes[i] <= ASCII.capitalZ
      let isDigit = bytes[i] >= ASCII.zero && bytes[i] <= ASCII.nine
      guard isCapital || (i > start && (isDigit || bytes[i] == ASCII.space)) else { return nil }
    }
    let speech = skippingSpaces(in: bytes, at: stop + 1, end: end)
    return Self(style: .stop, label: TextSpan(start, stop), speech: speech, time: time)
  }
}
