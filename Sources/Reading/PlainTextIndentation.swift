import CorpusModel

/// What indentation means in a text.
struct PlainTextIndentation {
  /// The columns before most paragraphs.
  let margin: Int
  /// Whether paragraphs that stand further in are quotations.
  let marksQuotations: Bool

  init(of lines: PlainTextLines, in text: SourceText) {
    var counts = [Int](repeating: 0, count: 41)
    var total = 0
    var firstLines = 0
    for index in lines.lines.indices where !lines[index].isBlank && lines.followsBlank(index) {
      let columns = PlainTextIndentation.columns(of: lines[index], in: text)
      counts[min(columns, 40)] += 1
      total += 1
      if !lines.precedesBlank(index),
        columns >= PlainTextIndentation.columns(of: lines[index + 1], in: text) + 2
      {
        firstLines += 1
      }
    }
    let margin = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    let further = counts[min(margin + 2, 40)...].reduce(0, +)
    self.margin = margin
    marksQuotations = further * 5 <= total * 2 && firstLines * 20 <= total
  }

  /// A tab reaches to the next fourth column.
  static func columns(of line: PlainTextLines.Line, in text: SourceText) -> Int {
    var columns = 0
    for i in Int(line.start)..<Int(line.contentStart) {
      let byte = text.utf8[i]
      if byte == 0x09 {
        columns += 4 - columns % 4
      } else if byte == 0x20 || byte == 0xC2 {
        columns += 1
      }
    }
    return columns
  }
}
