import CorpusModel
import TextServices

extension Document {
  /// Appends the speech in `span` of a transcript, without the marks that its transcriber wrote into it
  /// and the white space beside them, but with an empty line, which ends a sentence.
  func appendSpokenPieces(of span: TextSpan, to pieces: inout [TextSpan]) {
    let marks = TranscriptionMarks.ranges(in: text.utf8, span.range, marks: markWords)
    if marks.isEmpty {
      pieces.append(span)
      return
    }
    var start = span.start
    for mark in marks + [span.end..<span.end] {
      let piece = spokenPiece(TextSpan(start, mark.lowerBound))
      if !piece.isEmpty { pieces.append(piece) }
      start = mark.upperBound
    }
  }

  private func spokenPiece(_ span: TextSpan) -> TextSpan {
    let words = text.trimmed(span)
    return TextSpan(
      hasEmptyLine(span.start..<words.start) ? span.start : words.start,
      hasEmptyLine(words.end..<span.end) ? span.end : words.end)
  }

  private func hasEmptyLine(_ range: Range<Int>) -> Bool {
    let bytes = text.utf8[range]
    return max(bytes.count { $0 == ASCII.lineFeed }, bytes.count { $0 == ASCII.carriageReturn }) > 1
  }
}
