import CorpusModel

/// The heads of a text's lines, their labels counted once for each style they stand in.
struct TranscriptHeads {
  struct Head {
    let line: Int32
    /// The index in ``labels``.
    let label: Int32
    let span: TextSpan
    let speech: UInt32
    let time: TextSpan?
  }

  /// A label as written, in one style.
  struct Label {
    let style: TranscriptLineHead.Style
    let words: LabelWords
    let first: TextSpan
    let firstLine: Int
    var count = 0
    var timed = 0
    /// How often it stands after a blank line, or in a text whose every line is a paragraph.
    var atParagraphStart = 0
  }

  private(set) var heads: [Head] = []
  private(set) var labels: [Label] = []
  /// Lines that hold nothing but a time.
  private(set) var timeLines: Set<Int> = []
  /// Paragraphs that begin with a time.
  private(set) var timedParagraphs = 0
  private var places: [UInt64: Int] = [:]

  init(in text: SourceText, lines: PlainTextLines, isLinewise: Bool, language: String) {
    var afterTimeLine: TextSpan?
    for index in lines.lines.indices {
      let line = lines[index]
      if line.isBlank {
        afterTimeLine = nil
        continue
      }
      let startsParagraph = isLinewise || lines.followsBlank(index)
      if let time = TranscriptHeads.leadingTime(in: text.utf8, line: line) {
        if startsParagraph { timedParagraphs += 1 }
        if time.end >= line.content.end {
          timeLines.insert(index)
          afterTimeLine = time.digits
          continue
        }
      }
      let (likeliest, other) = TranscriptLineHead.heads(in: text.utf8, content: line.content)
      if let likeliest {
        // A name between a time line and its text is labelled by its place.
        let isNamed = afterTimeLine != nil && likeliest.style == .bareLine
        add(
          isNamed
            ? TranscriptLineHead(
              style: .timedLine, label: likeliest.label, speech: likeliest.speech,
              time: afterTimeLine) : likeliest,
          line: index, startsParagraph: startsParagraph, text: text, language: language)
      }
      if let other {
        add(other, line: index, startsParagraph: startsParagraph, text: text, language: language)
      }
      afterTimeLine = nil
    }
  }

  private static func leadingTime(
    in bytes: [UInt8], line: PlainTextLines.Line
  ) -> TranscriptTime? {
    switch bytes[Int(line.contentStart)] {
    case 0x30...0x39, 0x5B, 0x28, 0x23, 0x7B, 0x3C:
      return TranscriptTime(in: bytes, at: Int(line.contentStart), end: Int(line.contentEnd))
    default: return nil
    }
  }

  private mutating func add(
    _ head: TranscriptLineHead, line: Int, startsParagraph: Bool, text: SourceText, language: String
  ) {
    // A bare line is a label only with speech after it; heads of other lines may stand alone.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(head.style.rawValue)
    for byte in text.utf8[head.label.range] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var place = places[hash]
    while let known = place,
      labels[known].style != head.style
        || text.utf8[labels[known].first.range] != text.utf8[head.label.range]
    {
      hash &+= 1
      place = places[hash]
    }
    let index = place ?? labels.count
    if place == nil {
      places[hash] = index
      labels.append(
        Label(
          style: head.style, words: LabelWords(text[head.label], language: language),
          first: head.label, firstLine: line))
    }
    guard labels[index].words.isPlausible else { return }
    labels[index].count += 1
    if head.time != nil { labels[index].timed += 1 }
    if startsParagraph { labels[index].atParagraphStart += 1 }
    heads.append(
      Head(
        line: Int32(line), label: Int32(index), span: head.label, speech: UInt32(head.speech),
        time: head.time))
  }
}
