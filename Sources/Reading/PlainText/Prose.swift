package import CorpusModel

/// Finds headings, lists, quotations and paragraphs in a plain text of prose.
struct PlainTextProse {
  private let text: SourceText
  private let lines: PlainTextLines
  private let setting: ParagraphSetting
  private let indentation: PlainTextIndentation
  private let furniture: PlainTextFurniture
  private(set) var blocks: [Block] = []
  /// The lines before this one are cover and contents.
  private let bodyStart: Int

  init(text: SourceText, lines: PlainTextLines) {
    self.text = text
    self.lines = lines
    setting = ParagraphSetting(of: lines)
    furniture = PlainTextFurniture(of: lines, in: text)
    bodyStart = PlainTextFrontMatter.end(of: text, lines: lines)
    indentation = PlainTextIndentation(of: lines, from: bodyStart, setting: setting, in: text)
    read()
  }

  /// Findings about quotations that may have been missed.
  func findings(of document: Document) -> [Finding] {
    guard let first = indentation.leftOut.first else { return [] }
    let count = indentation.leftOut.count
    let others = count == 1 ? "this paragraph" : "this paragraph and \(count - 1) more"
    return [
      document.finding(
        .indentedText, at: lines[first].content.start,
        "possible block quotation: \(others) further indented than others, but in this file "
          + "indentation does not mark quotations; put '>' before each quotation")
    ]
  }

  private mutating func read() {
    var first = 0
    while first < lines.count {
      guard !lines[first].isBlank else {
        first += 1
        continue
      }
      var end = first + 1
      if furniture.contains(first) {
        add(.aside, from: first, to: first)
        first = end
        continue
      }
      while end < lines.count && !lines[end].isBlank && !furniture.contains(end) { end += 1 }
      if end <= bodyStart {
        add(.aside, from: first, to: end - 1)
      } else {
        readRun(max(first, bodyStart)..<end)
        if first < bodyStart { blocks.sort { $0.span < $1.span } }
      }
      first = end
    }
  }

  /// Lines without a blank one between.
  private mutating func readRun(_ run: Range<Int>) {
    var index = run.lowerBound
    if run.count >= 3, run.allSatisfy({ isStronglyNumbered($0) }),
      !run.contains(where: isQuotedItem)
    {
      // Headings one under the other with nothing between are a list of contents.
      add(.aside, from: run.lowerBound, to: run.upperBound - 1)
      return
    }
    while index < run.upperBound {
      if let used = readMark(at: index, in: run) {
        index += used
        continue
      }
      let item = itemMark(at: index, in: run)
      let isQuotation = item == nil && isQuotationLine(index)
      var last = index
      while last + 1 < run.upperBound,
        joins(last, last + 1, in: run, first: index, isQuotation: isQuotation)
      {
        last += 1
      }
      let start = item ?? contentStart(index, isQuotation: isQuotation)
      let span = text.trimmed(TextSpan(start, lines[last].content.end))
      let kind: Block.Kind = item != nil ? .listItem : isQuotation ? .quotation : .paragraph
      if !span.isEmpty { blocks.append(Block(kind: kind, span: span)) }
      index = last + 1
    }
  }

  /// Reads a heading, rule or page number; the number of lines it takes.
  private mutating func readMark(at index: Int, in run: Range<Int>) -> Int? {
    let line = lines[index]
    let bytes = text.utf8
    if PlainTextMarks.isRule(bytes, line.content)
      || (run.count == 1 && PlainTextMarks.isPageNumber(bytes, line.content, lines.words))
    {
      add(.aside, from: index, to: index)
      return 1
    }
    if let level = underline(after: index, in: run) {
      let numbered = PlainTextHeading.numbered(bytes, line.content, text)?.heading
      let heading = numbered ?? PlainTextHeading(level: level, number: nil, title: line.content)
      add(heading)
      add(.aside, from: index + 1, to: index + 1)
      return 2
    }
    guard let heading = PlainTextHeading(line: line, in: text), isHeading(heading, index, in: run)
    else { return nil }
    add(heading)
    return 1
  }

  /// True if a line of a heading's form is where headings are.
  private func isHeading(_ heading: PlainTextHeading, _ index: Int, in run: Range<Int>) -> Bool {
    let isFirst = index == run.lowerBound
    let first = text.utf8[Int(lines[index].contentStart)]
    if first == ASCII.numberSign { return true }
    if let number = heading.number, first != ASCII.asterisk, first != ASCII.equalsSign {
      if number.contains(".") { return isFirst || run.count == 1 || isTitleCase(index) }
      // `1. “Time.” (nurse)`
      if isQuotedItem(index), text.utf8[lines[index].content.end - 1] == ASCII.rightParenthesis {
        return false
      }
      return run.count == 1 && !isListItem(number: number, at: index)
    }
    return run.count == 1 || (isFirst && !isWrappedLine(index, in: run))
  }

  /// `2. Title` among `1. …` and `3. …` with nothing between is an item of a list.
  private func isListItem(number: String, at index: Int) -> Bool {
    guard let value = Int(number) else { return false }
    for (step, neighbour) in [(-1, value - 1), (1, value + 1)] {
      var other = index + step
      while other >= 0 && other < lines.count && lines[other].isBlank { other += step }
      guard other >= bodyStart && other < lines.count else { continue }
      let words = text[TextSpan(Int(lines[other].contentStart), Int(lines[other].contentEnd))]
      if words.hasPrefix("\(neighbour). ") || words.hasPrefix("\(neighbour).\t") { return true }
    }
    return false
  }

  private func isTitleCase(_ index: Int) -> Bool { lines[index].count <= 80 }

  private func isStronglyNumbered(_ index: Int) -> Bool {
    guard lines[index].count <= 160 else { return false }
    return PlainTextHeading.numbered(text.utf8, lines[index].content, text) != nil
  }

  /// `1. “Time.” (nurse)`: numbered, but with something quoted.
  private func isQuotedItem(_ index: Int) -> Bool {
    let content = lines[index].content
    guard let heading = PlainTextHeading.numbered(text.utf8, content, text), !heading.isStrong
    else {
      return false
    }
    return PlainTextMarks.opensQuotation(text.utf8, heading.heading.title, anywhere: true)
  }

  /// A line of capitals that goes on in the next is text.
  private func isWrappedLine(_ index: Int, in run: Range<Int>) -> Bool {
    guard case .wrapped(let margin) = setting, index + 1 < run.upperBound else { return false }
    return lines[index].count * 10 > margin * 7
  }

  /// The level of the heading that the next line underlines with `===` or `---`.
  private func underline(after index: Int, in run: Range<Int>) -> Int? {
    guard index + 1 < run.upperBound, lines[index].count <= 120 else { return nil }
    let under = text.utf8[lines[index + 1].content.range]
    guard let mark = under.first, mark == ASCII.equalsSign || mark == ASCII.hyphen,
      under.count >= 3,
      under.allSatisfy({ $0 == mark }), under.count * 3 >= lines[index].count
    else { return nil }
    return mark == ASCII.equalsSign ? 1 : 2
  }

  private func isRow(_ index: Int) -> Bool {
    PlainTextTableRow.isRow(index, of: lines, in: text)
  }

  /// True if the line at `next` goes on with the paragraph of the line before.
  private func joins(
    _ last: Int, _ next: Int, in run: Range<Int>, first: Int, isQuotation: Bool
  ) -> Bool {
    guard isQuotationLine(next) == isQuotation else {
      // A hanging list item goes on with an indented line.
      return !isQuotation && itemMark(at: first, in: run) != nil && !isQuoted(next)
    }
    if isRow(last) || isRow(next) { return false }
    if isQuoted(last), isQuoted(next) { return true }
    if itemMark(at: next, in: run) != nil || PlainTextMarks.isRule(text.utf8, lines[next].content) {
      return false
    }
    if text.utf8[Int(lines[next].contentStart)] == ASCII.numberSign
      || underline(after: next, in: run) != nil
    {
      return false
    }
    switch setting {
    case .linewise:
      return lines[last].count <= 180 && lines[next].count <= 180 && run.count < 40
        && !lines.endsSentence(last, in: text)
    case .wrapped(let width):
      if isQuotation { return true }
      // In text without blank lines a short line that ends a sentence ends its paragraph.
      let isShort = lines[last].count + lines[last].indentation < width - 12
      let endsSentence = lines.endsSentence(last, in: text)
      let margin = indentation.margin
      let isIndented =
        lines[next].indentation >= margin + 2 && lines[last].indentation <= margin
        && !indentation.isContinuation(next)
      if run.count >= 30 { return !(isShort && endsSentence) && !isIndented }
      return !isIndented || itemMark(at: first, in: run) != nil
    }
  }

  /// The offset after the mark of a list item, nil if the line is none.
  private func itemMark(at index: Int, in run: Range<Int>) -> Int? {
    guard let mark = PlainTextListMark(text.utf8, lines[index].content) else { return nil }
    if mark.isCertain || index == run.lowerBound { return mark.end }
    // `1. ` or a dash within wrapped text may be the middle of a sentence.
    let isAfterItem = PlainTextListMark(text.utf8, lines[run.lowerBound].content) != nil
    let isAfterColon = text.utf8[Int(lines[index - 1].contentEnd) - 1] == ASCII.colon
    if case .linewise = setting { return mark.end }
    return isAfterItem || isAfterColon ? mark.end : nil
  }

  private func isQuoted(_ index: Int) -> Bool {
    text.utf8[Int(lines[index].contentStart)] == ASCII.greaterThan
  }

  private func isQuotationLine(_ index: Int) -> Bool {
    isQuoted(index) || indentation.isQuotation(index)
  }

  private func contentStart(_ index: Int, isQuotation: Bool) -> Int {
    var start = Int(lines[index].contentStart)
    while isQuotation, start < Int(lines[index].contentEnd),
      text.utf8[start] == ASCII.greaterThan || text.utf8[start] == ASCII.space
    {
      start += 1
    }
    return start
  }

  private mutating func add(_ kind: Block.Kind, from first: Int, to last: Int) {
    blocks.append(
      Block(kind: kind, span: TextSpan(lines[first].content.start, lines[last].content.end)))
  }

  private mutating func add(_ heading: PlainTextHeading) {
    blocks.append(
      Block(kind: .heading(level: heading.level, number: heading.number), span: heading.title))
  }
}

extension Finding.Kind {
  /// Indented paragraphs of prose that may be block quotations and were not taken for them.
  package static let indentedText = Finding.Kind("indented text")
}
