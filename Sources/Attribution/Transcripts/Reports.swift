internal import Languages
internal import CorpusModel
internal import TextServices

/// Finds what a speaker says that others said: “So she said, ‘I can't read it’”.
///
/// It is speech between marks with a verb of saying next to it in the same sentence: before, and a
/// comma, a colon or the verb itself right before the mark; or after, when the words between the
/// marks end as speech does. Marks without such a verb hold titles and scare quotes.
struct TranscriptReports: Sendable {
  struct Report {
    let content: TextSpan
    /// The words that say who is reported.
    let cue: TextSpan
  }

  private let marks: QuotationMarks
  /// Verbs of saying, and with them what stands for one before the words told only (`she goes`).
  private let verbs: PhraseTable
  private let verbsBefore: PhraseTable
  /// The number of words before and after the marks among which a verb is searched.
  private static let wordsBefore = 8
  private static let wordsAfter = 4

  init(rules: Language) {
    marks = QuotationMarks(language: rules)
    verbs = PhraseTable(rules[.speechVerbs])
    verbsBefore = PhraseTable(rules[.speechVerbs] + rules[.quotatives])
  }

  /// The reported speech of a turn, in order, without overlap.
  func reports(in turn: TextSpan, of text: SourceText) -> [Report] {
    var reports: [Report] = []
    forEachParagraph(of: turn, in: text) { paragraph in
      var start = paragraph.start
      for quotation in marks.paragraph(in: paragraph, of: text).quotations where quotation.isClosed
      {
        let content = text.trimmed(quotation.content)
        let before = TextSpan(start, quotation.opening.start)
        let after = TextSpan(quotation.closing.end, paragraph.end)
        start = quotation.closing.end
        guard !content.isEmpty else { continue }
        if let cue = leadIn(before, content: content, in: text)
          ?? tail(after, content: content, in: text)
        {
          reports.append(Report(content: content, cue: cue))
        }
      }
    }
    return reports
  }

  /// Paragraphs of the turn in which there is a mark at all.
  private func forEachParagraph(
    of turn: TextSpan, in text: SourceText, _ body: (TextSpan) -> Void
  ) {
    let bytes = text.utf8.span
    // Most turns have none.
    let marks = QuotationMark.starts
    guard let first = marks.offset(in: bytes, from: turn.start, to: turn.end) else { return }
    var start = turn.start
    var mark = first
    while start < turn.end {
      let end = endOfParagraph(in: bytes, from: start, to: turn.end)
      if mark < start {
        guard let next = marks.offset(in: bytes, from: start, to: turn.end) else { return }
        mark = next
      }
      if mark < end { body(TextSpan(start, end)) }
      start = max(end, start + 1)
    }
  }

  private static let lineFeed = ByteSearch(ASCII.lineFeed)

  /// The last line feed of the empty line that parts the paragraph from the next: a mark never reaches
  /// over it.
  private func endOfParagraph(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start + 1
    let lineFeeds = TranscriptReports.lineFeed
    while offset < end, let lineFeed = lineFeeds.offset(in: bytes, from: offset, to: end) {
      offset = lineFeed + 1
      while offset < end,
        bytes[offset] == ASCII.space || bytes[offset] == ASCII.tab
          || bytes[offset] == ASCII.carriageReturn
      {
        offset += 1
      }
      if offset < end, bytes[offset] == ASCII.lineFeed { return offset }
    }
    return end
  }

  /// `The girl said,` before the mark.
  private func leadIn(_ before: TextSpan, content: TextSpan, in text: SourceText) -> TextSpan? {
    let clause = lastSentence(of: before, in: text)
    guard !clause.isEmpty else { return nil }
    let words = FoldedWord.words(of: text.utf8, in: clause)
    guard let last = words.last else { return nil }
    let ending = text.utf8[clause.end - 1]
    let isSetOff = ending == ASCII.comma || ending == ASCII.colon
    let first = max(0, words.count - TranscriptReports.wordsBefore)
    var verb: (index: Int, length: Int)?
    for index in first..<words.count {
      if let match = verbsBefore.match(at: index, in: words, of: text.utf8) {
        verb = (index, match.length)
      }
    }
    guard let verb else { return nil }
    let followsVerb = verb.index + verb.length == words.count && last.span.end == clause.end
    guard isSetOff || (followsVerb && startsLikeSpeech(content, in: text)) else { return nil }
    // The subject is right before its verb; a clause before it is no part of the cue.
    var subject = max(0, verb.index - 6)
    while subject > 0 && words[subject].joint != .none { subject -= 1 }
    return text.trimmed(TextSpan(words[subject].span.start, clause.end))
  }

  /// `… she said` after the mark.
  private func tail(_ after: TextSpan, content: TextSpan, in text: SourceText) -> TextSpan? {
    let bytes = text.utf8
    guard endsLikeSpeech(content, in: text) || (!after.isEmpty && bytes[after.start] == ASCII.comma)
    else {
      return nil
    }
    var end = min(after.end, after.start + 120)
    while !text.isBoundary(end) { end -= 1 }
    var i = after.start
    if i < end, bytes[i] == ASCII.comma { i += 1 }
    let start = i
    while i < end,
      ![
        ASCII.period, ASCII.questionMark, ASCII.exclamationMark, ASCII.semicolon, ASCII.comma,
        ASCII.colon,
      ].contains(bytes[i])
    { i += 1 }
    let clause = text.trimmed(TextSpan(start, i))
    let words = FoldedWord.words(of: bytes, in: clause)
    guard let opening = words.first, !opening.isCapitalized || opening.span.count == 1 else {
      return nil
    }
    for index in words.indices.prefix(TranscriptReports.wordsAfter) {
      guard let match = verbs.match(at: index, in: words, of: bytes) else { continue }
      // `said the girl` has its subject after it.
      let last = index == 0 ? min(words.count, match.length + 3) : index + match.length
      return TextSpan(clause.start, words[last - 1].span.end)
    }
    return nil
  }

  /// The text after the last stop, 160 bytes at most.
  private func lastSentence(of span: TextSpan, in text: SourceText) -> TextSpan {
    let trimmed = text.trimmed(span)
    var start = trimmed.end
    let limit = max(trimmed.start, trimmed.end - 160)
    while start > limit,
      ![ASCII.period, ASCII.questionMark, ASCII.exclamationMark, ASCII.semicolon].contains(
        text.utf8[start - 1])
    { start -= 1 }
    while !text.isBoundary(start) { start += 1 }
    return text.trimmed(TextSpan(min(start, trimmed.end), trimmed.end))
  }

  /// Two words or more, the first with a capital.
  private func startsLikeSpeech(_ content: TextSpan, in text: SourceText) -> Bool {
    let words = FoldedWord.words(of: text.utf8, in: content, atMost: 2)
    return words.count == 2 && words[0].isCapitalized
  }

  /// `‘Course you will,’`: a comma or a stop inside the marks.
  private func endsLikeSpeech(_ content: TextSpan, in text: SourceText) -> Bool {
    [ASCII.comma, ASCII.period, ASCII.questionMark, ASCII.exclamationMark].contains(
      text.utf8[content.end - 1])
  }
}
