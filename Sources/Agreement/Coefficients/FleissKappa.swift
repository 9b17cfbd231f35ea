extension AgreementTable {
  /// Fleiss' kappa of any number of coders; of two coders it is Scott's pi. Chance is how often two
  /// would agree who draw blindly from what all coders said.
  ///
  /// Scott (1955), “Reliability of content analysis”, Public Opinion Quarterly 19; Fleiss (1971),
  /// “Measuring nominal scale agreement among many raters”, Psychological Bulletin 76. With
  /// missing marks, units weigh the same whoever has read them.
  package var fleissKappa: Coefficient {
    guard case .value(let observed) = observedAgreement else { return observedAgreement }
    let said = said
    let all = said.reduce(0, +)
    let squares = said.reduce(0) { $0 + $1 * $1 }
    guard squares < all * all else { return .undefined(.noVariation) }
    return .corrected(observed: observed, expected: Double(squares) / Double(all * all))
  }
}
