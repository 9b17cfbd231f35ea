internal import CorpusModel

/// The words between two quotations of a sentence decide whether the verb before the first governs
/// the second as well.
extension Narration {
  /// `Teachers wanted “…”, pupils “…” and one parent of the two (“…”)`: the subject of a clause whose
  /// verb is left out since the clause before has it.
  func subjectWithoutVerb(in stretch: Range<Int>) -> Mention? {
    var start = stretch.lowerBound
    while start < stretch.upperBound,
      units[start].isPunctuation(",;–—)") || units[start].classes.contains(.conjunction)
    {
      start += 1
    }
    guard start > stretch.lowerBound, start < stretch.upperBound,
      let subject = mention(startingAt: start, upTo: stretch.upperBound), !subject.who.isPersonal
    else { return nil }
    let rest = subject.phrase.upperBound..<stretch.upperBound
    guard let first = rest.first else { return subject }
    let belongs =
      units[first].isPunctuation(",:(") || units[first].classes.meets([.preposition, .adverb])
    let isClause = units[rest].contains { unit in
      unit.isPossessive || unit.classes.meets([.auxiliary, .passive, .anyPronoun])
        || unit.classes.meets(.verb) && !unit.classes.contains(.preposition)
        || unit.classes.contains(.subordinator) && !unit.classes.contains(.preposition)
    }
    return belongs && rest.count <= 8 && !isClause ? subject : nil
  }

  /// True if nobody and nothing in `stretch` may be the subject of a new clause: the clause before goes on.
  func lacksSubject(_ stretch: Range<Int>) -> Bool {
    !isSaidByAnother(in: stretch) && people(in: stretch).allSatisfy(\.mention.isPronoun)
  }

  /// `was told`, `was described as`, `the report says`: the subject is spoken to or spoken of, or is no
  /// person, and nobody who is named says it.
  func isSaidByAnother(in stretch: Range<Int>) -> Bool {
    stretch.contains { verb in
      units[verb].classes.contains(.speechVerb) && (isPassive(verb) || hasThing(beforeVerb: verb))
    }
  }
}
