internal import CorpusModel

/// Lines that `>` marks as quoted: the marks are no words.
enum QuotedLines {
  /// `span` without white space and marks at its ends.
  static func trimmed(_ span: TextSpan, of text: SourceText) -> TextSpan {
    var result = text.trimmed(span)
    while !result.isEmpty, text.utf8[result.start] == ASCII.greaterThan {
      result = text.trimmed(TextSpan(result.start + 1, result.end))
    }
    return withoutMarksAtEnd(result, of: text)
  }

  /// `span` without white space and marks at its end: those that open a line of their own.
  static func withoutMarksAtEnd(_ span: TextSpan, of text: SourceText) -> TextSpan {
    var result = TextSpan(span.start, max(span.start, text.trimmed(span).end))
    while !result.isEmpty, text.utf8[result.end - 1] == ASCII.greaterThan {
      let rest = text.trimmed(TextSpan(result.start, result.end - 1))
      let isMark = rest.end..<result.end
      guard
        rest.isEmpty
          || text.utf8[isMark].contains(where: {
            $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
          })
      else { break }
      result = TextSpan(result.start, max(result.start, rest.end))
    }
    return result
  }

  /// True if `offset` is the first place of a line after its mark.
  static func followsMark(_ offset: Int, in span: TextSpan, of text: SourceText) -> Bool {
    let above = text.trimmed(TextSpan(span.start, offset))
    return !above.isEmpty && text.utf8[above.end - 1] == ASCII.greaterThan
      && withoutMarksAtEnd(above, of: text).end < above.end
  }

  /// The end of the marks at the start of a line after `offset`; `offset` if there are none.
  static func marksEnd(after offset: Int, upTo limit: Int, of text: SourceText) -> Int {
    var index = offset
    var end = offset
    var isAtLineStart = false
    while index < limit {
      switch text.utf8[index] {
      case ASCII.space, ASCII.tab: break
      case ASCII.lineFeed, ASCII.carriageReturn: isAtLineStart = true
      case ASCII.greaterThan where isAtLineStart: end = index + 1
      default: return end
      }
      index += 1
    }
    return end
  }
}
