import CorpusModel

/// Paragraphs of a transcript that nobody speaks, told by their form.
enum TranscriptRemark {
  /// Kept apart; whoever spoke goes on after it.
  case aside
  case heading(TextSpan, level: Int, number: String?)

  /// - Parameter isAlone: whether the line stands by itself, as a paragraph.
  init?(line: PlainTextLines.Line, in text: SourceText, isAlone: Bool) {
    guard line.count <= 160, line.count > 0 else { return nil }
    let bytes = text.utf8
    let first = bytes[Int(line.contentStart)]
    let last = bytes[Int(line.contentEnd) - 1]
    if PlainTextMarks.isRule(bytes, line.content)
      || PlainTextMarks.isPageNumber(bytes, line.content)
    {
      self = .aside
    } else if TranscriptRemark.isEnclosed(bytes, line.content, first: first, last: last) {
      self = .aside
    } else if TranscriptRemark.isClosingOrBreak(text, line.content)
      || TranscriptRemark.isProgramsNote(bytes, line.content)
    {
      self = .aside
    } else if isAlone, let title = TranscriptRemark.part(text, line.content) {
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
    case UInt8(ascii: "["): closer = UInt8(ascii: "]")
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    case UInt8(ascii: "{"): closer = UInt8(ascii: "}")
    case UInt8(ascii: "<"): closer = UInt8(ascii: ">")
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
  private static func isProgramsNote(_ bytes: [UInt8], _ span: TextSpan) -> Bool {
    guard span.count <= 100 else { return false }
    return programsNotes.contains { note in
      // The last two letters tell nearly always.
      note.count <= span.count && note[note.count - 1] == bytes[span.end - 1]
        && note[note.count - 2] == bytes[span.end - 2]
        && bytes[span.range].suffix(note.count).elementsEqual(note)
    }
  }

  private static let programsNotes = [
    "started transcription", "stopped transcription", "started recording", "stopped recording",
    "a démarré la transcription", "a arrêté la transcription", "hat die Transkription gestartet",
    "hat die Transkription beendet", "inició la transcripción", "detuvo la transcripción",
  ].map { Array($0.utf8) }

  /// `Part 2: The merger`, `Topic 3 – The future`, `Teil II. Kindheit`: what stands over a part of
  /// the talk. A sentence is none.
  private static func part(
    _ text: SourceText, _ content: TextSpan
  ) -> (span: TextSpan, number: String)? {
    guard content.count <= 90, case 0x41...0xFF = text.utf8[content.start],
      let space = text.utf8[content.range].prefix(12).firstIndex(where: { $0 == 0x20 || $0 == 0xC2 }
      ),
      space + 2 < content.end, text.utf8[space + 1] < 0x59 || text.utf8[space] == 0xC2,
      parts.contains(text[TextSpan(content.start, space)].lowercased())
    else { return nil }
    let line = text[content]
    guard
      let match = line.prefixMatch(
        of: /(\p{L}{4,9})[ \u{A0}](\d{1,2}|[IVX]{1,5}|[A-H])\s*[:.–—-]\s+(\S.*)/),
      let last = line.last, !".!?,;:…".contains(last)
    else { return nil }
    let start = content.start + line.utf8.distance(from: line.startIndex, to: match.3.startIndex)
    return (TextSpan(start, content.end), String(match.2))
  }

  private static let parts: Set<String> = [
    "part", "section", "chapter", "topic", "theme", "phase", "block", "teil", "abschnitt", "thema",
    "kapitel", "partie", "chapitre", "thème", "bloc", "parte", "sección", "tema", "capítulo",
    "bloque",
  ]

  private static func isClosingOrBreak(_ text: SourceText, _ content: TextSpan) -> Bool {
    guard mayCloseOrBreak(text.utf8, content) else { return false }
    let bare = text[content].lowercased().drop { !$0.isLetter }
    guard !bare.isEmpty else { return false }
    let trimmed = String(bare.reversed().drop { !$0.isLetter }.reversed())
    return breaks.contains(trimmed) || closings.contains { trimmed.hasPrefix($0) }
  }

  /// Whether the first word is that of an entry, so that no string is made of most lines.
  private static func mayCloseOrBreak(_ bytes: [UInt8], _ content: TextSpan) -> Bool {
    guard let first = content.range.first(where: { ASCII.isLetter(bytes[$0]) }) else {
      return false
    }
    let word = firstWord(of: bytes[first..<content.end])
    if closingStarts.contains(word) { return true }
    // A break is all of the line but for signs around it.
    var end = content.end
    while end > first + 3, !ASCII.isLetter(bytes[end - 1]) { end -= 1 }
    return end - first <= longestBreak && breakStarts.contains(word)
  }

  /// In small letters, the first of them highest; of more than eight the first eight.
  private static func firstWord(of text: some Collection<UInt8>) -> UInt64 {
    text.prefix(8).prefix(while: ASCII.isLetter).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  private static let closingStarts = Set(closings.map { firstWord(of: $0.utf8) })
  private static let breakStarts = Set(breaks.map { firstWord(of: $0.utf8) })
  private static let longestBreak = breaks.map(\.utf8.count).max() ?? 0

  private static let breaks: Set<String> = [
    "break", "pause", "short break", "tea break", "coffee break", "lunch break", "interval", "end",
    "page break", "interruption", "the end", "ende", "fin", "pausa", "kurze pause", "descanso",
    "fine", "entracte",
  ]

  private static let closings = [
    "transcribed by ", "transcription by ", "transcript by ", "end of interview",
    "end of the interview", "end of recording", "end of tape", "end of transcript",
    "end of audio", "end of focus group", "interview ends", "interview ended",
    "recording ends", "recording ended", "tape ends", "tape stopped", "recording stopped",
    "tape off", "tape on", "tape restarted", "transkribiert von ", "transkription:",
    "transkript von ", "ende des interviews", "ende der aufnahme", "transcrit par ",
    "transcription par ", "fin de l'entretien", "fin de l’entretien",
    "fin de l'enregistrement", "fin de l’enregistrement", "transcrito por ",
    "fin de la entrevista", "fin de la grabación", "transcribed with ", "transcriber:",
    "transcriber's note", "transcriber’s note",
  ]
}
