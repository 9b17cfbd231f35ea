internal import Agreement
internal import Coding
internal import CorpusModel
internal import Pipeline
internal import Tabulation

/// The rows of what `agreement` prints.
struct AgreementRows {
  static let columns =
    [
      "theme", "comparison", "first", "second", "independent", "unit", "units", "both",
      "only_first",
    ]
    + ["only_second", "neither", "percent"] + coefficients.map(\.name) + ["reason"]

  private static let coefficients: [(name: String, of: @Sendable (AgreementTable) -> Coefficient)] =
    [
      ("positive_agreement", { $0.positiveAgreement }),
      ("negative_agreement", { $0.negativeAgreement }),
      ("kappa", { $0.cohenKappa }), ("kappa_se", { $0.cohenKappaStandardError }),
      ("alpha", { $0.krippendorffAlpha }), ("brennan_prediger", { $0.brennanPrediger }),
      ("ac1", { $0.gwetAC1 }),
    ]

  private let tally: AgreementTally
  private let coders: [String]
  private let unit: AgreementUnit.Kind

  init(_ tally: AgreementTally, coders: [String], unit: AgreementUnit.Kind) {
    self.tally = tally
    self.coders = coders
    self.unit = unit
  }

  func list(theme: Int, id: String) -> [[String]] {
    var rows: [[String]] = []
    for (place, comparison) in tally.comparisons.enumerated() {
      let start = [id] + names(of: comparison)
      let blind = tally.blindCounts(theme: theme, place)
      var undefined: [(name: String, reason: String)] = []
      let coefficients = AgreementRows.coefficients.map { name, coefficient in
        switch coefficient(blind.table) {
        case .value(let value): return decimal(value, 4)
        case .undefined(let reason):
          undefined.append((name, AgreementRows.text(of: reason, for: name)))
          return "undefined"
        }
      }
      rows.append(
        start + ["yes"] + counts(blind, of: comparison) + coefficients + [
          blind.table.sharedUnits == 0
            ? AgreementRows.nothing(for: comparison) : AgreementRows.reason(undefined)
        ])
      let open = tally.openCounts(theme: theme, place)
      if open.table.sharedUnits > 0 {
        rows.append(
          start + ["not independent"] + counts(open, of: comparison)
            + Array(repeating: "", count: coefficients.count + 1))
      }
    }
    return rows
  }

  private func names(of comparison: AgreementComparison) -> [String] {
    switch comparison {
    case .pair(let first, let second): ["pair", coders[first], coders[second]]
    case .all: ["all", "", ""]
    case .rules(let coder): ["rules", "rules", coders[coder]]
    }
  }

  private func counts(
    _ counts: AgreementTally.Counts, of comparison: AgreementComparison
  ) -> [String] {
    let table = counts.table
    let single =
      comparison == .all ? ["", ""] : ["\(table.units(1, 0))", "\(table.units(0, 1))"]
    return [unit.rawValue, "\(table.sharedUnits)", "\(counts.both)"] + single + [
      "\(counts.neither)",
      table.observedAgreement.value.map { decimal(100 * $0, 2) } ?? "undefined",
    ]
  }

  private static func nothing(for comparison: AgreementComparison) -> String {
    switch comparison {
    case .pair: "no unit that both have read blind"
    case .all: "no unit that two have read blind"
    case .rules: "no unit that was read blind"
    }
  }

  private static func text(of reason: Coefficient.Reason, for name: String) -> String {
    switch (reason, name) {
    case (.nothingCounted, "positive_agreement"): "nobody says yes"
    case (.nothingCounted, "negative_agreement"): "nobody says no"
    default: reason.rawValue
    }
  }

  /// `kappa, alpha: no variation; …`
  private static func reason(_ undefined: [(name: String, reason: String)]) -> String {
    var reasons: [String] = []
    for one in undefined where !reasons.contains(one.reason) { reasons.append(one.reason) }
    return reasons.map { reason in
      let names = undefined.filter { $0.reason == reason }.map(\.name)
      return "\(names.joined(separator: ", ")): \(reason)"
    }.joined(separator: "; ")
  }
}
