internal import CorpusModel

/// Speakers whom a phrase names that is no subject of a verb of saying.
enum NounPhrase: AttributionRule {
  /// `According to the head of one school: “…”`, `In the words of a parent, “…”`, `“…,” according to
  /// teachers`.
  ///
  /// Right before the quotation, where it is adjacent, it goes before the verbs of saying, elsewhere
  /// after them.
  case accordingTo(isAdjacent: Bool)
  /// `One parent's view was that “…”`, `in her view, “…”`, `a comment from a pupil: “…”`, `“…” was, in
  /// the head's words, …`: a noun of saying that belongs to the speaker.
  case speechNoun
  /// `This is seen as helpful by the head: “…”`: the one who says or thinks something in a passive.
  case agent
  /// `For the head of one school, inclusion is “a matter of doors”`: the sentence begins with the person
  /// for whom something is so.
  case topic

  var traits: RuleTraits {
    switch self {
    case .accordingTo(let isAdjacent):
      RuleTraits(
        name: "according-to", strength: .firm,
        features: isAdjacent ? .leadsLists : [.leadsLists, .givesRoleToLabel])
    case .speechNoun:
      RuleTraits(
        name: "speech-noun", strength: .firm, features: [.leadsLists, .givesRoleToLabel])
    case .agent: RuleTraits(name: "agent", strength: .firm)
    case .topic:
      RuleTraits(
        name: "topic", strength: .loose,
        features: [.infersSpeaker, .leadsLists, .givesRoleToLabel])
    }
  }

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    switch self {
    case .accordingTo(let isAdjacent):
      source(of: quotation, isAdjacent: isAdjacent, in: narration)
    case .speechNoun: owner(of: quotation, in: narration)
    case .agent: agent(before: quotation, in: narration, earlier: earlier)
    case .topic: topic(before: quotation, in: narration)
    }
  }
}

// MARK: According to somebody

extension NounPhrase {
  private func source(
    of quotation: Int, isAdjacent: Bool, in narration: Narration
  ) -> Evidence? {
    let before = narration.stretch(before: quotation)
    for index in before.reversed() where narration.units[index].classes.contains(.accordingTo) {
      let found = source(at: index, in: before, of: narration)
      return isAdjacent && !isJustBefore(quotation, found, in: narration) ? nil : found
    }
    let after = narration.stretch(after: quotation)
    for index in after.prefix(Self.unitsToSource)
    where narration.units[index].classes.contains(.accordingTo) {
      return source(at: index, in: after, of: narration)
    }
    return nil
  }

  private func isJustBefore(
    _ quotation: Int, _ evidence: Evidence?, in narration: Narration
  ) -> Bool {
    guard let evidence else { return false }
    var last = narration.places[quotation] - 1
    while last > 0, narration.units[last].isPunctuation(",:") { last -= 1 }
    return narration.units[last].span.end == evidence.cue.end
  }

  private func source(
    at index: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Evidence? {
    guard let mention = narration.mention(startingAt: index + 1, upTo: stretch.upperBound) else {
      return nil
    }
    return narration.evidence(
      naming: [mention], cue: index..<mention.phrase.upperBound, rule: traits)
  }

  /// Number of units after a quotation in which `according to` is looked for.
  private static let unitsToSource = 3
}

// MARK: A noun of saying

extension NounPhrase {
  private func owner(of quotation: Int, in narration: Narration) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    for index in stretch.reversed() where narration.units[index].classes.contains(.speechNoun) {
      guard let owner = owner(ofNounAt: index, in: stretch, of: narration),
        owner.isPronoun || !isSubject(other: owner, in: stretch, of: narration)
      else { continue }
      let start = min(index, owner.phrase.lowerBound)
      return narration.evidence(naming: [owner], cue: start..<stretch.upperBound, rule: traits)
    }
    let after = narration.stretch(after: quotation)
    for index in after.prefix(Self.unitsToNoun)
    where narration.units[index].classes.contains(.speechNoun) {
      guard let owner = genitive(ofNounAt: index, in: after, of: narration),
        isGoverned(owner, from: after.lowerBound, in: narration)
      else { continue }
      return narration.evidence(
        naming: [owner], cue: owner.phrase.lowerBound..<(index + 1), rule: traits)
    }
    return nil
  }

  /// `From the point of view of the parents the head was late: “…”`: the head is the subject.
  private func isSubject(
    other owner: Mention, in stretch: Range<Int>, of narration: Narration
  ) -> Bool {
    narration.people(in: stretch).contains { person in
      !person.isSubordinate && person.mention.core != owner.core
        && (person.standing == .subject || person.standing == .other)
        && !owner.phrase.overlaps(person.mention.phrase)
    }
  }

  private func owner(
    ofNounAt index: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Mention? {
    if let owner = genitive(ofNounAt: index, in: stretch, of: narration) { return owner }
    let link = index + 1
    guard link < stretch.upperBound,
      narration.units[link].classes.meets([.preposition, .agent]),
      let mention = narration.mention(startingAt: link + 1, upTo: stretch.upperBound),
      !mention.isPronoun
    else { return nil }
    return mention
  }

  /// `the head's own words`, `her view`
  private func genitive(
    ofNounAt index: Int, in stretch: Range<Int>, of narration: Narration
  ) -> Mention? {
    let units = narration.units
    var before = index - 1
    while before >= stretch.lowerBound, index - before <= Self.genitiveReach,
      !units[before].isPossessive, !units[before].classes.contains(.possessive)
    {
      before -= 1
    }
    guard before >= stretch.lowerBound, index - before <= Self.genitiveReach else { return nil }
    let core = before..<(before + 1)
    if units[before].isPossessive {
      guard units[before].classes.contains(.person) else { return nil }
      let who: Mention.Who = units[before].role.map { .role($0) } ?? .person
      return Mention(who: who, phrase: core, core: core)
    }
    return Mention(who: .pronoun(isPlural: false), phrase: core, core: core)
  }

  /// True if a preposition governs the phrase of `owner`: `in the head's words`.
  private func isGoverned(_ owner: Mention, from lower: Int, in narration: Narration) -> Bool {
    var index = owner.phrase.lowerBound - 1
    while index >= lower,
      narration.units[index].classes.contains(.determiner)
        || narration.units[index].isPlainWord
    {
      index -= 1
    }
    return index >= lower && narration.units[index].classes.contains(.preposition)
  }

  /// Number of units after a quotation in which the noun is looked for.
  private static let unitsToNoun = 10
  /// Maximum number of units from a genitive to its noun: `the head's very own words`.
  private static let genitiveReach = 3
}

// MARK: The agent of a passive

extension NounPhrase {
  private func agent(
    before quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    let stretch = narration.stretch(before: quotation)
    for index in stretch.reversed() where narration.units[index].classes.contains(.agent) {
      guard let mention = narration.mention(startingAt: index + 1, upTo: stretch.upperBound),
        leads(from: index, mention, in: stretch, of: narration)
          || isJoined(index, to: quotation - 1, told: earlier, in: stretch, of: narration)
      else { continue }
      return narration.evidence(
        naming: [mention], cue: index..<stretch.upperBound, rule: traits)
    }
    return nil
  }

  /// A verb of saying or thinking comes before it, or the sentence ends in a colon.
  private func leads(
    from agent: Int, _ mention: Mention, in stretch: Range<Int>, of narration: Narration
  ) -> Bool {
    let units = narration.units
    if units[stretch.upperBound - 1].isPunctuation(":：") { return true }
    let lower = max(stretch.lowerBound, agent - Self.verbReach)
    return units[lower..<agent].contains { $0.classes.meets(.verb) }
      && stretch.upperBound - mention.phrase.upperBound <= Self.unitsAfterAgent
  }

  /// `described by staff as “…” and by parents as “…”`: one verb for both.
  private func isJoined(
    _ agent: Int, to previous: Int, told earlier: [Evidence?], in stretch: Range<Int>,
    of narration: Narration
  ) -> Bool {
    guard previous >= 0, earlier[previous]?.rule.name == traits.name,
      stretch.upperBound - agent <= Self.longestSecondAgent,
      narration.sentence(of: narration.places[previous]) == narration.sentence(of: agent)
    else { return false }
    return narration.units[stretch.lowerBound..<agent].allSatisfy {
      $0.isPunctuation(",;") || $0.classes.meets([.conjunction, .adverb])
    }
  }

  /// Number of units before `by` in which its verb is looked for.
  private static let verbReach = 10
  /// Maximum number of units between an agent and the quotation.
  private static let unitsAfterAgent = 6
  /// Maximum number of units from the second `by` of one verb to the quotation.
  private static let longestSecondAgent = 8
}

// MARK: The topic of a sentence

extension NounPhrase {
  private func topic(before quotation: Int, in narration: Narration) -> Evidence? {
    let units = narration.units
    let place = narration.places[quotation]
    let start = narration.sentenceRange(of: place).lowerBound
    guard place - start <= Narration.reach, units[start].classes.contains(.topic),
      let mention = narration.mention(startingAt: start + 1, upTo: place), !mention.isPronoun,
      let end = end(ofTopic: mention, upTo: place, in: narration),
      end - start <= Self.longestTopic
    else { return nil }
    // Another subject may speak: `For the head, the parents wrote a “hymn”.`
    let others = narration.people(in: end..<place).filter {
      $0.standing == .subject || $0.standing == .other
    }
    guard others.isEmpty else { return nil }
    return narration.evidence(naming: [mention], cue: start..<end, rule: traits)
  }

  /// The end of the person's phrase, where the statement begins: after a comma, or at once where a
  /// determiner opens it, or one word before the copula: `For the head the roof was “a worry”`, `To
  /// her pupils it was “a lake”`.
  private func end(ofTopic mention: Mention, upTo place: Int, in narration: Narration) -> Int? {
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

  /// Maximum number of units from the start of the sentence to the end of its topic.
  private static let longestTopic = 16
}
