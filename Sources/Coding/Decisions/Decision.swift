/// A person's decision on a segment: a row of `decisions.csv`.
package struct Decision: Hashable, Sendable {
  /// The content of a decision.
  package enum Verdict: String, CaseIterable, Sendable {
    /// The proposal holds.
    case accept
    /// The theme does not belong there.
    case reject
    /// The theme belongs there, whatever the rules say.
    case add
    /// The coder takes back earlier decisions on the theme there.
    case withdraw
    /// No decision: only the memo counts.
    case memo
  }

  /// The document's id when the decision was made, and the hash of its source.
  package var document: String
  package var sha256: String
  package var anchor: Anchor
  /// The theme's id when the decision was made; may be empty for a memo.
  package var theme: String
  package var verdict: Verdict
  /// `supports`, `qualifies`, `contradicts`, or empty.
  package var stance: String
  package var isStarred: Bool
  /// A name, or `consensus (NAME, NAME)` with the coders who were present when it was settled.
  package var coder: String
  /// `YYYY-MM-DD`, or empty.
  package var date: String
  package var memo: String
  /// The file and the line of its row; the line is 1-based.
  package var path: String
  package var line: Int

  package static let stances = ["supports", "qualifies", "contradicts"]

  package init(
    document: String, sha256: String, anchor: Anchor, theme: String, verdict: Verdict,
    stance: String = "", isStarred: Bool = false, coder: String, date: String = "",
    memo: String = "", path: String = "", line: Int = 0
  ) {
    self.document = document
    self.sha256 = sha256
    self.anchor = anchor
    self.theme = theme
    self.verdict = verdict
    self.stance = stance
    self.isStarred = isStarred
    self.coder = coder
    self.date = date
    self.memo = memo
    self.path = path
    self.line = line
  }

  /// True if several coders settled it together; it outranks what each of them said.
  package var isConsensus: Bool { Decision.isConsensus(coder) }

  /// True if a name means several coders who settled something.
  package static func isConsensus(_ coder: String) -> Bool {
    coder.lowercased().hasPrefix("consensus")
  }
}

/// A decision, and where its words are in a document as it is now.
package struct PlacedDecision: Sendable {
  package var decision: Decision
  package var place: AnchorPlace

  package init(decision: Decision, place: AnchorPlace) {
    self.decision = decision
    self.place = place
  }
}

/// A decision whose words were not found.
package struct LostDecision: Sendable {
  package var decision: Decision
  package var reason: String

  package init(decision: Decision, reason: String) {
    self.decision = decision
    self.reason = reason
  }
}
