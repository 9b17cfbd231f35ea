internal import CorpusModel

extension Narration {
  /// Whom the pronoun may stand for: the subject before it in its sentence, else that of the
  /// sentence before, where sentences that name nobody but by a pronoun are passed over.
  func antecedents(of pronoun: Mention) -> [Mention] {
    let place = pronoun.core.lowerBound
    let own = sentence(of: place)
    if let found = antecedents(in: sentences[own].lowerBound..<place), !found.isEmpty {
      return found
    }
    var passed = 0
    var index = own - 1
    while index >= 0, passed < 3 {
      if let found = antecedents(in: sentences[index]) { return found }
      passed += 1
      index -= 1
    }
    return []
  }

  /// The subject among those that `range`, a sentence or its beginning, names; nil when it names
  /// nobody clearly.
  private func antecedents(in range: Range<Int>) -> [Mention]? {
    var strong: [Mention] = []
    var weak: [Mention] = []
    var index = range.lowerBound
    while index < min(range.upperBound, range.lowerBound + Self.reach) {
      guard isPerson(index) || units[index].classes.contains(.title),
        let mention = mention(endingAt: index, from: range.lowerBound) ?? titled(index, range)
      else {
        index += 1
        continue
      }
      index = max(index, mention.phrase.upperBound - 1) + 1
      guard !isGoverned(mention, in: range) else { continue }
      if startsClause(mention, in: range) { strong.append(mention) } else { weak.append(mention) }
    }
    if let first = strong.first { return [first] + joined(to: first, among: strong + weak) }
    return Set(weak.map(\.who)).count == 1 ? Array(weak.prefix(1)) : nil
  }

  private func titled(_ index: Int, _ range: Range<Int>) -> Mention? {
    mention(startingAt: index, upTo: range.upperBound)
  }

  private func isGoverned(_ mention: Mention, in range: Range<Int>) -> Bool {
    let start = mention.phrase.lowerBound
    guard start > range.lowerBound else { return false }
    let before = units[start - 1]
    if before.classes.contains(.agent) { return true }
    if before.classes.contains(.preposition), !before.classes.contains(.subordinator) {
      return start - 2 < range.lowerBound || !units[start - 2].classes.contains(.partitive)
    }
    return before.classes.meets(.verb)
  }

  /// At the start of the sentence, or with a verb or a relative clause just after.
  private func startsClause(_ mention: Mention, in range: Range<Int>) -> Bool {
    if mention.phrase.lowerBound == range.lowerBound { return true }
    var index = mention.phrase.upperBound
    while index < range.upperBound, units[index].classes.contains(.adverb) { index += 1 }
    guard index < range.upperBound else { return false }
    return units[index].classes.meets([.speechVerb, .thoughtVerb, .auxiliary, .passive])
  }

  private func joined(to first: Mention, among others: [Mention]) -> [Mention] {
    others.filter { other in
      other.phrase.lowerBound == first.phrase.upperBound + 1
        && units[first.phrase.upperBound].classes.contains(.conjunction)
    }
  }
}
