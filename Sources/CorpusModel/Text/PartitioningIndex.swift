extension RandomAccessCollection {
  /// The index of the first element for which `isBehind` holds, or `endIndex`, in logarithmic time.
  ///
  /// - Precondition: every element for which `isBehind` holds is behind all the others.
  @inlinable package func partitioningIndex(where isBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var remaining = count
    while remaining > 0 {
      let half = remaining / 2
      let middle = index(low, offsetBy: half)
      if isBehind(self[middle]) {
        remaining = half
      } else {
        low = index(after: middle)
        remaining -= half + 1
      }
    }
    return low
  }
}
