internal import CorpusModel

/// `Time⇥“Nine minutes each”⇥Nurse, School 2`: another cell of the quotation's row names a person and
/// says nothing more of them. Leaves cells that speak of people, as *Pupil voice*, and other rows.
struct TableRow: AttributionRule {
  let name = "table-row"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    for cell in narration.quotations[quotation].cells {
      let units = narration.units(in: cell)
      guard units.count <= 8, narration.namesOnlyPerson(units),
        let found = narration.evidence(inBracket: units, cue: units, rule: name),
        !found.isCitation, found.candidates.contains(where: { !$0.roleAsWritten.isEmpty })
      else { continue }
      return found
    }
    return nil
  }
}

extension Narration {
  /// The units that begin within `span`.
  fileprivate func units(in span: TextSpan) -> Range<Int> {
    let first = firstUnit(from: span.start)
    return first..<max(first, firstUnit(from: span.end))
  }

  private func firstUnit(from offset: Int) -> Int {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A person, with a name, a number or a place at most: not `Support from parents`, `Pupil voice`.
  fileprivate func namesOnlyPerson(_ range: Range<Int>) -> Bool {
    guard let person = range.first(where: { isPerson($0) }),
      !units[range].contains(where: \.isQuotation)
    else { return false }
    let isGoverned = units[range.lowerBound..<person].contains {
      $0.classes.meets([.preposition, .conjunction])
    }
    let next = person + 1
    guard !isGoverned, next < range.upperBound else { return !isGoverned }
    return !units[next].isPlainWord || units[next].isNumber
  }
}
