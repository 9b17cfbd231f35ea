internal import CorpusModel

/// The rules in the order in which they are tried, from precise to loose.
struct Sieve: Sendable {
  let rules: [any AttributionRule]
  /// Rules that give a mere label its role, in the same order.
  private let rulesOfRoles: [any AttributionRule]
  /// Rules whose words lead to a whole list, in the same order.
  private let rulesOfLists: [any AttributionRule]

  init(_ rules: [any AttributionRule]) {
    self.rules = rules
    rulesOfRoles = rules.filter { $0.traits.features.contains(.givesRoleToLabel) }
    rulesOfLists = rules.filter { $0.traits.features.contains(.leadsLists) }
  }

  static let all = Sieve([
    SetApart.label, TrailingBracket(), SetApart.tableRow, CarriedOver.sharedBracket,
    SetApart.dashAndName, WrittenSource.prompt, SpeechVerb.after, CarriedOver.afterNarrator,
    NounPhrase.accordingTo(isAdjacent: true), WrittenSource.subject, LeadIn(),
    NounPhrase.accordingTo(isAdjacent: false), SpeechVerb.incise, NounPhrase.speechNoun,
    NounPhrase.agent, NounPhrase.topic, Woven(), Colon(), WrittenSource.citation,
    CarriedOver.sameVoice, Subject(),
  ])

  /// For a text in a language without lists: other people who are named there cannot be seen.
  static let withoutWords = Sieve(
    all.rules.filter { !$0.traits.features.contains(.needsWordLists) })

  /// The evidence for each quotation of `narration`; those that `earlier` has are taken from it.
  func evidence(in narration: Narration, earlier: [Evidence?]) -> [Evidence?] {
    var found = earlier
    for index in earlier.count..<narration.quotations.count {
      var answer: Evidence?
      for rule in rules {
        guard let told = rule.evidence(for: index, in: narration, earlier: found),
          !isOfOtherCell(told, of: narration, quotation: index)
        else { continue }
        answer = told
        break
      }
      if let label = answer, label.isLabelOnly {
        answer = withRole(label, of: index, in: narration, earlier: found)
      }
      found.append(answer)
    }
    return found
  }

  /// True if the cue is in another cell of a table, which only some rules can read.
  private func isOfOtherCell(
    _ evidence: Evidence, of narration: Narration, quotation: Int
  ) -> Bool {
    let cells = narration.quotations[quotation].cells
    return !cells.isEmpty && !evidence.rule.features.contains(.readsOtherCells)
      && cells.contains { $0.overlaps(evidence.cue) }
  }

  /// `As one head put it, “…” (P12)`: the bracket gives a label, the sentence the role.
  private func withRole(
    _ label: Evidence, of index: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence {
    for rule in rulesOfRoles {
      guard let other = rule.evidence(for: index, in: narration, earlier: earlier),
        other.candidates.count == 1, !other.isCitation, let known = other.candidates.first
      else { continue }
      var result = label
      result.candidates[0].role = known.role
      result.candidates[0].roleAsWritten = known.roleAsWritten
      result.isExplicit = other.isExplicit
      return result
    }
    return label
  }

  /// Evidence in the words that lead to quotation `index` and to the list that begins with it.
  func leadEvidence(
    for index: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    for rule in rulesOfLists {
      if let found = rule.evidence(for: index, in: narration, earlier: earlier) {
        return found.isCitation ? nil : found
      }
    }
    return nil
  }
}
