package import CorpusModel
package import TextServices

/// Finds where the words of anchors are in a document as it is now.
///
/// From the surest on: the same words between the same neighbours; the same words elsewhere; nearly
/// the same words between neighbours that identify them. An anchor that might belong to another
/// place, or to words that only look alike, is lost rather than put on the wrong ones.
package struct AnchorFinder: ~Copyable {
  /// Words this short say little by themselves.
  private static let tellingLength = 6
  /// A place must be better than the next by so much.
  private static let margin = 0.15

  private let text: AnchorText
  private var breaker: WordBreaker

  package init(_ text: AnchorText, locale: String) throws(TextServicesError) {
    self.text = text
    breaker = try WordBreaker(locale: locale)
  }

  /// The place of `anchor` in the text.
  ///
  /// - Parameter quotation: the quotation in which its words start, if that is known for sure. It
  ///   distinguishes places that nothing else distinguishes.
  package mutating func place(
    of anchor: Anchor, startingIn quotation: TextSpan? = nil
  ) -> Result<AnchorPlace, AnchorLoss> {
    let sought = SoughtWords(
      words: numbers(of: anchor.words), before: numbers(of: anchor.before),
      after: numbers(of: anchor.after))
    guard !sought.words.isEmpty else { return .failure(.wordless) }
    switch sameWords(sought) {
    case .success(let place): return .success(spanning(place, anchor))
    case .failure(.ambiguous):
      guard let quotation, let place = onlyPlace(of: sought, startingIn: quotation) else {
        return .failure(.ambiguous)
      }
      return .success(spanning(place, anchor))
    case .failure: break
    }
    return similarWords(sought).map { spanning($0, anchor) }
  }

  /// True if `words` are the words in `span`, as anchors compare words.
  package mutating func areThere(_ words: String, at span: TextSpan) -> Bool {
    words == text.spoken(span)
      || numbers(of: words).numbers.elementsEqual(text.numbers[text.words(in: span)])
  }

  private func spanning(_ found: FoundWords, _ anchor: Anchor) -> AnchorPlace {
    AnchorPlace(
      span: text.withSigns(text.span(of: found.words), of: anchor.words), way: found.way,
      agreement: found.agreement)
  }

  private mutating func numbers(of string: String) -> SoughtText {
    let utf8 = Array(string.utf8)
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    breaker.appendWords(of: utf8, in: utf8.indices, starts: &starts, ends: &ends)
    let words = zip(starts, ends).map { FoldedAnchorWord.bytes(of: utf8[Int($0)..<Int($1)]) }
    return SoughtText(bytes: words, numbers: words.map { text.number(of: $0) })
  }

  /// The same words, by their neighbours.
  private func sameWords(_ sought: SoughtWords) -> Result<FoundWords, AnchorLoss> {
    let length = sought.words.count
    let starts = text.places(of: sought.words.numbers)
    guard !starts.isEmpty else { return .failure(.gone) }
    let between = starts.filter { isBetweenNeighbours($0, sought) }
    if let only = between.first, sought.hasNeighbours || starts.count == 1 {
      guard between.count == 1 else { return .failure(.ambiguous) }
      return .success(
        FoundWords(words: only..<(only + length), way: .inPlace, agreement: 1))
    }
    guard sought.hasNeighbours else { return .failure(.ambiguous) }
    let agreement = sought.neighbourAgreement
    let ranked = starts.map {
      (start: $0, share: agreement.share(in: text, of: $0..<($0 + length)))
    }
    .sorted { ($0.share, $1.start) > ($1.share, $0.start) }
    let best = ranked[0]
    let found = FoundWords(
      words: best.start..<(best.start + length), way: .elsewhere, agreement: best.share)
    if sought.hadTwins {
      guard best.share >= sought.neededAgreement, isBesideNeighbours(best.start, sought) else {
        return .failure(.gone)
      }
    } else if length < AnchorFinder.tellingLength {
      guard
        (best.share >= 0.5 && isBesideNeighbours(best.start, sought))
          || (ranked.count == 1 && isNearNeighbours(best.start, sought))
      else {
        return .failure(.gone)
      }
    } else if ranked.count > 1 {
      guard best.share >= 0.5 else { return .failure(.ambiguous) }
    }
    if ranked.count > 1, best.share - ranked[1].share < AnchorFinder.margin {
      return .failure(.ambiguous)
    }
    return .success(found)
  }

  /// The one of several places that starts in `quotation`.
  private func onlyPlace(of sought: SoughtWords, startingIn quotation: TextSpan) -> FoundWords? {
    let within = text.words(in: quotation)
    let starts = text.places(of: sought.words.numbers).filter {
      within.contains($0) && isBetweenNeighbours($0, sought)
    }
    guard starts.count == 1 else { return nil }
    return FoundWords(
      words: starts[0]..<(starts[0] + sought.words.count), way: .inPlace, agreement: 1)
  }

  /// True if all the neighbours are unchanged, and the text ends where it ended.
  private func isBetweenNeighbours(_ start: Int, _ sought: SoughtWords) -> Bool {
    let before = sought.before.numbers
    let after = sought.after.numbers
    let low = start - before.count
    let high = start + sought.words.count
    guard low >= 0, high + after.count <= text.count else { return false }
    return before.elementsEqual(text.numbers[low..<start])
      && after.elementsEqual(text.numbers[high..<(high + after.count)])
  }

  /// True if the very next words, on one side at least, are unchanged.
  private func isBesideNeighbours(_ start: Int, _ sought: SoughtWords) -> Bool {
    let before = sought.before.numbers.suffix(3)
    let after = sought.after.numbers.prefix(3)
    let low = start - before.count
    let high = start + sought.words.count
    return !before.isEmpty && low >= 0 && before.elementsEqual(text.numbers[low..<start])
      || !after.isEmpty && high + after.count <= text.count
        && after.elementsEqual(text.numbers[high..<(high + after.count)])
  }

  /// True if most of the neighbours are near, in whatever order.
  private func isNearNeighbours(_ start: Int, _ sought: SoughtWords) -> Bool {
    var near: [Int32: Int] = [:]
    let low = max(0, start - 60)
    let high = min(text.count, start + sought.words.count + 60)
    for number in text.numbers[low..<high] { near[number, default: 0] += 1 }
    let neighbours = sought.before.numbers + sought.after.numbers
    let present = neighbours.count { number in
      guard let count = near[number], count > 0 else { return false }
      near[number] = count - 1
      return true
    }
    return neighbours.count >= Anchor.usualContext && 4 * present >= 3 * neighbours.count
  }

  /// Nearly the same words between neighbours that identify them.
  private func similarWords(_ sought: SoughtWords) -> Result<FoundWords, AnchorLoss> {
    if sought.hadTwins && sought.words.count < 3 { return .failure(.gone) }
    let all = sought.all
    let band = 24 + all.count / 8
    var found: [FoundWords] = []
    var similar = SimilarWords(sought: all, text: text)
    for diagonal in diagonals(of: all, width: max(8, band / 2)) {
      let alignment = WordAlignment(
        of: all.numbers, in: text, diagonal: diagonal, band: band,
        isAlike: { similar.isAlike($0, $1) })
      guard let one = words(in: alignment, of: sought),
        !found.contains(where: { $0.words == one.words })
      else { continue }
      found.append(one)
    }
    found.sort { ($0.merit, $1.words.lowerBound) > ($1.merit, $0.words.lowerBound) }
    guard let best = found.first else { return .failure(.gone) }
    if let next = found.dropFirst().first(where: { !$0.words.overlaps(best.words) }),
      best.merit - next.merit < 2 * AnchorFinder.margin
    {
      return .failure(.ambiguous)
    }
    return .success(best)
  }

  /// The words of the text that correspond to the words themselves, if they are similar enough.
  private func words(in alignment: WordAlignment, of sought: SoughtWords) -> FoundWords? {
    let before = sought.before.count
    let own = before..<(before + sought.words.count)
    let all = sought.all.numbers
    guard let words = alignment.partners(of: own, isRare: { isRare(all[$0]) }) else {
      return nil
    }
    let length = sought.words.count
    let matched = own.count { index in
      alignment.likenesses[index] != .none
        && alignment.partners[index].map(words.contains) == true
    }
    // What came in between is coded too, so it must not be much.
    guard words.count - matched <= max(8, length / 2) else { return nil }
    func share(of range: Range<Int>) -> Double {
      guard !range.isEmpty else { return 1 }
      let sum = range.reduce(0.0) { sum, index in
        let isWithin = !own.contains(index) || alignment.partners[index].map(words.contains) == true
        return switch isWithin ? alignment.likenesses[index] : .none {
        case .equal: sum + 1
        case .alike: sum + 0.8
        case .none: sum
        }
      }
      return sum / Double(range.count)
    }
    if length < AnchorFinder.tellingLength || sought.hadTwins {
      guard alignment.isContinued(own.lowerBound) || alignment.continues(own.upperBound - 1) else {
        return nil
      }
    }
    let sameness = share(of: own)
    let neighbours = sought.neighbourCount
    let agreement =
      neighbours == 0
      ? 0
      : (share(of: 0..<before) * Double(before)
        + share(of: own.upperBound..<alignment.partners.count) * Double(sought.after.count))
        / Double(neighbours)
    let needed: Double =
      switch length {
      case _ where sought.hadTwins: sought.neededAgreement
      case ..<4: 0.8
      case 20... where sameness >= 0.9: 0
      default: sameness >= 0.85 ? 0.35 : 0.5
      }
    guard sameness >= 0.6, agreement >= needed else { return nil }
    return FoundWords(
      words: words, way: .changed, agreement: agreement, merit: sameness + agreement)
  }

  private func isRare(_ number: Int32) -> Bool {
    number >= 0 && text.places[Int(number)].count == 1
  }

  /// The diagonals on which an alignment is worth a try: those on which rare words of the anchor
  /// agree.
  private func diagonals(of sought: SoughtText, width: Int) -> [Int] {
    var votes: [Int: Double] = [:]
    for (index, number) in sought.numbers.enumerated() where number >= 0 {
      let places = text.places[Int(number)]
      guard places.count <= 400 else { continue }
      let weight = 1 / Double(places.count)
      for place in places {
        let bucket = (Int(place) - index + sought.count) / width
        votes[bucket, default: 0] += weight
        votes[bucket + 1, default: 0] += weight
      }
    }
    return votes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(6)
      .map { $0.key * width - sought.count }
  }
}

/// A place for the words, as indices into the words of the text.
private struct FoundWords {
  var words: Range<Int>
  var way: AnchorPlace.Way
  var agreement: Double
  var merit = 2.0
}

/// A piece of an anchor, as words of the text that is searched.
private struct SoughtText {
  var bytes: [[UInt8]]
  /// -1 for a word that the text has not.
  var numbers: [Int32]

  var count: Int { numbers.count }
  var isEmpty: Bool { numbers.isEmpty }
}

private struct SoughtWords {
  let words: SoughtText
  let before: SoughtText
  let after: SoughtText

  var neighbourCount: Int { before.count + after.count }
  var hasNeighbours: Bool { neighbourCount > 0 }

  /// True if the words were in several places when the anchor was made: then it has a long context.
  var hadTwins: Bool { max(before.count, after.count) > Anchor.usualContext + 4 }

  /// The share of neighbours that must agree for words that had twins: nearly all where fewer than
  /// can be weighed did not distinguish them, or where there are neighbours on one side only.
  var neededAgreement: Double {
    let cannotBeTold =
      max(before.count, after.count) >= NeighbourAgreement.reach
      || min(before.count, after.count) == 0
    return cannotBeTold ? 0.97 : words.count < 3 ? 0.9 : 0.75
  }

  var neighbourAgreement: NeighbourAgreement {
    NeighbourAgreement(before: before.numbers, after: after.numbers)
  }

  var all: SoughtText {
    SoughtText(
      bytes: before.bytes + words.bytes + after.bytes,
      numbers: before.numbers + words.numbers + after.numbers)
  }
}

/// True if a word may be another spelling of another.
private struct SimilarWords {
  let sought: SoughtText
  let text: AnchorText
  private var known: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    let sought: Int
    let number: Int32
  }

  init(sought: SoughtText, text: AnchorText) {
    self.sought = sought
    self.text = text
  }

  mutating func isAlike(_ sought: Int, _ word: Int) -> Bool {
    let pair = Pair(sought: sought, number: text.numbers[word])
    if let isAlike = known[pair] { return isAlike }
    let isAlike = differInAThirdAtMost(
      self.sought.bytes[sought], FoldedAnchorWord.bytes(of: text.bytes(ofWord: word)))
    known[pair] = isAlike
    return isAlike
  }

  /// True if at most a third of the bytes of the longer word differ.
  private func differInAThirdAtMost(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let longest = max(a.count, b.count)
    let limit = longest / 3
    guard longest >= 3, longest <= 64, abs(a.count - b.count) <= limit else { return false }
    return EditDistance.between(a, b, swaps: false) <= limit
  }
}
