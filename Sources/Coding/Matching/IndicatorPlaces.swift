extension WordIndicator {
  /// The places where the indicator fires: one for each place of its first sequence that has all
  /// others near.
  ///
  /// - Parameter places: of each part of each sequence.
  func places(_ places: [[NearestPlaces]]) -> [SpeechPlace] {
    let others = zip(self.others, places.dropFirst()).map {
      $0.places($1, isAnswerWide: isAnswerWide)
    }
    var begun = first.places(places[0], isAnswerWide: isAnswerWide)
    for (index, other) in others.enumerated() { begun = begun.near(nearness[index], other) }
    var found = begun.all.map { (begun: $0, whole: $0) }
    for (index, other) in others.enumerated() {
      found = found.compactMap { begun, whole in
        // All are near the first sequence itself, not near the places found beside it.
        other.nearest(to: begun, nearness[index]).map { (begun, whole.joined(with: $0)) }
      }
    }
    return found.map(\.whole)
  }
}

extension WordIndicator.Sequence {
  /// The places where all parts follow each other: for each place of the first part, the nearest
  /// ones.
  fileprivate func places(_ places: [NearestPlaces], isAnswerWide: Bool) -> NearestPlaces {
    let places = joinable(places)
    guard var found = places.last else { return NearestPlaces([]) }
    // From the end, so that a part is only taken where the rest follows it.
    for index in gaps.indices.reversed() {
      let rest = found
      found = NearestPlaces(
        places[index].all.compactMap { place in
          guard let next = rest.next(after: place), next.words <= gaps[index],
            isAnswerWide || next.place.firstSentence == place.lastSentence
          else { return nil }
          return place.joined(with: next.place)
        })
    }
    return found
  }

  /// Returns the places of each part that may be joined, seen from the rarest: “the” is everywhere.
  private func joinable(_ places: [NearestPlaces]) -> [NearestPlaces] {
    guard let rarest = places.indices.min(by: { places[$0].count < places[$1].count }) else {
      return places
    }
    var places = places
    for index in places.indices where index > rarest {
      places[index] = places[index].near(gaps[index - 1], after: places[index - 1])
    }
    for index in places.indices.reversed() where index < rarest {
      places[index] = places[index].near(gaps[index], before: places[index + 1])
    }
    return places
  }
}
