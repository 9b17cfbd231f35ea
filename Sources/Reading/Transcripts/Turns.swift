import CorpusModel
import Languages

/// Reads the turns of a plain-text transcript, and what is between them.
struct TranscriptTurns {
  private(set) var turns: [Turn] = []
  /// The table to which the numbers in ``turns`` belong.
  private(set) var labels: LabelTable
  /// The number of turns that only their place gives to somebody who answers.
  private(set) var unlabelledAnswers = 0
  private(set) var blocks: [Block] = []
  /// Lines of speech-like text that nothing gives to anybody, the first of each stretch.
  private(set) var unlabelled: [Int] = []
  private(set) var paragraphs = 0
  private(set) var labelledParagraphs = 0
  private(set) var coverLines = 0

  private let text: SourceText
  private let lines: PlainTextLines
  private let isLinewise: Bool
  private let guide: GuideMatching
  /// True if somebody asks under a label, so that a question without one may be anybody's.
  private let hasAskers: Bool
  /// True if nobody else has a label, so that paragraphs without one answer.
  private let hasOnlyAskers: Bool
  /// The line and the label of the next turn that has one.
  private var nextHead: (line: Int, label: Int32)?

  /// The way in which the lines show that a turn begins.
  private enum Opening: Equatable {
    /// By a label, an index in ``TranscriptHeads/labels``.
    case head(Int32)
    case unlabelledQuestion
    case unlabelledAnswer

    var hasHead: Bool {
      if case .head = self { true } else { false }
    }
  }

  /// The turn that is being read, the last of ``turns``.
  private struct Open {
    let opening: Opening
    /// The start of its speech.
    let start: Int
    /// The end of its last line so far; the start of its speech when there is none yet.
    var end: Int
  }
  private var open: Open?
  /// The speaker who goes on after an aside.
  private var interrupted: (label: Int, opening: Opening)?
  private var pendingTime: String?
  private let found: TranscriptHeads
  /// For each label of ``found`` its number in ``labels``; -1 until a turn has it.
  private var numbers: [Int]

  init(
    _ scheme: TranscriptScheme, heads found: TranscriptHeads, firstTurn: Int,
    lines: PlainTextLines, text: SourceText, isLinewise: Bool, guide: GuideMatching,
    labels: LabelTable
  ) {
    self.labels = labels
    self.found = found
    numbers = [Int](repeating: -1, count: found.labels.count)
    self.text = text
    self.lines = lines
    self.isLinewise = isLinewise
    self.guide = guide
    hasAskers = scheme.turnHeads.contains { found.labels[Int($0.label)].words.usual == .asker }
    hasOnlyAskers = scheme.turnHeads.allSatisfy {
      found.labels[Int($0.label)].words.usual == .asker
    }
    let heads = scheme.turnHeads[firstTurn...]
    turns.reserveCapacity(heads.count)
    blocks.reserveCapacity(heads.count)
    guard let first = heads.first else { return }
    // The first question may come before the first label.
    nextHead = (Int(first.line), first.label)
    let start =
      (0..<Int(first.line)).first {
        (isLinewise || lines.followsBlank($0))
          && (NumberedQuestion(line: lines[$0], in: text, lines.words) != nil
            || isGuided($0, onCover: true))
      } ?? Int(first.line)
    readCover(before: start)
    var next = heads.startIndex
    var isAfterName = false
    for index in start..<lines.count {
      let line = lines[index]
      guard !line.isBlank else { continue }
      if next < heads.endIndex, heads[next].line == Int32(index) {
        begin(heads[next])
        next += 1
        while next < heads.endIndex, heads[next].line == Int32(index) {
          open?.end = heads[next].span.start
          begin(heads[next])
          next += 1
        }
        nextHead = next < heads.endIndex ? (Int(heads[next].line), heads[next].label) : nil
        paragraphs += 1
        labelledParagraphs += 1
        isAfterName = lines[index].content.end == (open?.start ?? 0)
        continue
      }
      let isStart = isLinewise || lines.followsBlank(index)
      let wasRead = read(index, isStart: isStart, isTime: found.timeLines.contains(index))
      if wasRead && isStart && !isAfterName { paragraphs += 1 }
      isAfterName = false
    }
    close()
    takeTrailingTimes()
  }

  /// A no-break space is a space in a name.
  private static func label(_ written: String) -> String {
    guard written.utf8.contains(0xA0) else { return written }
    return String(
      String.UnicodeScalarView(written.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  func content(ofLine index: Int) -> TextSpan { lines[index].content }

  private mutating func readCover(before firstLine: Int) {
    var index = 0
    while index < firstLine {
      guard !lines[index].isBlank else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < firstLine && !lines[last + 1].isBlank { last += 1 }
      coverLines += last - index + 1
      let isLast = (last + 1..<firstLine).allSatisfy { lines[$0].isBlank }
      // A heading right before the first turn is the first section's.
      if isLast, last == index, let heading = PlainTextHeading(line: lines[index], in: text) {
        add(heading)
      } else {
        blocks.append(
          Block(kind: .aside, span: TextSpan(lines[index].content.start, lines[last].content.end)))
      }
      index = last + 1
    }
  }

  private mutating func begin(_ head: TranscriptHeads.Head) {
    close()
    let end = lines[Int(head.line)].content.end
    let start = min(Int(head.speech), end)
    if let time = head.time { pendingTime = TranscriptTime.normalized(text.utf8[time.range]) }
    begin(
      Turn(
        label: number(ofHead: Int(head.label)), span: TextSpan(start, start), labelSpan: head.span),
      as: .head(head.label), end: end)
  }

  private mutating func number(ofHead label: Int) -> Int {
    if numbers[label] < 0 {
      numbers[label] = labels.number(of: TranscriptTurns.label(text[found.labels[label].first]))
    }
    return numbers[label]
  }

  /// Begins a turn when none is open.
  ///
  /// - Parameter turn: without its time; its span is empty.
  private mutating func begin(_ turn: Turn, as opening: Opening, end: Int) {
    open = Open(opening: opening, start: turn.span.start, end: end)
    turns.append(turn)
    turns[turns.count - 1].time = pendingTime
    if opening == .unlabelledAnswer { unlabelledAnswers += 1 }
    pendingTime = nil
    interrupted = nil
  }

  /// Reads a line without a label; whether it is speech.
  private mutating func read(_ index: Int, isStart: Bool, isTime: Bool) -> Bool {
    let line = lines[index]
    if isTime {
      interrupt(by: line)
      if let time = TranscriptTime(in: text.utf8, at: line.content.start, end: line.content.end) {
        pendingTime = TranscriptTime.normalized(text.utf8[time.digits.range])
      }
      return false
    }
    if isStart, let question = guided(index, onCover: false) {
      close()
      if let heading = PlainTextHeading(line: line, in: text) { add(heading) }
      begin(
        Turn(
          label: labels.number(of: question.id, guideQuestion: question.id),
          span: TextSpan(line.content.start, line.content.start)),
        as: .unlabelledQuestion, end: line.content.end)
      labelledParagraphs += 1
      return true
    }
    if isStart {
      let isAlone = isLinewise ? lines.followsBlank(index) : lines.precedesBlank(index)
      switch TranscriptRemark(
        line: line, in: text, isAlone: isAlone && lines.precedesBlank(index),
        words: lines.words)
      {
      case .aside:
        interrupt(by: line)
        return false
      case .heading(let title, let level, let number):
        close()
        interrupted = nil
        add(PlainTextHeading(level: level, number: number, title: title))
        return false
      case nil: break
      }
      if let question = NumberedQuestion(line: line, in: text, lines.words) {
        close()
        begin(
          Turn(
            label: labels.number(of: text[question.label]),
            span: TextSpan(question.speech, question.speech), labelSpan: question.label),
          as: .unlabelledQuestion, end: line.content.end)
        labelledParagraphs += 1
        return true
      }
    }
    // What follows a question without a label is perhaps its answer, and nobody's for sure.
    if let question = open, question.opening == .unlabelledQuestion,
      question.end > question.start,
      isStart, lines.followsBlank(index) || text.utf8[question.end - 1] == ASCII.questionMark
    {
      close()
    }
    if isStart, answersAsker {
      close()
      begin(
        Turn(
          label: labels.number(of: ""), span: TextSpan(line.content.start, line.content.start)),
        as: .unlabelledAnswer, end: line.content.end)
      return true
    }
    if open != nil {
      open?.end = line.content.end
    } else if let speaker = interrupted {
      begin(
        Turn(label: speaker.label, span: TextSpan(line.content.start, line.content.start)),
        as: speaker.opening, end: line.content.end)
    } else {
      if isStart { unlabelled.append(index) }
      blocks.append(Block(kind: .paragraph, span: line.content))
    }
    return true
  }

  /// True if a paragraph without a label is the answer to the asker before, as nobody else has one.
  private var answersAsker: Bool {
    guard hasOnlyAskers else { return false }
    if let open { return open.opening.hasHead && open.end > open.start }
    return interrupted.map(\.opening.hasHead) ?? false
  }

  /// The guide's question that the paragraph from line `index` on puts without a label.
  ///
  /// It is the question's label or pattern and nothing else; or it asks it, and the next label
  /// answers. Where askers have labels, that label must be the one who spoke before: people ask
  /// themselves questions, but only after another's is their label set again.
  private func guided(_ index: Int, onCover: Bool) -> GuideQuestion? {
    guard !guide.isEmpty else { return nil }
    var last = index
    if !isLinewise {
      while last + 1 < lines.count, last - index < 12, !lines[last + 1].isBlank,
        last + 1 != nextHead?.line
      {
        last += 1
      }
    }
    let span = TextSpan(lines[index].content.start, lines[last].content.end)
    var after = last + 1
    while after < lines.count, after - last < 12, lines[after].isBlank { after += 1 }
    let isAnswered = after == nextHead?.line
    if !onCover || isAnswered, let question = guide.question(thatIs: span, in: text) {
      return question
    }
    let speaker = open?.opening ?? interrupted?.opening
    let isSame = speaker != nil && speaker == nextHead.map { .head($0.label) }
    guard isAnswered, !hasAskers || onCover || isSame else {
      return nil
    }
    return guide.question(askedIn: span, of: text)
  }

  private func isGuided(_ index: Int, onCover: Bool) -> Bool {
    guided(index, onCover: onCover) != nil
  }

  private mutating func interrupt(by line: PlainTextLines.Line) {
    let speaker =
      open.map { (labelGoingOn(from: turns[turns.count - 1]), $0.opening) } ?? interrupted
    close()
    interrupted = speaker
    blocks.append(Block(kind: .aside, span: line.content))
  }

  /// The label under which the speaker of `turn` goes on: the guide's question was put by then.
  private mutating func labelGoingOn(from turn: Turn) -> Int {
    labels.list[turn.label].guideQuestion == nil
      ? turn.label : labels.number(of: labels.list[turn.label].text)
  }

  private mutating func close() {
    guard let last = open.take() else { return }
    var span = text.trimmed(TextSpan(last.start, max(last.start, last.end)))
    // The end of a caption's voice.
    if span.count >= 4, text.utf8[span.end - 1] == ASCII.greaterThan,
      text.utf8[span.range].suffix(4).elementsEqual("</v>".utf8)
    {
      span = text.trimmed(TextSpan(span.start, span.end - 4))
    }
    // A mark of direction at the end of a line.
    while span.count >= 3, 0x8E...0x8F ~= text.utf8[span.end - 1],
      text.utf8[span.end - 3] == 0xE2, text.utf8[span.end - 2] == 0x80
    {
      span = text.trimmed(TextSpan(span.start, span.end - 3))
    }
    // Of a turn without speech nothing is left but its place.
    if span.isEmpty { span = TextSpan(span.start, span.start) }
    turns[turns.count - 1].span = span
    // The guide's question may be a heading, which is a block already.
    let isBlock = blocks.last.map { $0.span.end > span.start } ?? false
    if !span.isEmpty && !isBlock { blocks.append(Block(kind: .paragraph, span: span)) }
  }

  private mutating func add(_ heading: PlainTextHeading) {
    blocks.append(
      Block(kind: .heading(level: heading.level, number: heading.number), span: heading.title))
  }

  /// Some programs set the time at the end of a turn (`#00:00:07-1#`), when it is over and the next
  /// begins. It is no speech, and it is the next turn's start.
  private mutating func takeTrailingTimes() {
    var cuts: [Int: TextSpan] = [:]
    for index in turns.indices {
      guard let time = TranscriptTurns.trailingTime(of: turns[index].span, in: text) else {
        continue
      }
      let span = turns[index].span
      let cut = text.trimmed(TextSpan(span.start, time.start))
      turns[index].span = cut.isEmpty ? TextSpan(span.start, span.start) : cut
      cuts[span.start] = turns[index].span
      if index + 1 < turns.count, turns[index + 1].time == nil {
        turns[index + 1].time = TranscriptTime.normalized(text.utf8[time.digits.range])
      }
    }
    guard !cuts.isEmpty else { return }
    blocks = blocks.compactMap { block in
      guard block.kind == .paragraph, let cut = cuts[block.span.start] else { return block }
      return cut.isEmpty ? nil : Block(kind: .paragraph, span: cut)
    }
  }

  private static func trailingTime(
    of span: TextSpan, in text: SourceText
  ) -> (start: Int, digits: TextSpan)? {
    guard span.count >= 5 else { return nil }
    let opener: UInt8
    switch text.utf8[span.end - 1] {
    case ASCII.numberSign: opener = ASCII.numberSign
    case ASCII.rightBracket: opener = ASCII.leftBracket
    case ASCII.rightParenthesis: opener = ASCII.leftParenthesis
    default: return nil
    }
    var i = span.end - 2
    while i >= span.start, span.end - i < 24 {
      if text.utf8[i] == opener {
        guard let time = TranscriptTime(in: text.utf8, at: i, end: span.end), time.end == span.end
        else { return nil }
        return (i, time.digits)
      }
      i -= 1
    }
    return nil
  }
}

/// A question of the guide that stands without a label: `Question 4. How …`, `Q4) …`.
struct NumberedQuestion {
  let label: TextSpan
  let speech: Int

  init?(line: PlainTextLines.Line, in text: SourceText, _ words: TranscriptWords) {
    let bytes = text.utf8
    var i = line.content.start
    let end = line.content.end
    guard
      let word = words.questionWords.first(where: { word in
        i + word.count < end && NumberedQuestion.isWord(bytes[i..<i + word.count], word)
      })
    else { return nil }
    i += word.count
    while i < end, bytes[i] == ASCII.space { i += 1 }
    let digits = i
    while i < end, i - digits < 3, case ASCII.digits = bytes[i] { i += 1 }
    guard i > digits,
      i == end
        || [ASCII.period, ASCII.colon, ASCII.rightParenthesis, ASCII.space, ASCII.hyphen].contains(
          bytes[i])
    else {
      return nil
    }
    // `Question 10:30` is no question, nor is `Question 4.5`.
    if i + 1 < end, bytes[i] != ASCII.space, bytes[i + 1] != ASCII.space, bytes[i + 1] != ASCII.tab
    {
      return nil
    }
    label = TextSpan(line.content.start, i)
    while i < end,
      [ASCII.period, ASCII.colon, ASCII.rightParenthesis, ASCII.space, ASCII.hyphen, ASCII.tab]
        .contains(bytes[i])
    { i += 1 }
    speech = i
  }

  /// True if `bytes` are those of `word`, which is in small letters, whatever their case.
  private static func isWord(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    for (byte, letter) in zip(bytes, word) where letter < 0x80 && byte | 0x20 != letter {
      return false
    }
    return word.allSatisfy { $0 < 0x80 }
      || String(decoding: bytes, as: UTF8.self).lowercased().utf8.elementsEqual(word)
  }
}
