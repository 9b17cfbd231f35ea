internal import CorpusModel

/// The stack on which the marks of one paragraph find each other.
struct MarkMatching {
  private let marks: [QuotationMark]
  /// Indices of marks that opened and are not closed.
  private var open: [Int] = []
  /// By ``QuotationMark/Family``, of which there are six: how many of ``open`` are of it.
  private var openCount: InlineArray<6, Int> = .init(repeating: 0)
  /// Pairs of indices, the later closed the later.
  private var pairs: [(opening: Int, closing: Int)] = []
  private var firstOpening: Int?
  private var closingAtStart: Int?

  init(marks: [QuotationMark]) {
    self.marks = marks
  }

  /// True if a quotation of `family` can be closed here, and the mark that opened it.
  func state(of family: QuotationMark.Family) -> (isOpen: Bool, opener: UInt32?) {
    guard openCount[family.rawValue] > 0, let top = open.last else { return (false, nil) }
    if marks[top].family == family { return (true, marks[top].value) }
    // A single mark never reaches over a double one that is still open.
    return (family != .single, nil)
  }

  /// True if the mark after a letter is rather an apostrophe (`pupils’ work`, `an’ all`): the
  /// quotation that is open is closed later by a mark that can be none.
  func isGenitive(_ index: Int) -> Bool {
    let mark = marks[index]
    guard mark.right == .space, state(of: .single).isOpen,
      index + 1 < marks.count, marks[index + 1].family == .single
    else { return false }
    let next = marks[index + 1]
    switch next.facing(isOpen: true, opener: nil) {
    case .closes: return true
    case .mayClose: return mark.isAfterS && !next.isAfterS
    case .opens, .either, .neither: return false
    }
  }

  mutating func take(_ index: Int, as facing: QuotationMark.Facing) {
    let family = marks[index].family
    let isOpen = state(of: family).isOpen
    switch facing {
    case .neither: return
    case .opens: push(index)
    case .either: isOpen ? close(index) : push(index)
    case .mayClose where isOpen && holdsDouble(before: index): return
    case .closes, .mayClose:
      if isOpen {
        close(index)
      } else if firstOpening == nil, closingAtStart == nil, family != .single {
        closingAtStart = index
      }
    }
  }

  /// True if the single quotation that is open holds a whole double one, far back: then a mark after
  /// a letter is an apostrophe, and so was the mark that seemed to open.
  private func holdsDouble(before index: Int) -> Bool {
    guard let top = open.last, let inner = pairs.last, inner.opening > top else { return false }
    return marks[index].isAfterS || marks[index].span.start - marks[top].span.end > 200
  }

  private mutating func push(_ index: Int) {
    open.append(index)
    openCount[marks[index].family.rawValue] += 1
    if marks[index].family != .single, firstOpening == nil { firstOpening = index }
  }

  private mutating func close(_ index: Int) {
    while let top = open.popLast() {
      openCount[marks[top].family.rawValue] -= 1
      if marks[top].family == marks[index].family {
        pairs.append((top, index))
        return
      }
    }
  }

  /// The outermost pairs, and what stayed open, taken back to its likely end.
  func paragraph(in span: TextSpan, of text: SourceText) -> MarkedParagraph {
    var result = MarkedParagraph()
    var items = pairs.map { (opening: $0.opening, closing: Int?.some($0.closing)) }
    items += open.lazy.filter { isLikelyQuotation(marks[$0], in: text, from: span.start) }
      .map { (opening: $0, closing: nil) }
    items.sort { $0.opening < $1.opening }
    var end = span.start
    for (place, item) in items.enumerated() where marks[item.opening].span.start >= end {
      let opening = marks[item.opening]
      if let closing = item.closing {
        end = marks[closing].span.end
        var content = TextSpan(opening.span.end, marks[closing].span.start)
        let trimmed = text.trimmed(content)
        guard !trimmed.isEmpty else { continue }
        // French sets its marks off by a space that belongs to them.
        if opening.family == .angle || opening.family == .singleAngle { content = trimmed }
        result.quotations.append(
          MarkedQuotation(
            opening: opening.span, content: content, closing: marks[closing].span,
            isSingle: opening.family == .single))
      } else {
        let limit =
          place + 1 < items.count ? marks[items[place + 1].opening].span.start : span.end
        let rest = TextSpan(opening.span.end, limit)
        guard !text.trimmed(rest).isEmpty else { continue }
        let isLast = limit == span.end
        let likely = UnclosedQuotation.content(of: rest, isLast: isLast, in: text)
        end = likely.end
        result.quotations.append(
          MarkedQuotation(
            opening: opening.span, content: likely, closing: TextSpan(likely.end, likely.end),
            isSingle: opening.family == .single))
        result.runsOn = isLast && text.trimmed(TextSpan(likely.end, span.end)).isEmpty
      }
    }
    result.closingAtStart = closingAtStart.map { marks[$0].span }
    return result
  }

  /// A single mark that nothing closes is an apostrophe, unless a lead-in comes before it and a
  /// sentence begins after it.
  private func isLikelyQuotation(
    _ mark: QuotationMark, in text: SourceText, from start: Int
  ) -> Bool {
    guard mark.family == .single else { return true }
    let before = text.trimmed(TextSpan(start, mark.span.start))
    guard !before.isEmpty, mark.left == .space, mark.right == .letter else { return false }
    let last = text.utf8[before.end - 1]
    let next = scalar(at: mark.span.end, in: text.utf8).value
    return (last == UInt8(ascii: ":") || last == UInt8(ascii: ",")) && next &- 0x41 < 26
  }
}
