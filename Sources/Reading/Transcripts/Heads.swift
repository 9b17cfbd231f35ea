import CorpusModel
import Languages

/// The heads of a text's lines, their labels counted once for each style they are in.
struct TranscriptHeads {
  /// Kept small, because a text may be nothing but labels: offsets fit 32 bits, as no source is
  /// larger than 2 GiB, and labels and times are short.
  struct Head {
    let line: Int32
    /// The index in ``labels``.
    let label: Int32
    let speech: UInt32
    private let start: UInt32
    private let timeStart: UInt32
    private let length: UInt16
    private let timeLength: UInt16

    init(line: Int, label: Int, span: TextSpan, speech: Int, time: TextSpan?) {
      self.line = Int32(line)
      self.label = Int32(label)
      self.speech = UInt32(speech)
      start = UInt32(span.start)
      length = UInt16(clamping: span.count)
      timeStart = UInt32(time?.start ?? 0)
      timeLength = UInt16(clamping: time?.count ?? 0)
    }

    var span: TextSpan { TextSpan(Int(start), Int(start) + Int(length)) }

    /// The digits of the time, if there is one.
    var time: TextSpan? {
      timeLength == 0 ? nil : TextSpan(Int(timeStart), Int(timeStart) + Int(timeLength))
    }
  }

  /// A label as written, in one style, or all the spellings of a label together.
  struct Label {
    let style: TranscriptLineHead.Style
    let words: LabelWords
    let first: TextSpan
    let firstLine: Int
    /// True if the marks of a heading come before it (`## Anna`).
    var isHeading: Bool
    var count = 0
    var timed = 0
    /// The number of times that it is after a blank line, or in a text whose every line is a
    /// paragraph.
    var atParagraphStart = 0
    /// The number of times that a turn may begin there: a paragraph does, or the line before ends a
    /// sentence.
    var afterEnd = 0
    /// The number of times that the speech begins with a small letter, and with another.
    var smallStarts = 0
    var otherStarts = 0
    /// The number of times that the speech is set in capitals as headings are.
    var inCapitals = 0
    /// The number of times that the text after it ends a sentence, or goes on in the next line, as
    /// no heading does.
    var spoken = 0

    /// True if it may be a label by its form, so that it is counted.
    var mayBeOne: Bool { words.isPlausible || words.isUnusual }
    /// True if turns may begin where it occurs.
    var isSteady: Bool { afterEnd * 2 >= count || count >= Label.fewestSteady }
    /// True if all that follows it goes on with a small letter.
    var runsOn: Bool { smallStarts > 0 && otherStarts == 0 }

    /// A label with so many places is steady wherever they are.
    static let fewestSteady = 4
  }

  private(set) var heads: [Head] = []
  private(set) var labels: [Label] = []
  /// Lines that hold nothing but a time.
  private(set) var timeLines: Set<Int> = []
  /// Paragraphs that begin with a time.
  private(set) var timedParagraphs = 0
  private var places: [UInt64: Int] = [:]
  private let known: TranscriptWords

  init(in text: SourceText, lines: PlainTextLines, isLinewise: Bool, language: String) {
    known = lines.words
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
      let afterEnd = startsParagraph || TranscriptHeads.endsSentence(lines[index - 1], text.utf8)
      let isSpoken =
        TranscriptHeads.endsSentence(line, text.utf8) || !isLinewise && !lines.precedesBlank(index)
      let (likeliest, other) = TranscriptLineHead.heads(
        in: text.utf8, content: line.content, known)
      if let likeliest {
        // A name between a time line and its text is labelled by its place.
        let isNamed = afterTimeLine != nil && likeliest.style == .bareLine
        add(
          isNamed
            ? TranscriptLineHead(
              style: .timedLine, label: likeliest.label, speech: likeliest.speech,
              time: afterTimeLine) : likeliest,
          line: index, end: line.content.end, startsParagraph: startsParagraph,
          afterEnd: afterEnd, isSpoken: isSpoken, text: text, language: language)
      }
      if let other {
        add(
          other, line: index, end: line.content.end, startsParagraph: startsParagraph,
          afterEnd: afterEnd, isSpoken: isSpoken, text: text, language: language)
      }
      let colons = lines.colons(ofLine: index)
      if colons.isEmpty {
        afterTimeLine = nil
        continue
      }
      if likeliest?.style != .colon,
        let unusual = TranscriptLineHead.unusual(in: text.utf8, content: line.content)
      {
        add(
          unusual, line: index, end: line.content.end, startsParagraph: startsParagraph,
          afterEnd: afterEnd, isSpoken: isSpoken, text: text, language: language)
      }
      addInline(
        in: TextSpan(
          likeliest?.style == .colon ? likeliest?.speech ?? line.content.start : line.content.start,
          line.content.end), colons,
        at: index, isSpoken: isSpoken, text: text, language: language)
      afterTimeLine = nil
    }
  }

  /// Labels within a line. ``Label/atParagraphStart`` counts those that come after a question.
  private mutating func addInline(
    in span: TextSpan, _ colons: ArraySlice<UInt32>, at index: Int, isSpoken: Bool,
    text: SourceText, language: String
  ) {
    for head in TranscriptLineHead.inline(in: text.utf8, content: span, colons: colons) {
      let mark = text.utf8[span.start..<head.label.start].last { $0 != ASCII.space }
      add(
        head, line: index, end: span.end, startsParagraph: mark == ASCII.questionMark,
        afterEnd: true,
        isSpoken: isSpoken, text: text, language: language)
    }
  }

  private static func leadingTime(
    in bytes: [UInt8], line: PlainTextLines.Line
  ) -> TranscriptTime? {
    switch bytes[Int(line.contentStart)] {
    case ASCII.digits, ASCII.leftBracket, ASCII.leftParenthesis, ASCII.numberSign, ASCII.leftBrace,
      ASCII.lessThan:
      return TranscriptTime(in: bytes, at: Int(line.contentStart), end: Int(line.contentEnd))
    default: return nil
    }
  }

  /// True if nearly all lines end as sentences do: lines that are broken at a margin end anywhere.
  static func areSentences(_ lines: PlainTextLines, _ bytes: [UInt8]) -> Bool {
    var (count, ended) = (0, 0)
    for line in lines.lines where !line.isBlank {
      count += 1
      if endsSentence(line, bytes) { ended += 1 }
    }
    return ended * 10 >= count * 9
  }

  /// True if a line ends as sentences and turns do. A line that runs on ends with a letter, a
  /// figure or a comma.
  static func endsSentence(_ line: PlainTextLines.Line, _ bytes: [UInt8]) -> Bool {
    guard !line.isBlank else { return true }
    var last = Int(line.contentEnd) - 1
    switch bytes[last] {
    case ASCII.digits, ASCII.capitals, ASCII.smallLetters, ASCII.comma: return false
    case 0x80...0xFF:
      while last > Int(line.contentStart), bytes[last] & 0xC0 == 0x80 { last -= 1 }
      // Signs such as … ” ’ — » 。 ！; letters with marks are elsewhere.
      return [0xC2, 0xE2, 0xE3, 0xEF].contains(bytes[last])
    default: return true
    }
  }

  private mutating func add(
    _ head: TranscriptLineHead, line: Int, end: Int, startsParagraph: Bool, afterEnd: Bool,
    isSpoken: Bool, text: SourceText, language: String
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
          style: head.style, words: LabelWords(text[head.label], language: language, words: known),
          first: head.label, firstLine: line,
          isHeading: head.label.start >= 2
            && text.utf8[head.label.start - 2] == ASCII.numberSign))
    }
    guard labels[index].mayBeOne else { return }
    labels[index].add(
      isTimed: head.time != nil, startsParagraph: startsParagraph, afterEnd: afterEnd,
      isSpoken: isSpoken, start: SpeechStart(in: text.utf8, at: head.speech, end: end))
    heads.append(
      Head(line: line, label: index, span: head.label, speech: head.speech, time: head.time))
  }
}

extension TranscriptHeads.Label {
  /// Adds the places of `other`, another spelling.
  mutating func add(_ other: Self) {
    count += other.count
    timed += other.timed
    atParagraphStart += other.atParagraphStart
    afterEnd += other.afterEnd
    smallStarts += other.smallStarts
    otherStarts += other.otherStarts
    inCapitals += other.inCapitals
    spoken += other.spoken
    isHeading = isHeading || other.isHeading
  }

  /// Counts a place where it stands.
  fileprivate mutating func add(
    isTimed: Bool, startsParagraph: Bool, afterEnd: Bool, isSpoken: Bool, start: SpeechStart?
  ) {
    count += 1
    if isTimed { timed += 1 }
    if startsParagraph { atParagraphStart += 1 }
    if afterEnd { self.afterEnd += 1 }
    if isSpoken { spoken += 1 }
    switch start {
    case .small: smallStarts += 1
    case .capitals:
      inCapitals += 1
      otherStarts += 1
    case .other: otherStarts += 1
    case nil: break
    }
  }
}

/// The way in which the words after a label begin.
private enum SpeechStart {
  case small, capitals, other

  /// - Returns: nil when the first thing said is no letter.
  init?(in bytes: [UInt8], at start: Int, end: Int) {
    var i = start
    while i < end, i - start < 12 {
      switch bytes[i] {
      case ASCII.smallLetters:
        self = .small
        return
      case ASCII.capitals:
        self = SpeechStart.isInCapitals(bytes, i, end) ? .capitals : .other
        return
      case ASCII.space, ASCII.quotationMark, ASCII.apostrophe, ASCII.asterisk, ASCII.underscore,
        0xA0, 0xAB, 0xBF, 0xA1, 0x80, 0x93, 0x94, 0x98, 0x99, 0x9C,
        0x9D, 0x9E, 0xAF, 0xC2, 0xE2:
        // Spaces, marks of quotation and emphasis, ¿ and ¡.
        i += 1
      case 0xC3 where i + 1 < end:
        self = (0x9F...0xBF).contains(bytes[i + 1]) ? .small : .other
        return
      case 0xC4...0xF4:
        self = .other
        return
      default: return nil
      }
    }
    return nil
  }

  /// A few words in capitals without the stop of a sentence.
  private static func isInCapitals(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 80,
      ![ASCII.period, ASCII.exclamationMark, ASCII.questionMark].contains(bytes[end - 1])
    else { return false }
    var letters = 0
    for i in start..<end {
      if case ASCII.smallLetters = bytes[i] { return false }
      if case ASCII.capitals = bytes[i] { letters += 1 }
    }
    return letters >= 4
  }
}
