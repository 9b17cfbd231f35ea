internal import CorpusModel

/// The likely end of a quotation that no mark closes.
enum UnclosedQuotation {
  /// The likely words of a quotation whose opening mark is just before `rest`.
  ///
  /// In order: before a bracket that follows a stop (`… as well, (head)`); for a fragment, which
  /// starts with a small letter, at the end of its sentence; with another quotation after it, at
  /// the last end of a sentence before; else all of `rest`.
  ///
  /// - Parameter isLast: whether `rest` ends with the paragraph.
  static func content(of rest: TextSpan, isLast: Bool, in text: SourceText) -> TextSpan {
    let utf8 = text.utf8
    var firstSentenceEnd: Int?
    var lastSentenceEnd: Int?
    var offset = rest.start
    var stopEnd: Int?
    var isSentenceEnd = false
    while offset < rest.end {
      let (value, width) = scalar(at: offset, in: utf8)
      switch ScalarClass(value) {
      case .stop:
        stopEnd = offset + width
        isSentenceEnd = value != ASCII.comma && value != ASCII.colon && value != ASCII.semicolon
      case .space:
        if let end = stopEnd, isSentenceEnd, end == offset {
          firstSentenceEnd = firstSentenceEnd ?? end
          lastSentenceEnd = end
        }
      case .opening where value == ASCII.leftParenthesis || value == ASCII.leftBracket:
        if let end = stopEnd, offset > end { return TextSpan(rest.start, end) }
      default: stopEnd = nil
      }
      offset += width
    }
    let trimmed = TextSpan(rest.start, max(rest.start, text.trimmed(rest).end))
    if startsSmall(rest, in: text), let end = firstSentenceEnd ?? lastSentenceEnd {
      return TextSpan(rest.start, end)
    }
    return isLast ? trimmed : TextSpan(rest.start, lastSentenceEnd ?? trimmed.end)
  }

  private static func startsSmall(_ span: TextSpan, in text: SourceText) -> Bool {
    let (value, _) = scalar(at: span.start, in: text.utf8)
    return ScalarClass(value) == .letter
      && Unicode.Scalar(value)?.properties.isLowercase ?? false
  }
}
