internal import Coding
package import CorpusModel

/// Finds the units of which a segment speaks.
package struct UnitPlaces: Sendable {
  private let units: [AgreementUnit]
  /// Furthest end of each unit and the units before it, by unit.
  private let reach: [Int]
  /// Number of bytes of speech in each unit, by unit.
  private let sizes: [Int]

  /// - Parameter units: in the order of the text.
  package init(_ units: [AgreementUnit]) {
    self.units = units
    var end = 0
    reach = units.map { unit in
      end = max(end, unit.span.end)
      return end
    }
    sizes = units.map { $0.pieces.reduce(0) { $0 + $1.count } }
  }

  /// The units that share with `segment` at least half of the speech in the shorter of the two, in
  /// order. What askers say in the segment does not count, so it marks a unit if it touches any.
  package func units(in segment: TextSpan) -> [Int] {
    let touched = touched(by: segment)
    let size = touched.reduce(0) { $0 + $1.shared }
    return touched.filter { 2 * $0.shared >= min(size, sizes[$0.unit]) }.map(\.unit)
  }

  /// True if `segment` holds all that is said in the unit and nothing that is said in another.
  func isAll(_ segment: TextSpan, of unit: Int) -> Bool {
    let touched = touched(by: segment)
    return touched.count == 1 && touched[0].unit == unit && touched[0].shared == sizes[unit]
  }

  /// The units that share bytes with `segment`, and how many.
  package func touched(by segment: TextSpan) -> [(unit: Int, shared: Int)] {
    var touched: [(unit: Int, shared: Int)] = []
    var unit = reach.partitioningIndex { $0 > segment.start }
    while unit < units.count, units[unit].span.start < segment.end {
      let shared = units[unit].pieces.reduce(0) { sum, piece in
        sum + max(0, min(piece.end, segment.end) - max(piece.start, segment.start))
      }
      if shared > 0 { touched.append((unit, shared)) }
      unit += 1
    }
    return touched
  }
}
