internal import CorpusModel

/// The gender of the person whom a noun or a pronoun names: `she`, `mother`, `Mr`.
enum Gender { case masculine, feminine }

extension Narration {
  /// Nil when the words do not show it.
  func gender(of mention: Mention) -> Gender? {
    var classes: WordClasses = []
    for index in mention.core { classes.formUnion(units[index].classes) }
    for index in mention.name ?? 0..<0 where units[index].classes.contains(.title) {
      classes.formUnion(units[index].classes)
    }
    switch (classes.contains(.masculine), classes.contains(.feminine)) {
    case (true, false): return .masculine
    case (false, true): return .feminine
    default: return nil
    }
  }

  /// True if the noun stands for several: by a list, or by its plural in -s or -x.
  func isPlural(_ mention: Mention) -> Bool {
    switch mention.who {
    case .pronoun(let isPlural): return isPlural
    case .indefinite, .name: return false
    case .role, .person:
      // `one of the teachers`, not `some teachers`
      if units[mention.phrase.lowerBound].classes.contains(.indefinite),
        units[mention.phrase].contains(where: { $0.classes.contains(.preposition) })
      {
        return false
      }
      let last = units[mention.core.upperBound - 1]
      if last.classes.contains(.plural) { return true }
      guard last.span.count > 2 else { return false }
      let bytes = text.utf8[(last.span.end - 2)..<last.span.end].map { $0 | 0x20 }
      let (s, x) = (ASCII.s, ASCII.x)
      return bytes[1] == s && bytes[0] != s || bytes[1] == x
    }
  }

  /// True if the pronoun may stand for the mention, by gender and number.
  func agrees(_ pronoun: Mention, with mention: Mention) -> Bool {
    let isSeveral = isPlural(mention)
    if let own = gender(of: pronoun) {
      if isSeveral, case .pronoun(isPlural: false) = pronoun.who { return false }
      if !isSeveral, let other = gender(of: mention), other != own { return false }
    }
    return true
  }
}
