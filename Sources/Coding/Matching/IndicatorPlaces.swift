extension WordIndicator {
  /// Where the indicator fires: once for each place of its first sequence that has all others near.
  ///
  /// - Parameter places: of each part of each sequence.
  func places(_ places: [[[Place]]]) -> [Place] {
    var found = first.places(places[0], isAnswerWide: isAnswerWide).map { (begun: $0, whole: $0) }
    for (index, sequence) in others.enumerated() {
      let others = NearestPlaces(
        sequence.places(places[index + 1], isAnswerWide: isAnswerWide))
      found = found.compactMap { begun, whole in
        // All are near the first sequence itself, not near what was found beside it.
        others.nearest(to: begun, nearness[index]).map { (begun, whole.joined(with: $0)) }
      }
    }
    return found.map(\.whole)
  }
}

extension WordIndicator.Sequence {
  /// Where all parts follow each other: for each place of the first part, as soon as they do.
  fileprivate func places(_ places: [[Place]], isAnswerWide: Bool) -> [Place] {
    guard var found = places.last else { return [] }
    // From the end, so that a part is only taken where the rest follows it.
    for index in gaps.indices.reversed() {
      let rest = NearestPlaces(found)
      found = places[index].compactMap { place in
        guard let next = rest.next(after: place), next.words <= gaps[index],
          isAnswerWide || next.place.firstSentence == place.lastSentence
        else { return nil }
        return place.joined(with: next.place)
      }
    }
    return found
  }
}
