internal import CorpusModel

/// Finds the quotations of a document in prose, block by block.
struct ProseQuotations {
  /// In order, without overlap.
  private(set) var found: [FoundQuotation] = []
  /// Openings that nothing closes, by offset.
  private(set) var unclosed: [Int] = []

  private let document: Document
  private let lexicon: Lexicon
  /// The index of a quotation that no mark closes at the end of the block before.
  private var runningOn: Int?

  init(of document: Document, lexicon: Lexicon) {
    self.document = document
    self.lexicon = lexicon
    let dialogue = DialogueDash(lexicon: lexicon)
    for index in document.blocks.indices {
      switch document.blocks[index].kind {
      case .aside: continue
      case .heading: addMarked(in: index)
      case .listItem, .paragraph:
        let isItem = document.blocks[index].kind == .listItem
        let parts = dialogue.parts(
          in: document.blocks[index].span, isListItem: isItem, of: document.text)
        parts.isEmpty ? addMarked(in: index) : addDialogue(parts, in: index)
      case .quotation: addBlock(index)
      }
    }
    if let last = runningOn { unclosed.append(found[last].whole.start) }
    addMarkup()
    ListedQuotations.number(&found, in: document, lexicon: lexicon)
  }

  private mutating func addMarked(in block: Int) {
    let span = document.blocks[block].span
    let paragraph = lexicon.marks.paragraph(in: span, of: document.text)
    var first = found.count
    if let last = runningOn {
      runningOn = nil
      let opensAtStart = paragraph.quotations.first?.opening.start == span.start
      if let closing = paragraph.closingAtStart, document.blocks[block].kind == .paragraph {
        found[last].content.end = closing.start
        found[last].whole.end = closing.end
        found[last].isClosed = true
        first = found.count
      } else if opensAtStart, document.blocks[block].kind == .paragraph {
        found[last].isClosed = true
      } else {
        unclosed.append(found[last].whole.start)
      }
      append(paragraph, in: block)
      if opensAtStart, first < found.count, found[last].isClosed { found[first].continues = true }
    } else {
      append(paragraph, in: block)
    }
  }

  private mutating func append(_ paragraph: MarkedParagraph, in block: Int) {
    let cells = paragraph.quotations.isEmpty ? [] : TableCells.cells(ofBlock: block, of: document)
    for (index, quotation) in paragraph.quotations.enumerated() {
      let isLast = index == paragraph.quotations.count - 1
      if !quotation.isClosed {
        if isLast, paragraph.runsOn {
          runningOn = found.count
        } else {
          unclosed.append(quotation.opening.start)
        }
      }
      found.append(
        FoundQuotation(
          origin: .marks, block: block, whole: quotation.whole, content: quotation.content,
          isClosed: quotation.isClosed, isSingle: quotation.isSingle,
          listMark: quotation.opening.start == document.blocks[block].span.start
            ? listMark(ofBlock: block) : nil,
          cells: cells.filter { $0.start >= quotation.whole.end }
            + cells.filter { $0.end <= quotation.whole.start }))
    }
  }

  /// The mark before an item in its line: `1. `, `• `.
  private func listMark(ofBlock block: Int) -> TextSpan? {
    let (end, utf8) = (document.blocks[block].span.start, document.text.utf8)
    guard document.blocks[block].kind == .listItem else { return nil }
    var start = end
    while start > 0, end - start < 12, utf8[start - 1] != ASCII.lineFeed,
      utf8[start - 1] != ASCII.carriageReturn
    {
      start -= 1
    }
    while !document.text.isBoundary(start) { start += 1 }
    let mark = document.text.trimmed(TextSpan(start, end))
    return mark.isEmpty ? nil : mark
  }

  private mutating func addDialogue(_ parts: [TextSpan], in block: Int) {
    endRunningOn()
    let start = document.blocks[block].span.start
    for (index, part) in parts.enumerated() {
      let whole = TextSpan(index == 0 ? start : part.start, part.end)
      found.append(
        FoundQuotation(
          origin: .dialogue, block: block, whole: whole, content: part, continues: index > 0))
    }
  }

  private mutating func endRunningOn() {
    if let last = runningOn { unclosed.append(found[last].whole.start) }
    runningOn = nil
  }

  /// A block quotation: the words between its marks if it has them, else all of it but a last line
  /// or bracket that names the speaker.
  private mutating func addBlock(_ block: Int) {
    endRunningOn()
    let text = document.text
    let span = QuotedLines.withoutMarksAtEnd(document.blocks[block].span, of: text)
    let lines = ExchangeLines.lines(in: span, of: text)
    if isExchange(lines, in: block) {
      addExchange(lines, in: block)
      return
    }
    let marked = lexicon.marks.paragraph(in: span, of: text)
    if let only = marked.quotations.first, marked.quotations.count == 1,
      only.opening.start == span.start
    {
      let end = QuotedLines.marksEnd(after: only.whole.end, upTo: span.end, of: text)
      found.append(
        FoundQuotation(
          origin: .block, block: block, whole: TextSpan(only.whole.start, end),
          content: only.content))
      return
    }
    let end = AttributionLine.start(in: span, of: text) ?? span.end
    let whole = text.trimmed(TextSpan(span.start, end))
    let content = QuotedLines.withoutMarksAtEnd(whole, of: text)
    guard !content.isEmpty else { return }
    found.append(FoundQuotation(origin: .block, block: block, whole: whole, content: content))
  }

  /// Two labelled lines, here or in the block beside it; or one whose words are between marks.
  private func isExchange(_ lines: [ExchangeLines.Line], in block: Int) -> Bool {
    guard let only = lines.first, lines.count < 2 else { return lines.count > 1 }
    let marked = lexicon.marks.paragraph(in: only.words, of: document.text)
    if marked.quotations.count == 1, marked.quotations[0].opening.start == only.words.start {
      return true
    }
    return [block - 1, block + 1].contains {
      document.blocks.indices.contains($0) && document.blocks[$0].kind == .quotation
        && !ExchangeLines.lines(in: document.blocks[$0].span, of: document.text).isEmpty
    }
  }

  /// A row for each labelled line; a bracket on a line of its own at the end belongs to none.
  private mutating func addExchange(_ lines: [ExchangeLines.Line], in block: Int) {
    let text = document.text
    for line in lines {
      var words = line.words
      if let start = AttributionLine.start(in: words, of: text) {
        let rest = QuotedLines.withoutMarksAtEnd(TextSpan(words.start, start), of: text)
        if text.utf8[rest.end..<start].contains(where: {
          $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn
        }) {
          words = rest
        }
      }
      guard !words.isEmpty else { continue }
      let marked = lexicon.marks.paragraph(in: words, of: text).quotations
      var quotation = FoundQuotation(
        origin: .block, block: block, whole: words, content: words, label: text.trimmed(line.label))
      if marked.count == 1, marked[0].opening.start == words.start,
        marked[0].whole.end == words.end || lines.count == 1
      {
        quotation.whole = marked[0].whole
        quotation.content = marked[0].content
      }
      found.append(quotation)
    }
  }

  /// Adds the quotations of the source's own markup, which outrank those of quotation marks.
  private mutating func addMarkup() {
    guard !document.markedSpeech.isEmpty else { return }
    let text = document.text
    var markup: [FoundQuotation] = []
    var end = 0
    // The quotation at or after the speech looked at.
    var outer = 0
    for speech in document.markedSpeech.sorted(by: { $0.span < $1.span })
    where speech.span.start >= end {
      let span = text.trimmed(speech.span)
      guard !span.isEmpty, let block = block(at: span.start) else { continue }
      end = speech.span.end
      while outer < found.count, found[outer].whole.end <= span.start { outer += 1 }
      if speech.element == .quote, speech.who == nil, outer < found.count,
        stands(found[outer], around: span)
      {
        continue
      }
      let marked = lexicon.marks.paragraph(in: span, of: text)
      let isMarkedWhole = marked.quotations.count == 1 && marked.quotations[0].whole == span
      markup.append(
        FoundQuotation(
          origin: .markup(who: speech.who), block: block, whole: span,
          content: isMarkedWhole ? marked.quotations[0].content : span))
    }
    var kept: [FoundQuotation] = []
    var index = 0
    for quotation in found {
      while index < markup.count, markup[index].whole.end <= quotation.whole.start { index += 1 }
      guard index < markup.count, markup[index].whole.overlaps(quotation.whole) else {
        kept.append(quotation)
        continue
      }
      // Marks just outside the element belong to it.
      if quotation.whole.contains(markup[index].whole),
        quotation.content.count - markup[index].whole.count < 4
      {
        markup[index].whole = quotation.whole
      }
    }
    found = (markup + kept).sorted { $0.whole < $1.whole }
  }

  /// True if what is marked up as quoted is within a longer quotation between marks, as a title does
  /// in what somebody says. A straight single mark may be an apostrophe.
  private func stands(_ quotation: FoundQuotation, around span: TextSpan) -> Bool {
    quotation.origin == .marks && quotation.isClosed && quotation.content.contains(span)
      && quotation.content.count - span.count >= 4
      && document.text.utf8[quotation.whole.start] != ASCII.apostrophe
  }

  private func block(at offset: Int) -> Int? {
    let blocks = document.blocks
    let next = blocks.indices.partitioningIndex { blocks[$0].span.start > offset }
    guard next > 0, blocks[next - 1].span.end > offset else { return nil }
    return next - 1
  }
}
