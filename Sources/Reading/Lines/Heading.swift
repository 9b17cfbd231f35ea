import CorpusModel

/// A line that is a heading by its form.
struct PlainTextHeading {
  let level: Int
  /// As written, without a stop at its end.
  let number: String?
  /// Without number and marks.
  let title: TextSpan

  /// - Parameters:
  ///   - isSpeech: whether speech may be on the line, so that only strong forms count.
  init?(line: PlainTextLines.Line, in text: SourceText, isSpeech: Bool = false) {
    guard line.count <= 200, line.count > 0 else { return nil }
    let bytes = text.utf8
    let content = line.content
    if let marked = PlainTextHeading.marked(bytes, content, text) {
      self = marked
    } else if let numbered = PlainTextHeading.numbered(bytes, content, text),
      !isSpeech || numbered.isStrong
    {
      self = numbered.heading
    } else if PlainTextHeading.isCapitals(text, content) {
      self.init(level: 1, number: nil, title: content)
    } else {
      return nil
    }
  }

  init(level: Int, number: String?, title: TextSpan) {
    self.level = level
    self.number = number
    self.title = title
  }

  /// `## Title`, `**Title**`, `__Title__`, `== Title ==`.
  private static func marked(_ bytes: [UInt8], _ content: TextSpan, _ text: SourceText) -> Self? {
    guard
      [ASCII.numberSign, ASCII.asterisk, ASCII.underscore, ASCII.equalsSign].contains(
        bytes[content.start])
    else { return nil }
    let mark = bytes[content.start]
    var first = content.start
    while first < content.end && bytes[first] == mark { first += 1 }
    let width = first - content.start
    var last = content.end
    while last > first && bytes[last - 1] == mark { last -= 1 }
    let title = text.trimmed(TextSpan(first, last))
    guard !title.isEmpty else { return nil }
    switch mark {
    case ASCII.numberSign:
      guard width <= 6, bytes[first] == ASCII.space || bytes[first] == ASCII.tab else { return nil }
      return inner(title, level: width, bytes, text)
    case ASCII.equalsSign:
      guard width >= 2, content.end - last >= 2 else { return nil }
      return inner(title, level: max(1, width - 1), bytes, text)
    default:
      guard width >= 2, content.end - last == width, !isSentence(bytes, title),
        !bytes[title.range].contains(mark)
      else { return nil }
      return inner(title, level: 2, bytes, text)
    }
  }

  /// The heading within marks, whose number, if it has one, sets the level.
  private static func inner(
    _ title: TextSpan, level: Int, _ bytes: [UInt8], _ text: SourceText
  ) -> Self {
    numbered(bytes, title, text)?.heading ?? Self(level: level, number: nil, title: title)
  }

  /// `3.1.1 Title`, `1. Title`, `IV. Title`, `Chapter 2: Title`, `A.2 Title`.
  static func numbered(
    _ bytes: [UInt8], _ content: TextSpan, _ text: SourceText
  ) -> (heading: Self, isStrong: Bool)? {
    var i = content.start
    if case ASCII.capitals = bytes[i], i + 2 < content.end, bytes[i + 1] == ASCII.period,
      case ASCII.digits = bytes[i + 2]
    {
      i += 2
    }
    var groups = 0
    var numberEnd = i
    while i < content.end, case ASCII.digits = bytes[i], groups < 8 {
      let first = i
      while i < content.end, i - first < 4, case ASCII.digits = bytes[i] { i += 1 }
      guard i - first <= 3 else { return nil }
      groups += 1
      numberEnd = i
      guard i < content.end, bytes[i] == ASCII.period else { break }
      i += 1
    }
    guard groups > 0, i < content.end,
      bytes[i] == ASCII.space || bytes[i] == ASCII.tab || bytes[i] == 0xC2
    else { return nil }
    let hasStop = i > numberEnd
    guard hasStop || groups >= 2 || bytes[i] == ASCII.tab else { return nil }
    let title = text.trimmed(TextSpan(i, content.end))
    guard !title.isEmpty, title.count <= 120, !isSentence(bytes, title) else { return nil }
    guard startsLikeTitle(bytes, title) || groups >= 2 else { return nil }
    return (
      Self(level: groups, number: text[TextSpan(content.start, numberEnd)], title: title),
      groups >= 2
    )
  }

  /// A letter that is no small one, or a mark of quotation before it.
  private static func startsLikeTitle(_ bytes: [UInt8], _ title: TextSpan) -> Bool {
    let first = String(decoding: bytes[title.range].prefix(8), as: UTF8.self).first
    return first.map { !$0.isLowercase && !$0.isWhitespace } ?? false
  }

  /// True if it ends as sentences do. A question can be a heading.
  static func isSentence(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    guard let last = span.isEmpty ? nil : bytes[span.end - 1] else { return false }
    return [ASCII.period, ASCII.exclamationMark, ASCII.colon, ASCII.semicolon, ASCII.comma]
      .contains(last)
  }

  /// A few words, all in capitals, without the marks of a sentence.
  private static func isCapitals(_ text: SourceText, _ content: TextSpan) -> Bool {
    guard content.count <= 90 else { return false }
    for i in content.range {
      if case ASCII.smallLetters = text.utf8[i] { return false }
    }
    let line = text[content]
    guard let last = line.last, !".!?:;,…\"”’".contains(last),
      let first = line.first, first.isUppercase || first.isNumber
    else { return false }
    var letters = 0
    for character in line {
      if character.isLowercase { return false }
      if character.isUppercase { letters += 1 }
    }
    return letters >= 4
  }
}
