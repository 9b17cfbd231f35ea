import CorpusModel

/// The indented lines of a text that are block quotations.
///
/// Paragraphs that stand further in than the margin are, however many they are, as long as the text
/// comes back to the margin after them. Where first lines are indented as well, or all but the
/// paragraph after a heading, only those that show it themselves: they follow a colon, end in a
/// bracket of their own, or all of their lines stand further in.
struct PlainTextIndentation {
  /// The columns before body text: the least that a tenth of the paragraphs share.
  let margin: Int
  /// The first lines of paragraphs that stand further in and are taken for text.
  private(set) var leftOut: [Int] = []
  private enum LineRole { case text, continuation, quotation }
  private var roles: [LineRole]

  private let text: SourceText
  private let lines: PlainTextLines
  private let stretches: [PlainTextStretch]

  /// - Parameter start: the first line of the text proper.
  init(
    of lines: PlainTextLines, from start: Int, setting: ParagraphSetting, in text: SourceText
  ) {
    self.text = text
    self.lines = lines
    let stretches = PlainTextStretch.stretches(of: lines, from: start, setting: setting, in: text)
    self.stretches = stretches
    margin = Self.margin(of: stretches)
    roles = [LineRole](repeating: .text, count: lines.count)
    for one in stretches where one.isHanging {
      for line in one.lines { roles[line] = .continuation }
    }
    let marksQuotations = isTrusted()
    let outermost = stretches.filter { $0.kind == .prose && !$0.isFirstLine }.map(\.columns).min()
    for place in stretches.indices where isIndented(place, from: outermost ?? 0) {
      let isBeyondMargin = stretches[place].columns >= margin + 2
      let isQuotation =
        isBeyondMargin
        ? marksQuotations || isCertain(place, setting: setting)
        : endsInLabel(stretches[place].lines.upperBound)
      if isQuotation {
        take(place)
      } else if stretches[place].kind == .prose {
        leftOut.append(stretches[place].lines.lowerBound)
      }
    }
    leftOut.removeAll(where: isQuotation)
  }

  func isQuotation(_ line: Int) -> Bool { roles[line] == .quotation }

  /// True if the line goes on, further in, with an item or an entry that the line before begins.
  func isContinuation(_ line: Int) -> Bool { roles[line] == .continuation }

  private static func margin(of stretches: [PlainTextStretch]) -> Int {
    var counts = [Int](repeating: 0, count: 42)
    var total = 0
    for one in stretches where one.kind == .prose && !one.isFirstLine && !one.isHanging {
      counts[min(one.columns, 40)] += 1
      total += 1
    }
    return (0...40).first { (counts[$0] + counts[$0 + 1]) * 10 >= max(total, 1) } ?? 0
  }

  private func isIndented(_ place: Int, from margin: Int) -> Bool {
    let one = stretches[place]
    return one.columns >= margin + 2 && !one.isHanging && (one.kind == .prose || one.kind == .other)
      && !(one.isFirstLine && !lines.endsSentence(one.lines.upperBound, in: text))
      && text.utf8[lines[one.lines.lowerBound].content.start] != ASCII.greaterThan
  }

  /// True if indentation sets quotations apart, and not first lines or the body below its headings.
  private func isTrusted() -> Bool {
    var total = 0
    var firstLines = 0
    var indented = 0
    var runs = 0
    var returns = 0
    var isWithin = false
    for place in stretches.indices {
      let one = stretches[place]
      if one.kind == .heading { isWithin = false }
      if one.isFirstLine { firstLines += 1 }
      guard one.kind == .prose, !one.isFirstLine, !one.isHanging else { continue }
      total += 1
      if one.columns >= margin + 2 {
        indented += 1
        if !isWithin { runs += 1 }
        isWithin = true
      } else {
        if isWithin { returns += 1 }
        isWithin = false
      }
    }
    // The last one may end the text.
    return firstLines <= max(1, total / 20)
      && (indented * 5 <= total * 2 || returns > 0 && returns * 2 >= runs - 1)
  }

  private func isCertain(_ place: Int, setting: ParagraphSetting) -> Bool {
    let one = stretches[place]
    let last = one.lines.upperBound
    if place > 0, stretches[place - 1].columns + 2 <= one.columns,
      lines.endsInColon(stretches[place - 1].lines.upperBound, in: text)
    {
      return true
    }
    if endsInLabel(last) { return true }
    return setting.isWrapped && one.lines.count > 1
      && !lines.endsSentence(one.lines.lowerBound, in: text)
      && lines.followsBlank(one.lines.lowerBound) && lines.precedesBlank(last)
  }

  /// True if a line ends in a bracket after the stop of a sentence: `… at all. (a mother)`. A bracket
  /// that is a sentence itself is none, nor one that belongs to the sentence: `(Ashby, 2011).`
  private func endsInLabel(_ line: Int) -> Bool {
    let bytes = text.utf8
    let content = lines[line].content
    let last = bytes[content.end - 1]
    guard last == ASCII.rightParenthesis || last == ASCII.rightBracket, content.count > 2 else {
      return false
    }
    var i = content.end - 1
    guard ![ASCII.period, ASCII.exclamationMark, ASCII.questionMark].contains(bytes[i - 1]) else {
      return false
    }
    while i > content.start, content.end - i < 120, bytes[i] != ASCII.leftParenthesis,
      bytes[i] != ASCII.leftBracket
    { i -= 1 }
    guard bytes[i] == ASCII.leftParenthesis || bytes[i] == ASCII.leftBracket else { return false }
    let before = text.trimmed(TextSpan(content.start, i))
    guard !before.isEmpty else { return true }
    guard before.end < i else { return false }
    // . ! ? " and, as the last byte of three, … ” ’
    return [
      ASCII.period, ASCII.exclamationMark, ASCII.questionMark, ASCII.quotationMark, 0xA6, 0x9D,
      0x99,
    ].contains(bytes[before.end - 1])
  }

  /// Takes a stretch, and those that belong to the same paragraph: the lines that hang below it, and
  /// what is above it.
  private mutating func take(_ place: Int) {
    var below = place + 1
    while below < stretches.count, stretches[below].isHanging,
      stretches[below - 1].lines.upperBound + 1 == stretches[below].lines.lowerBound
    {
      for line in stretches[below].lines { roles[line] = .quotation }
      below += 1
    }
    var place = place
    while true {
      for line in stretches[place].lines { roles[line] = .quotation }
      guard place > 0, isIndented(place - 1, from: margin),
        stretches[place - 1].lines.upperBound + 1 == stretches[place].lines.lowerBound,
        abs(stretches[place - 1].columns - stretches[place].columns) < 2,
        !isQuotation(stretches[place - 1].lines.lowerBound)
      else { return }
      place -= 1
    }
  }
}
