extension AgreementTable {
  /// Brennan and Prediger's coefficient: (p_o − 1/q) / (1 − 1/q) for q categories; for yes and no
  /// that is 2 p_o − 1. Chance is that of a coin, whatever coders tend to say.
  ///
  /// Brennan & Prediger (1981), “Coefficient kappa: some uses, misuses, and alternatives”, Educational
  /// and Psychological Measurement 41, their kappa_n.
  package var brennanPrediger: Coefficient {
    guard categories > 1 else { return .undefined(.oneCategory) }
    guard case .value(let observed) = observedAgreement else { return observedAgreement }
    return .corrected(observed: observed, expected: 1 / Double(categories))
  }
}
