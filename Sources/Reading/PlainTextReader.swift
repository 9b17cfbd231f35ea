package import CorpusModel
import Languages

/// Reads plain text: transcripts by their labels, prose by its headings and paragraphs.
enum PlainTextReader {
  /// - Parameters:
  ///   - description: what is known of the document; its kind is replaced by the one that counts.
  ///   - kind: what the researcher says it is. When nil it is a transcript if at least three label
  ///     lines cover half of the paragraphs after the cover, else a report.
  ///   - guide: the questions that askers may put without a label.
  ///   - people: names that are labels however often they occur.
  ///   - words: the words of languages by which labels and lines are recognised.
  static func document(
    text: SourceText, description: DocumentDescription, kind: DocumentKind?,
    findings: [Finding], people: [Person], guide: [GuideQuestion], words: TranscriptWords
  ) throws(ReadingError) -> Document {
    let textLines = PlainTextLines(of: text, words: words)
    var document = Document(
      description: description, text: text, lines: textLines.map(of: text), people: people,
      findings: findings)
    let told = kind.map(\.isTranscript)
    if told != false,
      let table = TranscriptTable(
        text: text, lines: textLines, language: description.language)
    {
      document.description.kind = kind ?? table.kind
      document.turns = table.turns
      document.blocks = table.blocks
      table.labels.describe(&document)
      document.layout = table.layout(of: document)
      return document
    }
    let reading =
      told == false
      ? nil
      : TranscriptReading(
        text: text, lines: textLines, language: description.language, people: people,
        guide: GuideMatching(guide), isTold: told == true)
    guard let reading, told == true || reading.isTranscript || reading.isTimedOnly else {
      let prose = PlainTextProse(text: text, lines: textLines)
      document.description.kind = kind ?? .report
      document.blocks = prose.blocks
      document.findings += prose.findings(of: document)
      if kind == nil, let talk = UnreadTalk(in: text, lines: textLines) {
        document.findings.append(
          document.finding(
            .noSpeakers, at: talk.offset,
            "no speaker labels, so it is read as a report, but \(talk.sign); if it is a transcript, "
              + "put a label such as 'Interviewer:' before each turn, else set its kind"
          ))
      }
      return document
    }
    document.description.kind = kind ?? reading.kind
    guard !reading.turns.isEmpty else {
      document.blocks = PlainTextProse(text: text, lines: textLines).blocks
      if text.utf8.contains(where: { $0 > ASCII.space }) {
        let line = textLines.lines.firstIndex { !$0.isBlank } ?? 0
        document.findings.append(
          document.finding(
            .noSpeakers, at: textLines[line].content.start,
            "no speaker labels, so nothing is quoted: put a label such as 'Interviewer:' before each "
              + "turn"))
      }
      return document
    }
    document.turns = reading.turns
    document.blocks = reading.blocks
    reading.labels.describe(&document)
    document.layout = reading.layout(of: document)
    document.findings += reading.findings(of: document)
    return document
  }
}

extension Finding.Kind {
  /// A transcript, or what looks like one, in which nothing shows who speaks.
  package static let noSpeakers = Finding.Kind("no speakers")
}
