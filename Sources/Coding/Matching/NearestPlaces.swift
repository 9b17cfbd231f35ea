/// Places of one sort in a speech, in which the next one on either side is found without looking
/// through all.
struct NearestPlaces {
  /// By first word, then last.
  private let byFirst: [Place]
  /// By last word, then first.
  private let byLast: [Place]

  init(_ places: [Place]) {
    byFirst = places.sorted { ($0.firstWord, $0.lastWord) < ($1.firstWord, $1.lastWord) }
    byLast = places.sorted { ($0.lastWord, $0.firstWord) < ($1.lastWord, $1.firstWord) }
  }

  /// The first that begins after `place`, and how many words stand between.
  func next(after place: Place) -> (place: Place, words: Int)? {
    let index = byFirst.partition { $0.firstWord <= place.lastWord }
    guard index < byFirst.count else { return nil }
    return (byFirst[index], byFirst[index].firstWord - place.lastWord - 1)
  }

  /// The last that ends before `place`, and how many words stand between.
  func last(before place: Place) -> (place: Place, words: Int)? {
    let index = byLast.partition { $0.lastWord < place.firstWord }
    guard index > 0 else { return nil }
    return (byLast[index - 1], place.firstWord - byLast[index - 1].lastWord - 1)
  }

  /// The one as near to `place` as `nearness` says; of two, the nearer, then the earlier.
  func nearest(to place: Place, _ nearness: WordIndicator.Nearness) -> Place? {
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

  /// Whether one of them stands so that it forbids what stands at `place`.
  ///
  /// - Parameter isAnswerWide: whether it may stand in another sentence.
  func reaches(_ place: Place, _ reach: WordIndicator.Reach, isAnswerWide: Bool) -> Bool {
    func isNear(_ found: (place: Place, words: Int)?, _ most: Int) -> Bool {
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
