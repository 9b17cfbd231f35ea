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
      let end = end(of: mention, upTo: place, in: narration), end - start <= 16
    else { return nil }
    // Another subject may speak: `For the head, the parents wrote a “hymn”.`
    let others = narration.people(in: end..<place).filter {
      $0.standing == .subject || $0.standing == .other
    }
    guard others.isEmpty,
      var evidence = narration.evidence(naming: [mention], cue: start..<end, rule: name)
    else { return nil }
    evidence.isExplicit = false
    return evidence
  }

  /// Where the person ends and what is so begins: after a comma, or at once where a determiner
  /// opens it, or one word before the copula: `For the head the roof was “a worry”`, `To her pupils it
  /// was “a lake”`.
  private func end(of mention: Mention, upTo place: Int, in narration: Narration) -> Int? {
    let next = mention.phrase.upperBound
    guard next < place else { return nil }
    let opening = narration.units[next]
    // `Für die Rektorin ist die Schule „…“`
    if opening.classes.contains(.auxiliary) { return next }
    if opening.classes.meets(.determiner), !opening.classes.contains(.partitive) { return next }
    if opening.isPlainWord, !narration.isPerson(next), next + 1 < place,
      narration.units[next + 1].classes.contains(.passive)
    {
      return next
    }
    return narration.units[next..<place].firstIndex { $0.isPunctuation(",") }.map { $0 + 1 }
  }
}
