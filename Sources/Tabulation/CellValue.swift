/// The measure of a cell.
package enum CellValue: Hashable, Sendable {
  case count(Int)
  /// `count` for each `scale` of `base`; of nothing there is no rate.
  case rate(Int, per: Int, of: Int)
  /// `count` of `base`.
  case share(Int, of: Int)

  /// True if nothing was counted.
  package var isEmpty: Bool {
    switch self {
    case .count(let count), .rate(let count, per: _, of: _), .share(let count, of: _): count == 0
    }
  }

  /// Writes the value in figures, a fraction rounded half up; empty for a rate of nothing.
  ///
  /// - Parameter decimals: digits after the point at most; noughts at the end are left out.
  package func figures(decimals: Int = 4) -> String {
    switch self {
    case .count(let count): "\(count)"
    case .rate(let count, per: let scale, of: let base): fraction(count * scale, base, decimals)
    case .share(let count, of: let base): fraction(count, base, decimals)
    }
  }

  /// Whole numbers throughout, so that the digits are the same on every machine. Counts are of words
  /// at most: the products stay far below what 64 bits hold.
  private func fraction(_ count: Int, _ base: Int, _ decimals: Int) -> String {
    guard base > 0 else { return "" }
    let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
    let (quotient, remainder) = (count * unit).quotientAndRemainder(dividingBy: base)
    let rounded = remainder >= base - remainder ? quotient + 1 : quotient
    var digits = String(rounded % unit)
    digits = String(repeating: "0", count: decimals - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits.isEmpty ? "\(rounded / unit)" : "\(rounded / unit).\(digits)"
  }
}
