/// True if two labels are one that was mistyped.
package enum LabelSpelling {
  /// One letter more, less, other or two exchanged; two of them in a label of eight letters or
  /// more. Labels that differ in a digit are different.
  package static func isSlip(_ a: String, of b: String) -> Bool {
    let (first, second) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard first.count >= 5, second.count >= 4, abs(first.count - second.count) <= 2,
      digits(of: first) == digits(of: second),
      first.first == second.first || first.last == second.last
    else { return false }
    let limit = min(first.count, second.count) >= 8 ? 2 : 1
    return EditDistance.between(first, second, swaps: true) <= limit
  }

  private static func digits(of label: [Unicode.Scalar]) -> [Unicode.Scalar] {
    label.filter { $0.properties.numericType != nil }
  }
}
