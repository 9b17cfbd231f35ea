import CorpusModel
import Languages

/// Paragraphs of a transcript that nobody speaks, recognised by their form.
enum TranscriptRemark {
  /// Kept apart; whoever spoke goes on after it.
  case aside
  case heading(TextSpan, level: Int, number: String?)

  /// - Parameter isAlone: whether the line is by itself, as a paragraph.
  init?(
    line: PlainTextLines.Line, in text: SourceText, isAlone: Bool, words: TranscriptWords
  ) {
    guard line.count <= 160, line.count > 0 else { return nil }
    let bytes = text.utf8
    let first = bytes[Int(line.contentStart)]
    let last = bytes[Int(line.contentEnd) - 1]
    if PlainTextMarks.isRule(bytes, line.content)
      || PlainTextMarks.isPageNumber(bytes, line.content, words)
    {
      self = .aside
    } else if TranscriptRemark.isEnclosed(bytes, line.content, first: first, last: last) {
      self = .aside
    } else if TranscriptRemark.isClosingOrBreak(text, line.content, words)
      || TranscriptRemark.isProgramsNote(bytes, line.content, words)
    {
      self = .aside
    } else if isAlone, let title = TranscriptRemark.part(text, line.content, words) {
      self = .heading(title.span, level: 1, number: title.number)
    } else if isAlone, let heading = PlainTextHeading(line: line, in: text, isSpeech: true) {
      self = .heading(heading.title, level: heading.level, number: heading.number)
    } else {
      return nil
    }
  }

  /// `[Tape stopped]`, `((pause))`, `{noise}`, `<laughs>`, `*** break ***`: one pair of marks
  /// around the whole line.
  private static func isEnclosed(
    _ bytes: [UInt8], _ span: TextSpan, first: UInt8, last: UInt8
  ) -> Bool {
    let closer: UInt8
    switch first {
    case ASCII.leftBracket: closer = ASCII.rightBracket
    case ASCII.leftParenthesis: closer = ASCII.rightParenthesis
    case ASCII.leftBrace: closer = ASCII.rightBrace
    case ASCII.lessThan: closer = ASCII.greaterThan
    default: return false
    }
    guard last == closer, span.count > 2 else { return false }
    var depth = 0
    for i in span.range {
      if bytes[i] == first { depth += 1 }
      if bytes[i] == closer { depth -= 1 }
      if depth == 0 { return i == span.end - 1 }
    }
    return false
  }

  /// `Smith, Anna started transcription`: what meeting programs put before and after the talk.
  private static func isProgramsNote(
    _ bytes: [UInt8], _ span: TextSpan, _ words: TranscriptWords
  ) -> Bool {
    guard span.count <= 100 else { return false }
    return words.programNotes.contains { note in
      // The last two letters decide nearly always.
      note.count <= span.count && note[note.count - 1] == bytes[span.end - 1]
        && note[note.count - 2] == bytes[span.end - 2]
        && bytes[span.range].suffix(note.count).elementsEqual(note)
    }
  }

  /// `Part 2: The merger`, `Topic 3 – The future`, `Teil II. Kindheit`: what stands over a part of
  /// the talk. A sentence is none.
  private static func part(
    _ text: SourceText, _ content: TextSpan, _ words: TranscriptWords
  ) -> (span: TextSpan, number: String)? {
    guard content.count <= 90, case ASCII.capitalA...0xFF = text.utf8[content.start],
      let space = text.utf8[content.range].prefix(longestPart).firstIndex(where: {
        $0 == ASCII.space || $0 == 0xC2
      }
      ),
      space + 2 < content.end, text.utf8[space + 1] < 0x59 || text.utf8[space] == 0xC2,
      words.parts.contains(text[TextSpan(content.start, space)].lowercased())
    else { return nil }
    let line = text[content]
    guard
      let match = line.prefixMatch(
        of: /(\p{L}+)[ \u{A0}](\d{1,2}|[IVX]{1,5}|[A-H])\s*[:.–—-]\s+(\S.*)/),
      let last = line.last, !".!?,;:…".contains(last)
    else { return nil }
    let start = content.start + line.utf8.distance(from: line.startIndex, to: match.3.startIndex)
    return (TextSpan(start, content.end), String(match.2))
  }

  /// In bytes, the space after it included.
  private static let longestPart = 40

  private static func isClosingOrBreak(
    _ text: SourceText, _ content: TextSpan, _ words: TranscriptWords
  ) -> Bool {
    guard words.mayCloseOrBreak(text.utf8[content.range]) else { return false }
    let bare = text[content].lowercased().drop { !$0.isLetter }
    guard !bare.isEmpty else { return false }
    let trimmed = String(bare.reversed().drop { !$0.isLetter }.reversed())
    return words.breaks.contains(trimmed) || words.isClosing(trimmed)
  }
}
