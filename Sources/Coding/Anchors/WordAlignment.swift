/// The best local alignment of an anchor's words with a stretch of a text, after Smith & Waterman
/// (1981), within a band about one diagonal.
struct WordAlignment {
  /// The similarity of two words.
  enum Likeness { case none, alike, equal }

  /// `partner[i]` is the index in the text of the word that answers to the anchor's word `i`; nil
  /// where none does.
  private(set) var partners: [Int?]
  private(set) var likenesses: [Likeness]
  /// The number of words of the text.
  private let textCount: Int

  private static let gap: Int32 = -1
  private static let equal: Int32 = 2
  private static let unequal: Int32 = -1

  /// - Parameters:
  ///   - anchor: numbers of words of the text, -1 for one that it has not.
  ///   - diagonal: the index in the text that would answer to the anchor's word 0.
  ///   - band: so far the alignment may stray from the diagonal.
  ///   - isAlike: whether the anchor's word `i` and the text's word `j`, which differ, may be one word
  ///     in two spellings.
  init(
    of anchor: [Int32], in text: AnchorText, diagonal: Int, band: Int,
    isAlike: (Int, Int) -> Bool
  ) {
    // Row i, column c: after the anchor's first i words and the text's words before
    // i + diagonal - band + c - 1. One column on either side is out of the band, and 0.
    let width = 2 * band + 3
    var scores = [Int32](repeating: 0, count: (anchor.count + 1) * width)
    let numbers = text.numbers
    textCount = numbers.count
    var best = (score: Int32(0), i: 0, column: 0)
    for i in 1..<(anchor.count + 1) {
      let first = i + diagonal - band - 1
      let low = max(1, 1 - first)
      let high = min(width - 2, numbers.count - first)
      if low > high { continue }
      let row = i * width
      let word = anchor[i - 1]
      for column in low...high {
        let match =
          word == numbers[first + column - 1] ? WordAlignment.equal : WordAlignment.unequal
        // The row above begins one word earlier.
        let score = max(
          max(0, scores[row - width + column] + match),
          max(scores[row - width + column + 1], scores[row + column - 1]) + WordAlignment.gap)
        scores[row + column] = score
        if score > best.score { best = (score, i, column) }
      }
    }
    partners = Array(repeating: nil, count: anchor.count)
    likenesses = Array(repeating: .none, count: anchor.count)
    var (i, column) = (best.i, best.column)
    while i > 0, column > 0, column < width - 1, scores[i * width + column] > 0 {
      let here = scores[i * width + column]
      let j = i + diagonal - band - 1 + column - 1
      let isEqual = j >= 0 && j < numbers.count && anchor[i - 1] == numbers[j]
      let match = isEqual ? WordAlignment.equal : WordAlignment.unequal
      if here == scores[(i - 1) * width + column] + match {
        partners[i - 1] = j
        likenesses[i - 1] = isEqual ? .equal : isAlike(i - 1, j) ? .alike : .none
        i -= 1
      } else if here == scores[(i - 1) * width + column + 1] + WordAlignment.gap {
        i -= 1
        column += 1
      } else {
        column -= 1
      }
    }
  }

  /// The words of the text that answer to the anchor's words `own`: from the first to the last that
  /// is the same or alike. A few words at an end that are further apart from the others are left off:
  /// little words agree with anything. Where the neighbours are unchanged, the text in the
  /// place of lost words at an end is among them.
  ///
  /// - Parameter isRare: whether the anchor's word `i` is in the text only once.
  func partners(of own: Range<Int>, isRare: (Int) -> Bool) -> Range<Int>? {
    let matched = own.filter { likenesses[$0] != .none }
    /// Runs of matches, broken where words came in or fell out.
    var runs: [(first: Int, last: Int)] = []
    for index in matched {
      if let run = runs.last, distance(run.last, index) < 2 {
        runs[runs.count - 1].last = index
      } else {
        runs.append((index, index))
      }
    }
    while runs.count > 1, let run = runs.last,
      !isTelling(run, distance(runs[runs.count - 2].last, run.first), isRare)
    {
      runs.removeLast()
    }
    while runs.count > 1, let run = runs.first,
      !isTelling(run, distance(run.last, runs[1].first), isRare)
    {
      runs.removeFirst()
    }
    guard let last = runs.last.flatMap({ end(of: $0, own, isRare) }) else { return nil }
    runs[runs.count - 1].last = last.index
    guard let first = runs.first.flatMap({ start(of: $0, own, isRare) }), first < last.place else {
      return nil
    }
    return first..<last.place
  }

  /// The start, in the text, of the words whose first run is `run`.
  private func start(
    of run: (first: Int, last: Int), _ own: Range<Int>, _ isRare: (Int) -> Bool
  ) -> Int? {
    let lost = run.first - own.lowerBound
    guard lost > 0, let place = partners[run.first] else { return partners[run.first] }
    if let bound = placeAfterNeighbours(of: own), isWritten(place - bound, for: lost) {
      return bound
    }
    // Little words beside a gap may be anybody's.
    return (run.first...run.last).first(where: isRare).flatMap { partners[$0] }
  }

  /// The end of the words whose last run is `run`, and the last of the anchor's words in it.
  private func end(
    of run: (first: Int, last: Int), _ own: Range<Int>, _ isRare: (Int) -> Bool
  ) -> (index: Int, place: Int)? {
    let lost = own.upperBound - 1 - run.last
    if lost > 0, let place = partners[run.last], let bound = placeOfNeighbours(after: own),
      isWritten(bound - place - 1, for: lost)
    {
      return (run.last, bound)
    }
    let last = lost > 0 ? (run.first...run.last).last(where: isRare) : run.last
    guard let last, let place = partners[last] else { return nil }
    return (last, place + 1)
  }

  /// True if `count` words may have been written in the place of `lost`: one more at most, for others
  /// may have come between.
  private func isWritten(_ count: Int, for lost: Int) -> Bool { (0...(lost + 1)).contains(count) }

  /// The place after the words that were before `own`, if the nearest of them are still there.
  private func placeAfterNeighbours(of own: Range<Int>) -> Int? {
    guard own.lowerBound > 0 else { return 0 }
    guard let last = partners[own.lowerBound - 1],
      (max(0, own.lowerBound - 3)..<own.lowerBound).allSatisfy({
        likenesses[$0] != .none && partners[$0] == last - (own.lowerBound - 1 - $0)
      })
    else { return nil }
    return last + 1
  }

  /// The place of the words that were after `own`, if the nearest of them are still there.
  private func placeOfNeighbours(after own: Range<Int>) -> Int? {
    guard own.upperBound < partners.count else { return textCount }
    guard let first = partners[own.upperBound],
      (own.upperBound..<min(partners.count, own.upperBound + 3)).allSatisfy({
        likenesses[$0] != .none && partners[$0] == first + $0 - own.upperBound
      })
    else { return nil }
    return first
  }

  /// True if a run of matches at an end belongs to the others, which are `gap` words off.
  private func isTelling(
    _ run: (first: Int, last: Int), _ gap: Int, _ isRare: (Int) -> Bool
  ) -> Bool {
    let length = run.last - run.first + 1
    return length >= gap && length >= 4
      || gap <= 12 && (run.first...run.last).contains(where: isRare)
  }

  /// The distance of the words `a` and `b` of the anchor, in the anchor or in the text, whichever
  /// is greater.
  private func distance(_ a: Int, _ b: Int) -> Int {
    max(b - a, (partners[b] ?? 0) - (partners[a] ?? 0))
  }

  /// True if the words after the anchor's word `index` agree too, close by.
  func continues(_ index: Int) -> Bool {
    guard let partner = partners[index] else { return false }
    let next = (index + 1)..<min(index + 4, partners.count)
    return next.count { likenesses[$0] != .none && partners[$0] == partner + $0 - index } >= 2
  }

  /// True if the words before it agree too, close by.
  func isContinued(_ index: Int) -> Bool {
    guard let partner = partners[index] else { return false }
    let previous = max(0, index - 3)..<index
    return previous.count { likenesses[$0] != .none && partners[$0] == partner + $0 - index } >= 2
  }
}
