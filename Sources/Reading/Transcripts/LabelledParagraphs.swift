import CorpusModel

/// A transcript in paragraphs whose speakers are no elements but labels, as word processors export it.
struct LabelledParagraphs {
  /// The turns that the labels make; none if they are too few for a transcript.
  let turns: [Turn]
  private let reading: TranscriptReading

  /// - Parameter document: prose; its headings, notes and other asides end a turn.
  init?(of document: Document, options: ReadingOptions) {
    let isTold = options.kind?.isTranscript
    guard isTold ?? Self.mayBeTranscript(document) else { return nil }
    reading = TranscriptReading(
      text: document.text, lines: PlainTextLines(of: document.text, words: options.words),
      language: document.description.language, people: document.people,
      guide: GuideMatching(options.guide), isTold: isTold == true)
    let isTranscript = isTold == true || reading.isTranscript
    turns = isTranscript ? Self.cut(reading.turns, at: document) : []
  }

  /// The table to which the numbers in ``turns`` belong.
  var labels: LabelTable { reading.labels }

  var kind: DocumentKind { reading.kind }

  func layout(of document: Document) -> TranscriptLayout? { reading.layout(of: document) }

  func findings(of document: Document) -> [Finding] { reading.findings(of: document) }

  /// True if so many paragraphs have a colon or a bracket where a label would that a look is worth it.
  private static func mayBeTranscript(_ document: Document) -> Bool {
    var paragraphs = 0
    var labelled = 0
    for block in document.blocks where block.kind == .paragraph {
      paragraphs += 1
      if beginsLikeLabel(document.text.utf8[block.span.range].prefix(60)) { labelled += 1 }
    }
    return labelled >= 3 && labelled * 5 >= paragraphs
  }

  private static func beginsLikeLabel(_ start: ArraySlice<UInt8>) -> Bool {
    if start.first == ASCII.leftBracket { return true }
    for i in start.indices {
      // The wide colon is EF BC 9A.
      if start[i] == ASCII.colon || start[i] == 0x9A && start[..<i].suffix(2) == [0xEF, 0xBC] {
        return true
      }
    }
    return false
  }

  /// `turns` without the headings and asides that are between their paragraphs; after one the same
  /// speaker goes on.
  private static func cut(_ turns: [Turn], at document: Document) -> [Turn] {
    let barriers = document.blocks.filter { $0.isHeading || $0.kind == .aside }.map(\.span)
    guard !barriers.isEmpty else { return turns }
    var cut: [Turn] = []
    var next = 0
    for turn in turns {
      var rest = turn
      while next < barriers.count, barriers[next].end <= turn.span.start { next += 1 }
      while next < barriers.count, barriers[next].start < turn.span.end {
        var piece = rest
        let end = max(rest.span.start, barriers[next].start)
        piece.span = document.text.trimmed(TextSpan(rest.span.start, end))
        if !piece.span.isEmpty { cut.append(piece) }
        let start = min(turn.span.end, max(end, barriers[next].end))
        rest.span = document.text.trimmed(TextSpan(start, turn.span.end))
        rest.labelSpan = nil
        next += 1
      }
      if !rest.span.isEmpty || turn.span.isEmpty { cut.append(rest) }
    }
    return cut
  }
}
