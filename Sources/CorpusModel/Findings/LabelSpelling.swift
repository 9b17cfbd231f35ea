/// Whether two labels are one that was mistyped.
package enum LabelSpelling {
  /// One letter more, less, other or two exchanged; two of them in a label of eight letters or
  /// more. Labels that differ in a digit are different.
  package static func isSlip(_ a: String, of b: String) -> Bool {
    let (first, second) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard first.count >= 5, second.count >= 4, abs(first.count - second.count) <= 2,
      digits(of: first) == digits(of: second),
      first.first == second.first || first.last == second.last
    else { return false }
    return distance(first, second) <= (min(first.count, second.count) >= 8 ? 2 : 1)
  }

  private static func digits(of label: [Unicode.Scalar]) -> [Unicode.Scalar] {
    label.filter { $0.properties.numericType != nil }
  }

  /// Optimal string alignment distance: an exchange of two neighbours counts once.
  package static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
