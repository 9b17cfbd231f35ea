extension AgreementTable {
  /// Gwet's AC1. Chance is Σ π_k (1 − π_k) / (q − 1) over the q categories, with π_k the mean over
  /// units of the share of readers who say k: small where nearly everybody says the same.
  ///
  /// Gwet (2008), “Computing inter-rater reliability and its variance in the presence of high
  /// agreement”, British Journal of Mathematical and Statistical Psychology 61. Units
  /// that one coder has read stay out, as in the other coefficients.
  package var gwetAC1: Coefficient {
    guard categories > 1 else { return .undefined(.oneCategory) }
    guard case .value(let observed) = observedAgreement else { return observedAgreement }
    let units = Double(sharedUnits)
    let expected = (0..<categories).reduce(0.0) { sum, category in
      let said = shared.reduce(0.0) { $0 + Double($1.sums.said[category]) / Double($1.readers) }
      return sum + said / units * (1 - said / units)
    }
    return .corrected(observed: observed, expected: expected / Double(categories - 1))
  }
}
