extension AgreementTable {
  /// Cohen's kappa of two coders: (p_o − p_e) / (1 − p_e), where p_e is how often they would agree
  /// if each kept to the own shares of the categories and chose blindly.
  ///
  /// Cohen (1960), “A coefficient of agreement for nominal scales”, Educational and Psychological
  /// Measurement 20, equation 1. It is of the units that both have read.
  package var cohenKappa: Coefficient {
    guard coders == 2 else { return .undefined(.notTwoCoders) }
    let units = sharedUnits
    guard units > 0 else { return .undefined(.noSharedUnits) }
    let (observed, expected) = (agreements * units, expectedProducts)
    guard expected < units * units else { return .undefined(.noVariation) }
    return .value(Double(observed - expected) / Double(units * units - expected))
  }

  /// The standard error of ``cohenKappa`` for large samples, when it is not zero.
  ///
  /// Fleiss, Cohen & Everitt (1969), “Large sample standard errors of kappa and weighted kappa”,
  /// Psychological Bulletin 72, without weights.
  package var cohenKappaStandardError: Coefficient {
    guard case .value(let kappa) = cohenKappa else { return cohenKappa }
    let units = Double(sharedUnits)
    let (first, second) = margins
    let shares = (
      first: first.map { Double($0) / units }, second: second.map { Double($0) / units }
    )
    let chance = Double(expectedProducts) / (units * units)
    var (agreed, other) = (0.0, 0.0)
    for i in 0..<categories {
      for j in 0..<categories {
        let share = Double(self.units(i, j)) / units
        if i == j {
          let distance = 1 - (shares.first[i] + shares.second[i]) * (1 - kappa)
          agreed += share * distance * distance
        } else {
          let sum = shares.second[i] + shares.first[j]
          other += share * sum * sum
        }
      }
    }
    let rest = kappa - chance * (1 - kappa)
    let variance = agreed + (1 - kappa) * (1 - kappa) * other - rest * rest
    // Rounding may leave it a little below nothing where kappa is 1.
    return .value(max(0, variance).squareRoot() / ((1 - chance) * units.squareRoot()))
  }

  private var agreements: Int { (0..<categories).reduce(0) { $0 + units($1, $1) } }

  /// The number of units to which the first and the second coder gave each category.
  private var margins: (first: [Int], second: [Int]) {
    let all = 0..<categories
    return (
      all.map { i in all.reduce(0) { $0 + units(i, $1) } },
      all.map { j in all.reduce(0) { $0 + units($1, j) } }
    )
  }

  /// p_e times the square of the number of units.
  private var expectedProducts: Int {
    zip(margins.first, margins.second).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
