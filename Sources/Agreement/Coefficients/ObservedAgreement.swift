extension AgreementTable {
  /// The observed agreement: the share of the pairs of coders who have read a unit and say the same
  /// of it, on the mean over units.
  ///
  /// For two coders that is the share of the units on which they agree. For more it is the observed
  /// agreement of Fleiss (1971), “Measuring nominal scale agreement among many raters”, Psychological
  /// Bulletin 76, on units that need not all have the same number of readers.
  package var observedAgreement: Coefficient {
    let units = sharedUnits
    guard units > 0 else { return .undefined(.noSharedUnits) }
    return .value(agreeingUnits / Double(units))
  }

  /// The sum over the units of the share of pairs who agree.
  private var agreeingUnits: Double {
    shared.reduce(0) { sum, group in
      sum + Double(group.sums.pairs.reduce(0, +)) / Double(group.readers * (group.readers - 1))
    }
  }

  /// Share of the marks of `category` with which another coder agrees: for `yes` the
  /// positive, for `no` the negative agreement.
  ///
  /// For two coders who both say yes to a units, and differ on b and c: 2a / (2a + b + c), after
  /// Cicchetti & Feinstein (1990), “High agreement but low kappa: II”, Journal of Clinical
  /// Epidemiology 43. For more, each coder who says it is set against all others who have read the unit.
  package func agreement(on category: Int) -> Coefficient {
    guard sharedUnits > 0 else { return .undefined(.noSharedUnits) }
    let said = said[category]
    guard said > 0 else { return .undefined(.nothingCounted) }
    let confirmed = shared.reduce(0.0) { sum, group in
      sum + Double(group.sums.pairs[category]) / Double(group.readers - 1)
    }
    return .value(confirmed / Double(said))
  }

  package var positiveAgreement: Coefficient { agreement(on: 1) }
  package var negativeAgreement: Coefficient { agreement(on: 0) }
}
