import CorpusModel

/// The cover and the table of contents before the text of a report.
enum PlainTextFrontMatter {
  /// The first line of the text proper.
  static func end(of text: SourceText, lines: PlainTextLines) -> Int {
    let contents = contentsEnd(of: text, lines: lines)
    // After a table of contents the text begins with its first heading, before it names may stand.
    if contents > 0 {
      for index in contents..<min(lines.count, contents + 200) where !lines[index].isBlank {
        if isHeading(index, lines, text) { return index }
        if isProse(index, lines, text) { return index }
      }
      return contents
    }
    for index in 0..<min(lines.count, 60) where !lines[index].isBlank {
      if isHeading(index, lines, text) || isProse(index, lines, text) { return index }
      if index + 1 < lines.count, isUnderline(lines[index + 1], in: text) { return index }
    }
    return 0
  }

  private static func isUnderline(_ line: PlainTextLines.Line, in text: SourceText) -> Bool {
    line.count >= 3 && PlainTextMarks.isRule(text.utf8, line.content)
  }

  private static func isHeading(
    _ index: Int, _ lines: PlainTextLines, _ text: SourceText
  ) -> Bool {
    guard lines.followsBlank(index), let heading = PlainTextHeading(line: lines[index], in: text)
    else { return false }
    return heading.number != nil || text.utf8[lines[index].content.start] == ASCII.numberSign
      || lines.precedesBlank(index)
  }

  /// A long line, one that is a sentence or ends in one that is quoted, a row of a table, or a
  /// quotation with its source.
  private static func isProse(
    _ index: Int, _ lines: PlainTextLines, _ text: SourceText
  ) -> Bool {
    let line = lines[index]
    guard line.count < 160 else { return true }
    if PlainTextTableRow.isRow(index, of: lines, in: text) { return true }
    let holdsQuotation = PlainTextMarks.opensQuotation(text.utf8, line.content, anywhere: true)
    if holdsQuotation, text.utf8[line.content.end - 1] == ASCII.rightParenthesis { return true }
    let words = text[line.content].split(separator: " ")
    guard words.count < 12 else { return true }
    guard words.count >= 3 || holdsQuotation || lines.endsInColon(index, in: text) else {
      return false
    }
    return PlainTextHeading.isSentence(text.utf8, line.content)
      || holdsQuotation && words.last?.dropLast().last.map { ".!?…".contains($0) } ?? false
  }

  /// The line after the last entry of a table of contents, 0 if there is none: at least three
  /// lines with a page number at the end, none smaller than the one before.
  private static func contentsEnd(of text: SourceText, lines: PlainTextLines) -> Int {
    var entries = 0
    var lastEntry = -1
    var page = 0
    var others = 0
    for index in 0..<min(lines.count, 600) where !lines[index].isBlank {
      if let number = pageOfEntry(lines[index], in: text), number >= page {
        entries += 1
        lastEntry = index
        page = number
        others = 0
      } else {
        others += 1
        if entries >= 3 && others > 3 { break }
        if entries < 3 && others > 1 {
          entries = 0
          page = 0
        }
      }
    }
    return entries >= 3 ? lastEntry + 1 : 0
  }

  /// `1.1 Title⇥3`, `Title ..... 12`.
  private static func pageOfEntry(_ line: PlainTextLines.Line, in text: SourceText) -> Int? {
    guard line.count <= 200 else { return nil }
    let bytes = text.utf8
    var i = Int(line.contentEnd)
    var value = 0
    var scale = 1
    while i > Int(line.contentStart), scale <= 1000, case ASCII.digits = bytes[i - 1] {
      value += Int(bytes[i - 1] - ASCII.zero) * scale
      scale *= 10
      i -= 1
    }
    guard scale > 1, i > Int(line.contentStart) + 1 else { return nil }
    let isLeader =
      bytes[i - 1] == ASCII.tab
      || (bytes[i - 1] == ASCII.space && [ASCII.space, ASCII.period].contains(bytes[i - 2]))
      || (bytes[i - 1] == ASCII.period && bytes[i - 2] == ASCII.period)
    return isLeader ? value : nil
  }
}
