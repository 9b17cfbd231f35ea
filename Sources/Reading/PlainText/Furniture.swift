import CorpusModel

/// Running headers and footers: lines at the edge of a page that are no text.
///
/// Pages are separated by form feeds, or by a page number on a line of its own. What is at the
/// edge is furniture if it is there on three pages, or if the text that it interrupts runs on
/// behind it. A line with a quotation mark is never furniture.
struct PlainTextFurniture {
  private var found: Set<Int> = []
  private let text: SourceText
  private let lines: PlainTextLines

  init(of lines: PlainTextLines, in text: SourceText) {
    self.lines = lines
    self.text = text
    let pages = pageStarts()
    for page in pages { findInterruption(at: page) }
    findRepeated(at: pages)
  }

  func contains(_ line: Int) -> Bool { found.contains(line) }

  /// The lines before which a page may begin.
  private func pageStarts() -> [Int] {
    var starts: [Int] = []
    for (index, line) in lines.lines.enumerated() {
      let end = index + 1 < lines.count ? Int(lines[index + 1].start) : text.count
      if text.utf8[Int(line.start)..<line.content.start].contains(ASCII.formFeed) {
        starts.append(index)
      } else if isPageNumber(index..<(index + 1))
        || text.utf8[line.content.end..<max(line.content.end, end)].contains(ASCII.formFeed)
      {
        starts.append(index + 1)
      }
    }
    return starts
  }

  /// Finds the furniture between two halves of a sentence.
  private mutating func findInterruption(at page: Int) {
    let above = runs(before: page)
    let below = runs(after: page)
    guard let last = above.first, let first = below.first else { return }
    if above.count > 1, isShort(last), runsOn(above[1], first) {
      found.formUnion(last)
    } else if above.count > 1, below.count > 1, isShort(last), isShort(first),
      runsOn(above[1], below[1])
    {
      found.formUnion(last)
      found.formUnion(first)
    } else if below.count > 1, isShort(first), !runsOn(last, first), runsOn(last, below[1]) {
      found.formUnion(first)
    }
  }

  private mutating func findRepeated(at pages: [Int]) {
    var places: [String: Set<Int>] = [:]
    for page in pages {
      let edges = [runs(before: page).first?.last, runs(after: page).first?.first]
      for case .some(let line) in edges where isShort(line..<(line + 1)) {
        let words = text[lines[line].content].lowercased().split { !$0.isLetter }
        guard !words.isEmpty else { continue }
        places[words.joined(separator: " "), default: []].insert(line)
      }
    }
    for same in places.values where same.count >= 3 { found.formUnion(same) }
  }

  private static let reach = 12

  /// The two nearest runs of lines above a page's start, page numbers left out; the nearest first.
  private func runs(before page: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = page
    let limit = max(0, page - 3 * Self.reach)
    while index > limit, result.count < 2 {
      guard !lines[index - 1].isBlank else {
        index -= 1
        continue
      }
      let end = index
      while index > limit, !lines[index - 1].isBlank { index -= 1 }
      if !isPageNumber(index..<end) { result.append(index..<end) }
    }
    return result
  }

  private func runs(after page: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = page
    let limit = min(lines.count, page + 3 * Self.reach)
    while index < limit, result.count < 2 {
      guard !lines[index].isBlank else {
        index += 1
        continue
      }
      let start = index
      while index < limit, !lines[index].isBlank { index += 1 }
      if !isPageNumber(start..<index) { result.append(start..<index) }
    }
    return result
  }

  private func isPageNumber(_ run: Range<Int>) -> Bool {
    run.count == 1 && !lines[run.lowerBound].isBlank && lines.followsBlank(run.lowerBound)
      && lines.precedesBlank(run.lowerBound)
      && PlainTextMarks.isPageNumber(text.utf8, lines[run.lowerBound].content, lines.words)
  }

  private func isShort(_ run: Range<Int>) -> Bool {
    run.count <= 2
      && run.allSatisfy {
        lines[$0].count <= 90
          && !PlainTextMarks.opensQuotation(text.utf8, lines[$0].content, anywhere: true)
      }
  }

  /// True if the text above ends within a sentence and the text below goes on with it.
  private func runsOn(_ above: Range<Int>, _ below: Range<Int>) -> Bool {
    let last = above.upperBound - 1
    guard above.count > 1 || lines[last].count >= 60, !lines.endsSentence(last, in: text),
      !lines.endsInColon(last, in: text)
    else { return false }
    return text[lines[below.lowerBound].content].first?.isLowercase ?? false
  }
}
