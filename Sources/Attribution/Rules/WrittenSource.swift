internal import CorpusModel

/// Words that are nobody's speech here: they are from something written, or were put to people.
enum WrittenSource: AttributionRule {
  /// `Asked “Who decides?”, the head said`, `Teachers rated the item “I feel valued”`: words that were
  /// put to people. Those who answer did not say them; an item or the beginning of a sentence nobody did.
  case prompt
  /// `The guidance states that “…”`, `The letter to parents read: “…”`: something written is the
  /// subject of the verb of saying.
  case subject
  /// `As Ashby (2011) argues, it is “a ladder that leads nowhere”`, `“…” (see Ashby, 2011)`: a source
  /// where nobody else is named.
  case citation

  var traits: RuleTraits {
    switch self {
    case .prompt: RuleTraits(name: "prompt", strength: .firm)
    case .subject: RuleTraits(name: "written-source", strength: .firm)
    case .citation: RuleTraits(name: "citation", strength: .firm)
    }
  }

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    switch self {
    case .prompt: prompt(before: quotation, in: narration)
    case .subject:
      subject(in: narration.stretch(before: quotation), of: narration).map {
        .citation(by: narration.span(of: $0), rule: traits)
      }
    case .citation:
      reference(of: quotation, in: narration).map {
        .citation(by: narration.span(of: $0), rule: traits)
      }
    }
  }
}

// MARK: Words that were put to people

extension WrittenSource {
  private func prompt(before quotation: Int, in narration: Narration) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    guard let last = stretch.last else { return nil }
    if let verb = stretch.last(where: { !narration.units[$0].isPunctuation(",:：") }),
      narration.units[verb].classes.contains(.telling),
      lacksSubject(verb, in: stretch, of: narration)
    {
      return Evidence(
        candidates: [], cue: narration.span(of: stretch), rule: traits, isExplicit: false)
    }
    guard narration.units[last].classes.contains(.prompt),
      let start = start(ofPhraseAt: last, in: stretch, of: narration)
    else { return nil }
    return .citation(by: narration.span(of: start..<stretch.upperBound), rule: traits)
  }

  /// `Asked`, `When asked`, `On being asked`, at the start of the sentence or after a comma.
  private func lacksSubject(
    _ verb: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Bool {
    var index = verb - 1
    while index >= stretch.lowerBound,
      narration.units[index].classes.meets([
        .subordinator, .adverb, .passive, .auxiliary, .preposition,
      ])
    {
      index -= 1
    }
    return index < stretch.lowerBound
      ? narration.sentenceRange(of: verb).lowerBound == stretch.lowerBound
      : narration.units[index].isPunctuation(",;")
  }

  /// The start of the noun's phrase: at an article, and after no verb of asking, as `the head asked
  /// the question “…”` leaves the question to the head.
  private func start(
    ofPhraseAt noun: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Int? {
    let units = narration.units
    var index = noun - 1
    while index >= stretch.lowerBound, noun - index <= Self.wordsBeforePrompt,
      units[index].isPlainWord, !units[index].isPossessive, !units[index].classes.meets(.verb),
      !narration.isPerson(index)
    {
      index -= 1
    }
    guard index >= stretch.lowerBound, units[index].classes.contains(.article) else { return nil }
    let isAsked =
      index > stretch.lowerBound && units[index - 1].classes.contains(.asking)
      && !narration.isPassive(index - 1)
    return isAsked ? nil : index
  }

  /// Maximum number of plain words between the article and the noun: `the second survey item`.
  private static let wordsBeforePrompt = 2
}

// MARK: Something written as the subject

extension WrittenSource {
  private func subject(in stretch: Range<Int>, of narration: Narration) -> Range<Int>? {
    let units = narration.units
    guard
      let noun = stretch.last(where: {
        units[$0].classes.contains(.document) && !units[$0].isPossessive
      }),
      leads(from: noun, in: stretch, of: narration),
      let start = start(ofClauseWith: noun, from: stretch.lowerBound, in: narration)
    else { return nil }
    return start..<stretch.upperBound
  }

  /// A verb of saying comes between it and the quotation, and nobody but the people it addresses.
  private func leads(from noun: Int, in stretch: Range<Int>, of narration: Narration) -> Bool {
    let units = narration.units
    var verb: Int?
    for index in (noun + 1)..<max(noun + 1, stretch.upperBound) {
      let unit = units[index]
      if unit.classes.meets([.speechVerb, .wording]), !narration.isPassive(index) { verb = index }
      let isGoverned =
        index > noun + 1 && units[index - 1].classes.meets([.preposition, .determiner])
      if unit.classes.meets(.anyPronoun), verb == nil { return false }
      if unit.isPossessive, !isGoverned { return false }
      if narration.isPerson(index), verb != nil || !isGoverned { return false }
    }
    return verb != nil
  }

  /// The start of the clause whose first noun is at `noun`; nil unless only determiners and
  /// adjectives come before it.
  private func start(ofClauseWith noun: Int, from lower: Int, in narration: Narration) -> Int? {
    let units = narration.units
    var start = noun
    while start > lower, noun - start < Self.wordsBeforeDocument, units[start - 1].isPlainWord,
      !units[start - 1].classes.meets(.verb)
    {
      start -= 1
    }
    if start > lower, !units[start - 1].classes.contains(.determiner) {
      // Without a determiner, words before the noun may be anything.
      start = noun
    }
    while start > lower, units[start - 1].classes.contains(.determiner) { start -= 1 }
    guard start > lower else { return start }
    let before = units[start - 1]
    return before.isPunctuation(",;") || before.classes.contains(.conjunction)
      || before.classes.contains(.subordinator) && !before.classes.contains(.relative)
      ? start : nil
  }

  /// Maximum number of plain words between the determiner and the noun: `the new national guidance`.
  private static let wordsBeforeDocument = 4
}

// MARK: A reference

extension WrittenSource {
  /// The bracket after the quotation, or the name and year before it.
  private func reference(of quotation: Int, in narration: Narration) -> Range<Int>? {
    if let bracket = narration.bracket(after: quotation),
      narration.holdsYear(bracket.inside) || isPage(bracket.inside, in: narration)
    {
      return bracket.whole
    }
    return namedSource(in: narration.stretch(before: quotation), of: narration)
  }

  /// `p. 4`, `pp. 4–6`
  private func isPage(_ inside: Range<Int>, in narration: Narration) -> Bool {
    let units = narration.units[inside]
    guard let first = units.first, first.classes.contains(.remark),
      first.span.count <= Self.longestPageSign
    else { return false }
    let rest = units.dropFirst().drop { $0.isPunctuation(".") }
    return rest.first?.isNumber ?? false && rest.allSatisfy { $0.isNumber || $0.isDash }
  }

  /// A name with a year in brackets, and a verb of saying.
  private func namedSource(in stretch: Range<Int>, of narration: Narration) -> Range<Int>? {
    let units = narration.units
    guard units[stretch].contains(where: { $0.classes.meets(.verb) }) else { return nil }
    for open in stretch.dropFirst() where units[open].opensBracket {
      let before = units[open - 1]
      guard before.kind == .word, before.isCapitalized, before.classes.isEmpty else { continue }
      let limit = min(stretch.upperBound, open + Self.longestYearBracket)
      guard let close = units[open..<limit].firstIndex(where: \.closesBracket),
        narration.holdsYear((open + 1)..<close)
      else { continue }
      return (open - 1)..<(close + 1)
    }
    return nil
  }

  /// Maximum number of bytes of `p`, `pp`, `S`.
  private static let longestPageSign = 2
  /// Maximum number of units in a bracket with a year: `(2011: 14; see also Byrne, 2005)`.
  private static let longestYearBracket = 12
}
