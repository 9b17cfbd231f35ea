/// The least number of edits that turn one list into another.
@usableFromInline package enum EditDistance {
  /// Insertions, deletions and replacements (Levenshtein 1966, “Binary codes capable of correcting
  /// deletions, insertions, and reversals”); with `swaps`, also the exchange of two neighbours that no
  /// other edit touches (optimal string alignment).
  @inlinable package static func between<Element: Equatable>(
    _ a: [Element], _ b: [Element], swaps: Bool
  ) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = beforeLast
    for i in a.indices {
      row[0] = i + 1
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if swaps, i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row[j + 1] = least
      }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[b.count]
  }
}
