import CorpusModel

/// The places in one speech where the `unless` of a codebook forbid their themes.
struct Forbidden {
  /// Sentences in which nothing is coded, by theme.
  private var sentences: [Int: Set<Int>] = [:]
  /// The themes of which nothing is coded.
  private var everywhere: Set<Int> = []
  /// Places that forbid only codings near them, by theme.
  private var near: [Int: [Near]] = [:]

  private struct Near {
    let reach: WordIndicator.Reach
    let isAnswerWide: Bool
    let places: NearestPlaces
  }

  /// - Parameter numbers: the sentences that hold a piece of evidence; `place` its place. Each is
  ///   asked for only where it matters.
  init(
    _ firings: [Firing], _ entries: [IndicatorEntry],
    numbers: (TextSpan) -> ClosedRange<Int>, place: (TextSpan) -> SpeechPlace
  ) {
    var places: [Int32: [SpeechPlace]] = [:]
    for firing in firings where entries[Int(firing.entry)].isUnless {
      let entry = entries[Int(firing.entry)]
      if entry.reach == nil && entry.condition.isAnswerWide {
        everywhere.insert(entry.theme)
      } else if entry.reach == nil {
        sentences[entry.theme, default: []].formUnion(numbers(firing.evidence))
      } else {
        places[firing.entry, default: []].append(place(firing.evidence))
      }
    }
    for (number, places) in places {
      let entry = entries[Int(number)]
      guard let reach = entry.reach else { continue }
      near[entry.theme, default: []].append(
        Near(
          reach: reach, isAnswerWide: entry.condition.isAnswerWide, places: NearestPlaces(places)))
    }
  }

  /// True if the theme may not be coded by evidence in the sentences `numbers`.
  func contains(
    theme: Int, in numbers: ClosedRange<Int>, place: () -> SpeechPlace
  ) -> Bool {
    if everywhere.contains(theme) { return true }
    if let sentences = sentences[theme], numbers.contains(where: sentences.contains) { return true }
    guard let near = near[theme] else { return false }
    let place = place()
    return near.contains {
      $0.places.reaches(place, $0.reach, isAnswerWide: $0.isAnswerWide)
    }
  }
}

extension IndicatorEntry {
  fileprivate var reach: WordIndicator.Reach? {
    if case .words(let indicator) = indicator { indicator.reach } else { nil }
  }
}
