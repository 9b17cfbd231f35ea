import CorpusModel
import Languages

/// A transcript kept as a table: columns separated by tabs, named in a header, one row for a turn.
///
/// Analysis programs write it with the columns in any order (`Timespan`, `Content`, `Speaker`).
struct TranscriptTable {
  private(set) var turns: [Turn] = []
  /// The table to which the numbers in ``turns`` belong.
  private(set) var labels: LabelTable
  private(set) var blocks: [Block] = []
  private(set) var coverLines = 0
  private let headerLine: Int
  private let names: String

  /// - Returns: nil if no header near the start names a column of speakers and one of what they say,
  ///   or nothing is below it.
  init?(text: SourceText, lines: PlainTextLines, language: String) {
    guard
      let header = lines.lines.indices.prefix(40).first(where: {
        TranscriptTable.columns(of: lines[$0], in: text, lines.words) != nil
      }), let columns = TranscriptTable.columns(of: lines[header], in: text, lines.words)
    else { return nil }
    headerLine = header
    labels = LabelTable(language: language, words: lines.words)
    names = text[lines[header].content].split(separator: "\t").joined(separator: ", ")
    for index in 0...header where !lines[index].isBlank {
      if index < header { coverLines += 1 }
      blocks.append(Block(kind: .aside, span: lines[index].content))
    }
    for index in header + 1..<max(header + 1, lines.count) where !lines[index].isBlank {
      add(lines[index], columns, text)
    }
    guard !turns.isEmpty else { return nil }
  }

  private struct Columns {
    var speaker: Int
    var speech: Int
    var time: Int?
  }

  private mutating func add(
    _ line: PlainTextLines.Line, _ columns: Columns, _ text: SourceText
  ) {
    let cells = TranscriptTable.cells(of: line, in: text.utf8)
    guard cells.count > max(columns.speech, columns.speaker) else {
      // A line break within the last cell.
      if cells.count == 1, columns.speech > columns.speaker, let last = turns.indices.last {
        turns[last].span = turns[last].span.union(text.trimmed(cells[0]))
        if blocks.last?.kind == .paragraph { blocks.removeLast() }
        blocks.append(Block(kind: .paragraph, span: turns[last].span))
      } else {
        blocks.append(Block(kind: .aside, span: line.content))
      }
      return
    }
    let label = text.trimmed(cells[columns.speaker])
    let speech = text.trimmed(cells[columns.speech])
    let time = columns.time.flatMap { column -> TranscriptTime? in
      guard column < cells.count else { return nil }
      let cell = text.trimmed(cells[column])
      return TranscriptTime(in: text.utf8, at: cell.start, end: cell.end)
    }
    turns.append(
      Turn(
        label: labels.number(of: text[label]),
        span: speech.isEmpty ? TextSpan(speech.start, speech.start) : speech,
        labelSpan: label.isEmpty ? nil : label,
        time: time.map { TranscriptTime.normalized(text.utf8[$0.digits.range]) }))
    if !speech.isEmpty { blocks.append(Block(kind: .paragraph, span: speech)) }
  }

  /// The cells of a line, those at its start and end too though they be empty.
  private static func cells(of line: PlainTextLines.Line, in bytes: [UInt8]) -> [TextSpan] {
    var cells: [TextSpan] = []
    var start = Int(line.start)
    var i = start
    while i < bytes.count, bytes[i] != ASCII.lineFeed, bytes[i] != ASCII.carriageReturn {
      if bytes[i] == ASCII.tab {
        cells.append(TextSpan(start, i))
        start = i + 1
      }
      i += 1
    }
    cells.append(TextSpan(start, i))
    return cells
  }

  private static func columns(
    of line: PlainTextLines.Line, in text: SourceText, _ words: TranscriptWords
  ) -> Columns? {
    guard line.count <= 200, text.utf8[line.content.range].contains(ASCII.tab) else { return nil }
    let names = cells(of: line, in: text.utf8).map { text[text.trimmed($0)].lowercased() }
    guard let speaker = names.firstIndex(where: words.speakerColumns.contains),
      let speech = names.firstIndex(where: words.speechColumns.contains)
    else { return nil }
    return Columns(
      speaker: speaker, speech: speech, time: names.firstIndex(where: words.timeColumns.contains))
  }
}

extension TranscriptTable {
  /// The layout of the turns, for a person to check.
  func layout(of document: Document) -> TranscriptLayout? {
    guard let first = turns.first else { return nil }
    let line = document.lines.line(at: first.start)
    return TranscriptLayout(
      name: "a table: \(names)", timedTurns: turns.count { $0.time != nil },
      paragraphs: turns.count,
      labelledParagraphs: turns.count { !labels.list[$0.label].text.isEmpty },
      coverLines: coverLines, example: String(document.text[first.span].prefix(80)),
      exampleLine: line)
  }

  /// A focus group where at least three labels that do not ask are met twice.
  var kind: DocumentKind {
    var counts: [String: Int] = [:]
    for turn in turns where labels.list[turn.label].usual != .asker {
      counts[labels.list[turn.label].text.lowercased(), default: 0] += 1
    }
    return counts.count { $0.value >= 2 } >= 3 ? .focusGroup : .interview
  }
}
