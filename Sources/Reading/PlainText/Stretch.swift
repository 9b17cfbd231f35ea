import CorpusModel

/// Lines one under the other that stand equally far in; where lines are not broken at a margin, one
/// line.
struct PlainTextStretch {
  enum Kind {
    case prose
    case heading
    case listItem
    /// A few words without a stop, a rule, a page number, a line after `>`: they show nothing about
    /// the margin.
    case other
  }

  var lines: ClosedRange<Int>
  var columns: Int
  var kind: Kind
  /// The first line of a paragraph whose other lines stand further out.
  var isFirstLine = false
  /// The further lines of an item or of an entry whose first line stands further out.
  var isHanging = false

  /// The stretches of the lines from `start` on, in order.
  static func stretches(
    of lines: PlainTextLines, from start: Int, setting: ParagraphSetting, in text: SourceText
  ) -> [Self] {
    var found: [Self] = []
    for index in lines.lines.indices.dropFirst(start) where !lines[index].isBlank {
      let columns = columns(of: lines[index], in: text)
      let kind = kind(ofLineAt: index, of: lines, in: text)
      if case .wrapped = setting, kind == .prose || kind == .other, let last = found.last,
        last.lines.upperBound == index - 1, last.kind == .prose || last.kind == .other,
        abs(last.columns - columns) < 2, !isQuoted(lines[index], in: text)
      {
        found[found.count - 1].lines = last.lines.lowerBound...index
        found[found.count - 1].kind = .prose
      } else {
        found.append(Self(lines: index...index, columns: columns, kind: kind))
      }
    }
    for place in found.indices.dropLast() {
      let (one, next) = (found[place], found[place + 1])
      guard one.lines.upperBound + 1 == next.lines.lowerBound else { continue }
      if one.columns >= next.columns + 2 {
        let first = one.lines.lowerBound
        found[place].isFirstLine =
          (lines.followsBlank(first) || lines.endsSentence(first - 1, in: text))
          && one.lines.count == 1 && one.kind != .listItem && next.kind != .listItem
          && (setting.isWrapped || !lines.endsSentence(one.lines.upperBound, in: text))
      } else if next.columns >= one.columns + 2 {
        found[place + 1].isHanging =
          one.kind == .listItem || one.isHanging
          || setting.isBroken(lines[one.lines.upperBound])
            && !lines.endsSentence(one.lines.upperBound, in: text)
            && !lines.endsInColon(one.lines.upperBound, in: text)
      }
    }
    return found
  }

  private static func kind(
    ofLineAt index: Int, of lines: PlainTextLines, in text: SourceText
  ) -> Kind {
    let line = lines[index]
    let isAlone = lines.followsBlank(index) && lines.precedesBlank(index)
    if PlainTextMarks.isRule(text.utf8, line.content) || isQuoted(line, in: text) { return .other }
    if isAlone, PlainTextMarks.isPageNumber(text.utf8, line.content, lines.words) { return .other }
    if text.utf8[line.content.start] == ASCII.numberSign
      || isAlone && PlainTextHeading(line: line, in: text) != nil
    {
      return .heading
    }
    if PlainTextListMark(text.utf8, line.content) != nil { return .listItem }
    let isProse =
      line.count >= 80 || lines.endsSentence(index, in: text) || lines.endsInColon(index, in: text)
      || text.utf8[line.content.end - 1] == ASCII.rightBracket
      || text.utf8[line.content.end - 1] == ASCII.comma
    return isProse ? .prose : .other
  }

  private static func isQuoted(_ line: PlainTextLines.Line, in text: SourceText) -> Bool {
    text.utf8[line.content.start] == ASCII.greaterThan
  }

  /// The columns before a line; a tab reaches to the next fourth one.
  static func columns(of line: PlainTextLines.Line, in text: SourceText) -> Int {
    var columns = 0
    for i in Int(line.start)..<Int(line.contentStart) {
      let byte = text.utf8[i]
      if byte == ASCII.tab {
        columns += 4 - columns % 4
      } else if byte == ASCII.space || byte == 0xC2 {
        columns += 1
      }
    }
    return columns
  }
}
