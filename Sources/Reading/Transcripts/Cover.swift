import CorpusModel

/// The cover sheet of a transcript: `Key: value` lines before anybody speaks.
enum TranscriptCover {
  /// The number of lines in which a cover is searched.
  private static let longest = 120

  /// The index of the first of `heads` that opens a turn.
  ///
  /// Labels of the transcript are on covers too (`Interviewer: Jane Smith`), so those that stand
  /// among keys, or right after them with nothing but a name, belong to the cover.
  static func firstTurn(
    in heads: [TranscriptHeads.Head], of found: TranscriptHeads, lines: PlainTextLines,
    text: SourceText
  ) -> Int {
    var keyLines: [Int] = []
    for head in found.heads {
      guard head.line < longest else { break }
      let label = found.labels[Int(head.label)]
      if label.style == .colon, label.words.isCoverKey, label.words.usual == nil {
        keyLines.append(Int(head.line))
      }
    }
    var lastCoverLine: Int?
    let listEnd = max(
      endOfPeople(in: heads, lines: lines, text: text),
      endOfNames(in: heads, of: found, lines: lines, text: text))
    for (index, head) in heads.enumerated() {
      if index < listEnd {
        lastCoverLine = Int(head.line)
        continue
      }
      let line = Int(head.line)
      guard line < longest else { return index }
      let value = value(of: head, lines)
      let before = keyLines.last { $0 < line } ?? -1
      let previous = max(before, lastCoverLine ?? -1)
      let isBeforeKey = keyLines.contains { $0 > line && $0 - line <= 6 }
      let isAmongKeys = isBeforeKey && isShort(value, in: text)
      let followsKeys =
        previous >= 0 && line - previous <= 3
        && (isName(value, in: text)
          || (isOneBlock(previous, line, lines) && isShort(value, in: text)))
        && hasBlank(after: line, lines)
      guard isAmongKeys || followsKeys else { return index }
      lastCoverLine = line
    }
    return heads.count
  }

  /// The index after those of `heads` that list who takes part (`P1: headteacher, 52`), 0 if they do
  /// not: lines below each other, no label twice, each with a few words that are no sentence, under
  /// a line of their own block or a heading, before an empty line. All who are listed speak later.
  private static func endOfPeople(
    in heads: [TranscriptHeads.Head], lines: PlainTextLines, text: SourceText
  ) -> Int {
    guard let first = heads.first, first.line < Int32(longest) else { return 0 }
    var end = 0
    var labels: Set<Int32> = []
    while end < heads.count, heads[end].line == first.line + Int32(end),
      labels.insert(heads[end].label).inserted,
      isShort(value(of: heads[end], lines), in: text), !value(of: heads[end], lines).isEmpty
    {
      end += 1
    }
    let isUnderLine = !lines.lines[..<max(0, Int(first.line))].allSatisfy(\.isBlank)
    guard end >= 2, end < heads.count, lines.precedesBlank(Int(first.line) + end - 1),
      isUnderLine || heads[..<end].allSatisfy({ isPerson(value(of: $0, lines), in: text) })
    else { return 0 }
    for head in heads[end...] where labels.contains(head.label) {
      labels.remove(head.label)
      if labels.isEmpty { return end }
    }
    return 0
  }

  private static func value(
    of head: TranscriptHeads.Head, _ lines: PlainTextLines
  ) -> TextSpan {
    let end = lines[Int(head.line)].content.end
    return TextSpan(min(Int(head.speech), end), end)
  }

  private static func isOneBlock(_ first: Int, _ last: Int, _ lines: PlainTextLines) -> Bool {
    !(first...last).contains { lines[$0].isBlank }
  }

  /// True if the block of `line` ends soon: a transcript without blank lines has no cover block.
  private static func hasBlank(after line: Int, _ lines: PlainTextLines) -> Bool {
    (line + 1..<min(line + 12, lines.count)).contains { lines[$0].isBlank }
  }

  /// A value of a few words that is no sentence.
  private static func isShort(_ value: TextSpan, in text: SourceText) -> Bool {
    guard value.count <= 80, let last = text[value].last else { return false }
    return !".?!…".contains(last)
  }

  /// The index after those of `heads` that only say who has which part (`Interviewer: Karen Hill`,
  /// `Interviewee: JS`): no label speaks later, and an empty line separates them from the talk.
  private static func endOfNames(
    in heads: [TranscriptHeads.Head], of found: TranscriptHeads, lines: PlainTextLines,
    text: SourceText
  ) -> Int {
    var uses = [Int](repeating: 0, count: found.labels.count)
    for head in heads { uses[Int(head.label)] += 1 }
    var counts: [String: Int] = [:]
    for (label, count) in uses.enumerated() where count > 0 {
      counts[found.labels[label].words.key, default: 0] += count
    }
    var end = 0
    while end < heads.count, heads[end].line < Int32(longest),
      counts[found.labels[Int(heads[end].label)].words.key] == 1,
      isPerson(value(of: heads[end], lines), in: text)
    {
      end += 1
    }
    guard end > 0, end + 2 <= heads.count, lines.precedesBlank(Int(heads[end - 1].line)) else {
      return 0
    }
    return end
  }

  /// A name or initials, and perhaps more of the person: `Jo Smith, headteacher`.
  private static func isPerson(_ value: TextSpan, in text: SourceText) -> Bool {
    guard isShort(value, in: text) else { return false }
    let end =
      text.utf8[value.range].firstIndex { $0 == ASCII.comma || $0 == ASCII.leftParenthesis }
      ?? value.end
    let people = text[value].split(separator: ",")
    let isList =
      people.count >= 2
      && people.allSatisfy { $0.split(separator: " ").allSatisfy { $0.first?.isUppercase == true } }
    return isList || isName(text.trimmed(TextSpan(value.start, end)), in: text)
  }

  /// Names and initials only: `Jane Smith`, `JS`, `Dr A. Patel (Leeds)`.
  private static func isName(_ value: TextSpan, in text: SourceText) -> Bool {
    guard isShort(value, in: text) else { return false }
    let words = text[value].split { " ,(/".contains($0) }
    let isInitials =
      words.count == 1 && words[0].count <= 4 && !words[0].contains(where: \.isLowercase)
    return isInitials
      || (words.count >= 2 && words.count <= 6
        && words.allSatisfy { $0.first?.isUppercase == true })
  }
}
