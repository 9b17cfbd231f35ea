/// A measure of agreement, which does not always exist.
package enum Coefficient: Hashable, Sendable {
  case value(Double)
  case undefined(Reason)

  /// Why there is no number.
  package enum Reason: String, Sendable {
    /// No unit has been read by two coders.
    case noSharedUnits = "no units read by two"
    /// Everybody says the same of everything: chance would give that too, and the coefficient is 0/0.
    case noVariation = "no variation"
    /// The measure is of two coders.
    case notTwoCoders = "not two coders"
    /// A single category can only be agreed on.
    case oneCategory = "one category"
    /// Undefined, as there is nothing to take a share of.
    case nothingCounted = "nothing counted"
  }

  package var value: Double? {
    if case .value(let value) = self { value } else { nil }
  }

  /// `observed` agreement set against `expected`: (o − e) / (1 − e).
  static func corrected(observed: Double, expected: Double) -> Coefficient {
    .value((observed - expected) / (1 - expected))
  }

  /// `part` of `whole`.
  static func share(_ part: Int, of whole: Int, else reason: Reason) -> Coefficient {
    whole == 0 ? .undefined(reason) : .value(Double(part) / Double(whole))
  }
}
