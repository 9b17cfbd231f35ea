/// A rule as the rest of attribution sees it: its name in tables, and how much its evidence proves.
struct RuleTraits: Sendable {
  /// The weight of a rule's evidence about a quotation.
  enum Strength: Sendable {
    /// Somebody would be the speaker; whether anybody spoke remains open.
    case weak
    /// The words speak of the sentence: one or two words between marks may still be a scare quote.
    case loose
    /// The words lead to the quotation.
    case firm
    /// The words point at the quotation itself: it is speech, however short.
    case pointing
  }

  /// Uses of a rule's evidence beyond its own quotation.
  struct Features: OptionSet, Sendable {
    let rawValue: UInt8

    /// The words never say outright who spoke: the speaker is always inferred.
    static let infersSpeaker = Features(rawValue: 1 << 0)
    /// A verb may govern the quotation, loose as the evidence is: `described it as “…”`.
    static let governsQuotation = Features(rawValue: 1 << 1)
    /// The clause may follow the quotation, and the utterance may go on after the clause.
    static let mayFollowQuotation = Features(rawValue: 1 << 2)
    /// The words may be a mere label, `(P12)`, whose role the sentence gives.
    static let mayOnlyLabel = Features(rawValue: 1 << 3)
    /// The words give a label of the same quotation its role.
    static let givesRoleToLabel = Features(rawValue: 1 << 4)
    /// The words may lead to a whole list of quotations.
    static let leadsLists = Features(rawValue: 1 << 5)
    /// The words may be in another cell of the quotation's row.
    static let readsOtherCells = Features(rawValue: 1 << 6)
    /// The rule relies on seeing everybody who is named, and so on a language with word lists.
    static let needsWordLists = Features(rawValue: 1 << 7)
  }

  /// The name in the column `rule` of the tables.
  let name: String
  let strength: Strength
  var features: Features = []
}
