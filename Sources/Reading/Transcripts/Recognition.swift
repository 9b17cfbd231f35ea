package import CorpusModel
import Languages

/// A plain text read as a transcript.
struct TranscriptReading {
  private(set) var turns: [Turn] = []
  /// The table to which the numbers in ``turns`` belong.
  private(set) var labels: LabelTable
  private(set) var blocks: [Block] = []
  /// True if labels are so many that the text is a transcript, whoever says what it is.
  private(set) var isTranscript = false
  /// True if most paragraphs begin with a time and none with a label.
  private(set) var isTimedOnly = false
  private var scheme: TranscriptScheme?
  private var read: TranscriptTurns?
  private var style: TranscriptLineHead.Style?

  /// - Parameter isTold: whether it is a transcript whatever its labels; otherwise no turns are read
  ///   from a text that has too few labels to be one.
  init(
    text: SourceText, lines: PlainTextLines, language: String, people: [Person],
    guide: GuideMatching, isTold: Bool
  ) {
    labels = LabelTable(language: language, words: lines.words)
    let isLinewise: Bool
    switch ParagraphSetting(of: lines) {
    case .linewise: isLinewise = true
    case .wrapped: isLinewise = TranscriptHeads.areSentences(lines, text.utf8)
    }
    let found = TranscriptHeads(
      in: text, lines: lines, isLinewise: isLinewise, language: language)
    guard
      let scheme = TranscriptScheme(
        found, lines: lines, isLinewise: isLinewise, people: people, bytes: text.utf8)
    else {
      isTimedOnly = TranscriptReading.isTimed(found, lines: lines, isLinewise: isLinewise)
      return
    }
    guard isTold || TranscriptReading.hasEnough(scheme, lines: lines, isLinewise: isLinewise) else {
      isTimedOnly = TranscriptReading.isTimed(found, lines: lines, isLinewise: isLinewise)
      return
    }
    let first = TranscriptCover.firstTurn(
      in: scheme.turnHeads, of: found, lines: lines, text: text)
    let read = TranscriptTurns(
      scheme, heads: found, firstTurn: first, lines: lines, text: text, isLinewise: isLinewise,
      guide: guide, labels: labels)
    self.scheme = scheme
    self.read = read
    turns = read.turns
    labels = read.labels
    blocks = read.blocks
    isTranscript = TranscriptReading.isTranscript(read)
    isTimedOnly =
      !isTranscript && turns.count < 3
      && TranscriptReading.isTimed(found, lines: lines, isLinewise: isLinewise)
    if isTimedOnly {
      turns = []
      blocks = []
    }
  }

  /// True if labels may be enough once asides are left out.
  private static func hasEnough(
    _ scheme: TranscriptScheme, lines: PlainTextLines, isLinewise: Bool
  ) -> Bool {
    guard let first = scheme.turnHeads.first else { return false }
    let paragraphs = (Int(first.line)..<lines.count).count {
      !lines[$0].isBlank && (isLinewise || lines.followsBlank($0))
    }
    return scheme.turnHeads.count * 10 >= paragraphs
  }

  /// At least three label lines cover half of the paragraphs; a fifth is enough where askers and
  /// others alternate, for people tell long stories.
  private static func isTranscript(_ read: TranscriptTurns) -> Bool {
    guard read.labelledParagraphs >= 3 else { return false }
    if read.labelledParagraphs * 2 >= read.paragraphs { return true }
    let labels = read.labels.list
    var asked = 0
    var others = read.unlabelledAnswers
    for turn in read.turns {
      if labels[turn.label].guideQuestion != nil { asked += 1 }
      guard turn.labelSpan != nil else { continue }
      if labels[turn.label].usual == .asker { asked += 1 } else { others += 1 }
    }
    return read.labelledParagraphs * 5 >= read.paragraphs && asked >= 3 && others >= 3
  }

  private static func isTimed(
    _ found: TranscriptHeads, lines: PlainTextLines, isLinewise: Bool
  ) -> Bool {
    let paragraphs = lines.lines.indices.count {
      !lines[$0].isBlank && (isLinewise || lines.followsBlank($0))
        && (found.timeLines.contains($0) || $0 == 0 || !found.timeLines.contains($0 - 1))
    }
    return found.timedParagraphs >= 3 && found.timedParagraphs * 2 >= paragraphs
  }

  /// An interview, or a focus group where at least three labels that do not ask are met twice.
  var kind: DocumentKind {
    guard let read else { return .interview }
    var turns = [Int](repeating: 0, count: labels.list.count)
    for turn in read.turns where turn.labelSpan != nil { turns[turn.label] += 1 }
    var counts: [String: Int] = [:]
    for (label, turns) in zip(labels.list, turns) where turns > 0 && label.usual != .asker {
      counts[UsualLabel.smallLetters(of: label.text), default: 0] += turns
    }
    return counts.count { $0.value >= 2 } >= 3 ? .focusGroup : .interview
  }
}

extension TranscriptReading {
  /// The layout of the turns, for a person to check.
  func layout(of document: Document) -> TranscriptLayout? {
    guard let scheme, let read, let first = turns.first else { return nil }
    let timed = turns.count { $0.time != nil }
    let start = first.start
    let line = document.lines.anchor(at: start)
    let lineStart = line?.offset ?? start
    let end = document.text.utf8[start...].firstIndex {
      $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
    }
    let example = document.text[
      document.text.trimmed(
        TextSpan(lineStart, max(lineStart, end ?? document.text.count)))]
    return TranscriptLayout(
      name: TranscriptReading.name(of: scheme.style, isTimed: timed * 2 > turns.count),
      timedTurns: timed, paragraphs: read.paragraphs,
      labelledParagraphs: read.labelledParagraphs, coverLines: read.coverLines,
      example: String(example.prefix(80)), exampleLine: line?.line ?? 1)
  }

  private static func name(of style: TranscriptLineHead.Style, isTimed: Bool) -> String {
    let form =
      switch style {
      case .colon, .inline, .unusual: "Name: text"
      case .stop: "Name. text"
      case .bracket: "[Name] text"
      case .angle: "<Name> text"
      case .column: "Name, tab, text"
      case .dash: "Name – text"
      case .timedLine: "Name and time on a line, text below"
      case .bareLine: "Name on a line, text below"
      }
    return isTimed && style != .timedLine ? form + ", with times" : form
  }

  /// `Head (00:12):` where labels have no times: no other speaker, and worth a look.
  private func timesInLabels(
    of document: Document, scheme: TranscriptScheme, from firstTurn: Int
  ) -> [Finding] {
    let heads = scheme.turnHeads.filter { Int($0.speech) >= firstTurn }
    let timed = heads.filter { $0.time != nil }
    guard !timed.isEmpty, timed.count <= 20, timed.count * 5 <= heads.count else { return [] }
    return timed.compactMap { head in
      guard let time = head.time, time.start >= head.span.end, time.end < Int(head.speech) else {
        return nil
      }
      let label = document.text[head.span]
      let between = document.text[TextSpan(head.span.end, Int(head.speech))]
      guard between.contains(":") || between.contains("：") else { return nil }
      return document.finding(
        .labelMended, at: head.span.start,
        "time \(document.text[time]) after the name '\(label)', unlike in other labels; read as "
          + "'\(label)'")
    }
  }

  func findings(of document: Document) -> [Finding] {
    guard let scheme, let read else { return [] }
    let firstTurn = turns.first?.span.start ?? 0
    let mark = scheme.style == .colon ? ":" : ""
    var findings = scheme.possible.filter { $0.span.start > firstTurn }.map { head in
      document.finding(
        .possibleSpeaker, at: head.span.start,
        "too rare to be sure: '\(document.text[head.span])\(mark)' may be a speaker; it stays in the "
          + "turn before: if it is one, add the name to the people file")
    }
    findings += scheme.slips.filter { $0.span.end > firstTurn || $0.isMended }.map { slip in
      let label = document.text[slip.span]
      return document.finding(
        slip.isMended ? .labelMended : .possibleSpeaker, at: slip.span.start,
        slip.isMended
          ? "no colon after '\(label)', unlike elsewhere; read as a label"
          : "no colon after '\(label)' at the start of a paragraph, unlike elsewhere; it stays in the "
            + "turn before: if it is a label, add the colon")
    }
    findings += timesInLabels(of: document, scheme: scheme, from: firstTurn)
    findings += read.unlabelled.map { line in
      let content = read.content(ofLine: line)
      return document.finding(
        .unlabelledText, at: content.start,
        "no label for '\(document.text[content].prefix(60))', so it belongs to no speaker: put a label "
          + "before it")
    }
    return findings
  }
}

extension Finding.Kind {
  /// A label that is met once, so that it may be a speaker or the words of one.
  package static let possibleSpeaker = Finding.Kind("possible speaker")
  /// Text of a transcript that is under no label.
  package static let unlabelledText = Finding.Kind("unlabelled text")
}
