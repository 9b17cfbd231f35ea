internal import CorpusModel

extension Narration {
  /// People whose role the narration gives beside their name, whether they are quoted there or not:
  /// `Anna Khan, a nurse, was hopeful`, `Anna Khan (nurse)`, `nurse Anna Khan`.
  var introductions: [Candidate] {
    var found: [Candidate] = []
    var index = 0
    while index < units.count {
      guard units[index].isCapitalized || units[index].role != nil,
        let mention = introduction(at: index)
      else {
        index += 1
        continue
      }
      found.append(candidate(mention))
      index = max(index, mention.phrase.upperBound - 1) + 1
    }
    return found
  }

  private func introduction(at index: Int) -> Mention? {
    guard units[index].isWord else { return nil }
    let sentence = sentenceRange(of: index)
    // `In Leeds, a nurse said`
    if index > sentence.lowerBound,
      units[index - 1].classes.meets([.preposition, .caseNoun, .person])
        || units[index - 1].isNumber
    {
      return nil
    }
    let titled =
      isPerson(index) ? self.mention(startingAt: index, upTo: sentence.upperBound) : nil
    // `Participant 9, a father of two`
    let isRole = if case .role = titled?.who { true } else { false }
    let mention =
      isRole
      ? titled
      : (titled?.name ?? properName(at: index, upTo: sentence.upperBound)
        ?? initialName(at: index)?.name).flatMap { apposed($0, upTo: sentence.upperBound) }
    guard let mention, mention.name != nil, case .role = mention.who, !isPlural(mention) else {
      return nil
    }
    return mention
  }

  /// A name, and between commas or in brackets what the person is.
  private func apposed(_ name: Range<Int>, upTo limit: Int) -> Mention? {
    guard name.upperBound + 1 < limit else { return nil }
    let mark = name.upperBound
    let isBracket = units[mark].opensBracket
    guard isBracket || units[mark].isPunctuation(",") else { return nil }
    var core = mark + 1
    while core < min(limit, mark + 6), !isPerson(core) {
      guard units[core].isPlainWord || units[core].classes.contains(.determiner) else { return nil }
      core += 1
    }
    guard core < limit, isPerson(core),
      isBracket || units[mark + 1].classes.contains(.determiner) || core == mark + 1
    else { return nil }
    let next = core + 1
    guard next == limit || !units[next].isWord || units[next].classes.contains(.preposition)
    else { return nil }
    let who: Mention.Who = units[core].role.map { .role($0) } ?? .person
    return Mention(
      who: who, phrase: name.lowerBound..<next, core: core..<next, name: name)
  }
}
