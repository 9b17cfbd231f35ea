internal import CorpusModel

/// The lines `Lena: I do it on the bus.` of an exchange that is set apart as a block.
enum ExchangeLines {
  struct Line {
    var label: TextSpan
    /// From the first word to the last one before the next label.
    var words: TextSpan
  }

  /// Empty if the block does not begin with a label.
  static func lines(in span: TextSpan, of text: SourceText) -> [Line] {
    var found: [Line] = []
    var start = span.start
    while start < span.end {
      var end = start
      while end < span.end, text.utf8[end] != ASCII.lineFeed, text.utf8[end] != ASCII.carriageReturn
      { end += 1 }
      let line = QuotedLines.trimmed(TextSpan(start, end), of: text)
      if let label = label(of: line, in: text) {
        found.append(Line(label: label, words: TextSpan(label.end + 1, line.end)))
      } else if found.isEmpty {
        return []
      } else if !line.isEmpty {
        found[found.count - 1].words.end = line.end
      }
      start = end + 1
    }
    for index in found.indices { found[index].words = text.trimmed(found[index].words) }
    return found
  }

  /// Up to three words, the first with a capital or a digit, before a colon that words follow.
  private static func label(of line: TextSpan, in text: SourceText) -> TextSpan? {
    let reach = TextSpan(line.start, min(line.end, line.start + 40))
    guard let colon = reach.range.first(where: { text.utf8[$0] == ASCII.colon }),
      colon > line.start,
      colon + 2 < line.end, text.utf8[colon + 1] == ASCII.space || text.utf8[colon + 1] == ASCII.tab
    else { return nil }
    let label = text.trimmed(TextSpan(line.start, colon))
    let words = text[label].split(separator: " ")
    guard let first = words.first?.first, first.isUppercase || first.isNumber, words.count <= 3,
      words.joined().allSatisfy({ $0.isLetter || $0.isNumber || ".-’'_/#".contains($0) })
    else { return nil }
    return TextSpan(label.start, colon)
  }
}
