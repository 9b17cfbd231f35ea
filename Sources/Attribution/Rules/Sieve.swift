internal import CorpusModel

/// The rules in the order in which they are tried, from precise to loose.
struct Sieve: Sendable {
  var rules: [any AttributionRule] = [
    Label(), TrailingBracket(), TableRow(), SharedBracket(), DashAndName(), Prompt(),
    SpeechVerbAfter(), SpeechVerbMiddle(), AccordingTo(isAdjacent: true), WrittenSource(),
    LeadIn(), AccordingTo(), Incise(), SpeechNoun(), Agent(), Topic(), Woven(), Colon(),
    Citation(), SameVoice(), Subject(),
  ]

  /// For a text in a language without lists: whoever else is named there cannot be seen, and so nobody
  /// goes on and nobody is alone.
  static let withoutWords: Sieve = {
    var sieve = Sieve()
    sieve.rules.removeAll { $0 is SameVoice || $0 is Subject }
    return sieve
  }()

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

  /// Whether the words that tell stand in another cell of a table, of which only `table-row` is to say
  /// what it means.
  private func isOfOtherCell(
    _ evidence: Evidence, of narration: Narration, quotation: Int
  ) -> Bool {
    let cells = narration.quotations[quotation].cells
    return !cells.isEmpty && evidence.rule != TableRow().name
      && cells.contains { $0.overlaps(evidence.cue) }
  }

  /// `As one head put it, “…” (P12)`: the bracket gives a label, the sentence the role.
  private func withRole(
    _ label: Evidence, of index: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence {
    for rule in Self.withinSentence {
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

  private static let withinSentence: [any AttributionRule] = [
    SpeechVerbAfter(), LeadIn(), AccordingTo(), SpeechNoun(), Topic(), Woven(), Colon(),
  ]
}

extension Sieve {
  /// Who, by what leads to quotation `index`, says it and those listed after it.
  func leadEvidence(
    for index: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    for rule in Self.leading {
      if let found = rule.evidence(for: index, in: narration, earlier: earlier) {
        return found.isCitation ? nil : found
      }
    }
    return nil
  }

  private static let leading: [any AttributionRule] = [
    AccordingTo(isAdjacent: true), LeadIn(), AccordingTo(), SpeechNoun(), Topic(), Colon(),
  ]
}

extension Evidence {
  /// A name or a code, with no word of what the person is.
  var isLabelOnly: Bool {
    rule == "trailing-parenthesis" && candidates.count == 1 && candidates[0].role == nil
      && candidates[0].roleAsWritten.isEmpty
  }
}
