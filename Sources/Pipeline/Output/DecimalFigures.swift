/// `number` in figures, with a fixed number of digits after the point.
package func decimal(_ number: Double, _ decimals: Int) -> String {
  let unit = (0..<decimals).reduce(1) { unit, _ in unit * 10 }
  let whole = Int((abs(number) * Double(unit)).rounded())
  let digits = String(whole % unit)
  let sign = number < 0 && whole > 0 ? "-" : ""
  return "\(sign)\(whole / unit)."
    + String(repeating: "0", count: decimals - digits.utf8.count) + digits
}
