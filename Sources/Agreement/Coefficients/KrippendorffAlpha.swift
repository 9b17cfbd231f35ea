extension AgreementTable {
  /// Krippendorff's alpha for nominal data, any number of coders, marks missing: 1 − D_o / D_e.
  ///
  /// Krippendorff (2011), “Computing Krippendorff's alpha-reliability”, section C. With m the coders
  /// who have read a unit, the observed disagreement is the sum over units of the pairs who differ,
  /// divided by m − 1; the expected one is of all pairs of the n marks there are:
  /// alpha = 1 − (n − 1) Σ differing / (n² − Σ n_c²).
  package var krippendorffAlpha: Coefficient {
    guard sharedUnits > 0 else { return .undefined(.noSharedUnits) }
    let said = said
    let marks = said.reduce(0, +)
    let expected = marks * marks - said.reduce(0) { $0 + $1 * $1 }
    guard expected > 0 else { return .undefined(.noVariation) }
    let observed = shared.reduce(0.0) { sum, group in
      let all = group.sums.units * group.readers * (group.readers - 1)
      return sum + Double(all - group.sums.pairs.reduce(0, +)) / Double(group.readers - 1)
    }
    return .value(1 - Double(marks - 1) * observed / Double(expected))
  }
}
