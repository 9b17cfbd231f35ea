internal import CorpusModel

/// A last line, or a bracket, that names the speaker of a block quotation.
enum AttributionLine {
  /// The start of the attribution line within `span`: a dash that begins a line, or the bracket
  /// that ends the block.
  static func start(in span: TextSpan, of text: SourceText) -> Int? {
    lastBracket(in: span, of: text) ?? lastDash(in: span, of: text)
  }

  private static let longest = 120

  private static func lastBracket(in span: TextSpan, of text: SourceText) -> Int? {
    var end = span.end
    while end > span.start, text.utf8[end - 1] == ASCII.period { end -= 1 }
    guard end > span.start else { return nil }
    let closing = text.utf8[end - 1]
    guard closing == ASCII.rightParenthesis || closing == ASCII.rightBracket else { return nil }
    let opening = closing == ASCII.rightParenthesis ? ASCII.leftParenthesis : ASCII.leftBracket
    var offset = end - 1
    while offset > max(span.start, end - longest) {
      offset -= 1
      if text.utf8[offset] == opening { return offset }
    }
    return nil
  }

  /// Only a dash with space before it, so that no hyphen is taken for one.
  private static func lastDash(in span: TextSpan, of text: SourceText) -> Int? {
    var offset = span.end
    while offset > max(span.start, span.end - longest) {
      let (value, width) = scalar(before: offset, in: text.utf8)
      offset -= width
      guard value == 0x2013 || value == 0x2014 || value == 0x2015 || value == 0x2D,
        offset > span.start
      else { continue }
      let before = scalar(before: offset, in: text.utf8).value
      if before == ASCII.lineFeed || before == ASCII.carriageReturn { return offset }
      if QuotedLines.followsMark(offset, in: span, of: text) { return offset }
      let isAfterStop =
        ScalarClass(before) == .space
        && endsWithStop(text.trimmed(TextSpan(span.start, offset)), in: text)
      if isAfterStop { return offset }
    }
    return nil
  }

  private static func endsWithStop(_ span: TextSpan, in text: SourceText) -> Bool {
    guard !span.isEmpty else { return false }
    let kind = ScalarClass(scalar(before: span.end, in: text.utf8).value)
    return kind == .stop || kind == .quotationMark
  }
}
