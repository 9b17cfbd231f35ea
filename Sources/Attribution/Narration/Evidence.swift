internal import CorpusModel

/// Evidence for the speaker of a quotation, or that it has none.
struct Evidence {
  /// More than one when the words name several who are not the same.
  var candidates: [Candidate]
  /// The words that name the speaker.
  var cue: TextSpan
  private(set) var rule: RuleTraits
  private(set) var strength: RuleTraits.Strength
  /// True if the sentence itself names the speaker.
  var isExplicit: Bool
  /// A written source: the quotation is nobody's speech.
  var isCitation: Bool
  /// True if the quotation goes on with the utterance of the one before.
  var continuesUtterance = false

  init(
    candidates: [Candidate], cue: TextSpan, rule: RuleTraits, isExplicit: Bool,
    isCitation: Bool = false
  ) {
    self.candidates = candidates
    self.cue = cue
    self.rule = rule
    strength = rule.strength
    self.isExplicit = isExplicit
    self.isCitation = isCitation
  }

  /// The words at `cue` make the quotation nobody's speech.
  static func citation(by cue: TextSpan, rule: RuleTraits) -> Evidence {
    Evidence(candidates: [], cue: cue, rule: rule, isExplicit: false, isCitation: true)
  }

  /// Makes it the evidence of `other` for a quotation beside its own. Weak evidence stays weak.
  mutating func pass(to other: RuleTraits) {
    rule = other
    if strength != .weak { strength = other.strength }
    if other.features.contains(.infersSpeaker) { isExplicit = false }
  }

  /// A name or a code, with no word of what the person is.
  var isLabelOnly: Bool {
    rule.features.contains(.mayOnlyLabel) && candidates.count == 1 && candidates[0].role == nil
      && candidates[0].roleAsWritten.isEmpty
  }
}

/// A speaker that the text names, with the words that do so.
struct Candidate: Hashable {
  /// The index in ``RoleNames/roles``.
  var role: Int?
  var roleAsWritten: String
  var name: String
}

extension Narration {
  func candidate(_ mention: Mention) -> Candidate {
    let name = mention.name.map { words(of: $0) } ?? ""
    switch mention.who {
    case .role(let role):
      return Candidate(role: role, roleAsWritten: words(of: mention.core), name: name)
    case .person:
      return Candidate(role: nil, roleAsWritten: nounPhrase(mention), name: name)
    case .name, .pronoun, .indefinite:
      return Candidate(role: nil, roleAsWritten: "", name: name)
    }
  }

  /// The noun with the plain words before it: `social worker`.
  private func nounPhrase(_ mention: Mention) -> String {
    var start = mention.core.lowerBound
    while start > mention.phrase.lowerBound, units[start - 1].isPlainWord { start -= 1 }
    return words(of: start..<mention.core.upperBound)
  }
}
