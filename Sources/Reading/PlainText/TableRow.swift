import CorpusModel

/// A line that is a row of a table: cells separated by tabs, or between upright strokes.
enum PlainTextTableRow {
  /// Strokes alone show a row; a row with tabs needs a neighbouring line with tabs.
  static func isRow(_ index: Int, of lines: PlainTextLines, in text: SourceText) -> Bool {
    guard !lines[index].isBlank else { return false }
    let bytes = text.utf8
    if isStroked(bytes, lines[index].content) { return true }
    guard holdsTab(bytes, lines[index].content) else { return false }
    return [index - 1, index + 1].contains {
      lines.lines.indices.contains($0) && !lines[$0].isBlank && holdsTab(bytes, lines[$0].content)
    }
  }

  /// `| a | b |`
  private static func isStroked(_ bytes: [UInt8], _ content: TextSpan) -> Bool {
    content.count > 2 && bytes[content.start] == ASCII.verticalBar
      && bytes[(content.start + 1)..<content.end].contains(ASCII.verticalBar)
  }

  /// A tab that does not just follow the mark of a list.
  private static func holdsTab(_ bytes: [UInt8], _ content: TextSpan) -> Bool {
    let start = PlainTextListMark(bytes, content)?.end ?? content.start
    return bytes[start..<content.end].contains(ASCII.tab)
  }
}
