import CorpusModel

/// Places of one sort in a speech, in which the next one on either side is found without looking
/// through all.
struct NearestPlaces {
  /// Places ordered by first word, then last.
  private let byFirst: [SpeechPlace]
  /// Places ordered by last word, then first.
  private let byLast: [SpeechPlace]
  /// No place holds more.
  private let mostWords: Int
  private let mostSentences: Int

  init(_ places: [SpeechPlace]) {
    mostWords = places.map { $0.lastWord - $0.firstWord + 1 }.max() ?? 0
    mostSentences = places.map { $0.lastSentence - $0.firstSentence + 1 }.max() ?? 0
    byFirst = places.sorted { ($0.firstWord, $0.lastWord) < ($1.firstWord, $1.lastWord) }
    byLast = places.sorted { ($0.lastWord, $0.firstWord) < ($1.lastWord, $1.firstWord) }
  }

  var all: [SpeechPlace] { byFirst }

  var count: Int { byFirst.count }

  /// The places that may be before one of `others` with `most` words between at most, and perhaps
  /// some more; all places if `others` are hardly fewer.
  func near(_ most: Int, before others: NearestPlaces) -> NearestPlaces {
    stretches(by: others) { place in
      let limit = place.firstWord - most - mostWords
      let first = byFirst.partitioningIndex { $0.firstWord >= limit }
      return first..<byFirst.partitioningIndex { $0.firstWord >= place.firstWord }
    }
  }

  /// The places after one of `others` with `most` words between at most, and perhaps some more.
  func near(_ most: Int, after others: NearestPlaces) -> NearestPlaces {
    stretches(by: others) { place in
      let first = byFirst.partitioningIndex { $0.firstWord > place.lastWord }
      return first..<byFirst.partitioningIndex { $0.firstWord > place.lastWord + most + 1 }
    }
  }

  /// The places that may be as near to one of `others` as `nearness` requires, and perhaps some
  /// more.
  func near(_ nearness: WordIndicator.Nearness, _ others: NearestPlaces) -> NearestPlaces {
    stretches(by: others) { place in
      switch nearness {
      case .sameAnswer: return 0..<(others.count == 0 ? 0 : count)
      case .sameSentence:
        let limit = place.firstSentence - mostSentences
        let first = byFirst.partitioningIndex { $0.firstSentence >= limit }
        return first..<byFirst.partitioningIndex { $0.firstSentence > place.lastSentence }
      case .words(let most):
        let limit = place.firstWord - most - mostWords
        let first = byFirst.partitioningIndex { $0.firstWord >= limit }
        return first..<byFirst.partitioningIndex { $0.firstWord > place.lastWord + most + 1 }
      }
    }
  }

  /// The places with the indices that `stretch` gives for `others`.
  private func stretches(
    by others: NearestPlaces, _ stretch: (SpeechPlace) -> Range<Int>
  ) -> NearestPlaces {
    // To look for few among many is worth it; otherwise each is looked at.
    if others.count > count / 8 { return self }
    var indices = RangeSet<Int>()
    for place in others.byFirst { indices.insert(contentsOf: stretch(place)) }
    return NearestPlaces(indices.ranges.flatMap { byFirst[$0] })
  }

  /// The first that begins after `place`, and how many words are between.
  func next(after place: SpeechPlace) -> (place: SpeechPlace, words: Int)? {
    let index = byFirst.partitioningIndex { $0.firstWord > place.lastWord }
    guard index < byFirst.count else { return nil }
    return (byFirst[index], byFirst[index].firstWord - place.lastWord - 1)
  }

  /// The last that ends before `place`, and how many words are between.
  func last(before place: SpeechPlace) -> (place: SpeechPlace, words: Int)? {
    let index = byLast.partitioningIndex { $0.lastWord >= place.firstWord }
    guard index > 0 else { return nil }
    return (byLast[index - 1], place.firstWord - byLast[index - 1].lastWord - 1)
  }

  /// The one as near to `place` as `nearness` says; of two, the nearer, then the earlier.
  func nearest(to place: SpeechPlace, _ nearness: WordIndicator.Nearness) -> SpeechPlace? {
    [last(before: place), next(after: place)].compactMap { $0 }
      .filter { found in
        switch nearness {
        case .sameSentence: found.place.sharesSentence(with: place)
        case .sameAnswer: true
        case .words(let most): found.words <= most
        }
      }
      .min { $0.words < $1.words }?.place
  }

  /// True if one of them forbids a coding at `place`.
  ///
  /// - Parameter isAnswerWide: whether it may be in another sentence.
  func reaches(_ place: SpeechPlace, _ reach: WordIndicator.Reach, isAnswerWide: Bool) -> Bool {
    func isNear(_ found: (place: SpeechPlace, words: Int)?, _ most: Int) -> Bool {
      guard let found else { return false }
      return found.words <= most && (isAnswerWide || found.place.sharesSentence(with: place))
    }
    return switch reach {
    case .before(let most): isNear(last(before: place), most)
    case .after(let most): isNear(next(after: place), most)
    case .near(let most): isNear(last(before: place), most) || isNear(next(after: place), most)
    }
  }
}
