/// The category that each coder gave to each unit, or none where a coder has not read the unit.
///
/// It keeps counts and no units, so its size does not grow. Everything is counted in whole numbers;
/// fractions appear in the last steps of each coefficient, and in an order that is always the same.
/// All coefficients are of the same units: the units that two or more coders have read.
package struct AgreementTable: Sendable {
  package let coders: Int
  /// The number of categories: a unit gets one of `0..<categories`. Of a theme, 0 is no and 1 is
  /// yes.
  package let categories: Int
  /// All units, read or not.
  package private(set) var units = 0
  /// The units that two or more have read and of which all of these say the same.
  package private(set) var unanimousUnits = 0
  /// Sums by the number of coders who have read the unit.
  private var sums: [Sums]
  /// Number of units that the first of two coders put into category `i` and the second into `j`, at
  /// `i * categories + j`; empty for more coders.
  private var cross: [Int]

  /// Sums over the units that equally many coders have read.
  struct Sums {
    var units = 0
    /// Number of marks, by category.
    var said: [Int]
    /// Ordered pairs of coders who mark the same unit with a category, by category.
    var pairs: [Int]
  }

  /// - Precondition: there is a coder and a category.
  package init(coders: Int, categories: Int = 2) {
    precondition(coders > 0 && categories > 0, "an agreement is of coders about categories")
    self.coders = coders
    self.categories = categories
    let empty = Array(repeating: 0, count: categories)
    sums = Array(repeating: Sums(said: empty, pairs: empty), count: coders + 1)
    cross = coders == 2 ? Array(repeating: 0, count: categories * categories) : []
  }

  /// Adds units that are marked alike.
  ///
  /// - Parameters:
  ///   - marks: by coder; nil where the coder has not read the unit.
  ///   - count: how many such units there are.
  /// - Precondition: there is a mark for each coder, within the categories.
  package mutating func add(_ marks: [Int?], count: Int = 1) {
    precondition(marks.count == coders, "each coder has a mark, or nil")
    var said = Array(repeating: 0, count: categories)
    var readers = 0
    for mark in marks {
      guard let mark else { continue }
      said[mark] += 1
      readers += 1
    }
    units += count
    sums[readers].units += count
    for category in said.indices {
      sums[readers].said[category] += count * said[category]
      sums[readers].pairs[category] += count * said[category] * (said[category] - 1)
    }
    if readers >= 2, said.contains(readers) { unanimousUnits += count }
    if coders == 2, let first = marks[0], let second = marks[1] {
      cross[first * categories + second] += count
    }
  }

  /// Adds a unit that coders say a theme of, or do not.
  package mutating func add(_ marks: [Bool?], count: Int = 1) {
    add(marks.map { $0.map { $0 ? 1 : 0 } }, count: count)
  }

  /// The units that two or more coders have read; every coefficient is of these units.
  package var sharedUnits: Int { shared.reduce(0) { $0 + $1.sums.units } }

  /// The sums of the units that two or more have read, by ascending number of readers.
  var shared: [(readers: Int, sums: Sums)] {
    sums.indices.dropFirst(2).compactMap { sums[$0].units > 0 ? ($0, sums[$0]) : nil }
  }

  /// Number of marks on the units that two or more coders have read, by category.
  var said: [Int] {
    (0..<categories).map { category in shared.reduce(0) { $0 + $1.sums.said[category] } }
  }

  /// The units that the first of two coders put into category `first` and the second into `second`.
  ///
  /// - Precondition: there are two coders.
  package func units(_ first: Int, _ second: Int) -> Int {
    precondition(coders == 2, "a cross table is of two coders")
    return cross[first * categories + second]
  }
}
