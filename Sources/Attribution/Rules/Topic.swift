internal import CorpusModel

/// `For the head of one school, inclusion is “a matter of doors”`: the sentence begins with the person
/// for whom something is so. Inferred.
struct Topic: AttributionRule {
  let name = "topic"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let units = narration.units
    let place = narration.places[quotation]
    let start = narration.sentenceRange(of: place).lowerBound
    guard place - start <= Narration.reach, units[start].classes.contains(.topic),
      let mention = narration.mention(startingAt: start + 1, upTo: place), !mention.isPronoun,
      let comma = units[mention.phrase.upperBound..<place].firstIndex(where: {
        $0.isPunctuation(",")
      }),
      comma - start <= 16
    else { return nil }
    // Another subject may speak: `For the head, the parents wrote a “hymn”.`
    let others = narration.people(in: (comma + 1)..<place).filter {
      $0.standing == .subject || $0.standing == .other
    }
    guard others.isEmpty,
      var evidence = narration.evidence(naming: [mention], cue: start..<(comma + 1), rule: name)
    else { return nil }
    evidence.isExplicit = false
    return evidence
  }
}
