internal import CorpusModel

/// Speakers whom the text sets apart from its sentences: a label, a cell of the row, a name behind a
/// dash. (A bracket is ``TrailingBracket``.)
enum SetApart: AttributionRule {
  /// `Lena: I do it on the bus.` among the lines of an exchange that is set apart as a block. Leaves a
  /// line without a label.
  case label
  /// `Time⇥“Nine minutes each”⇥Nurse, School 2`: another cell of the quotation's row names a person and
  /// says nothing more of them. Leaves cells that speak of people, as *Pupil voice*, and other rows.
  case tableRow
  /// `“…” — a parent, school B1`: a dash and a name that end the sentence.
  case dashAndName

  var traits: RuleTraits {
    switch self {
    case .label: RuleTraits(name: "label", strength: .pointing)
    case .tableRow:
      RuleTraits(name: "table-row", strength: .pointing, features: .readsOtherCells)
    case .dashAndName: RuleTraits(name: "dash-and-name", strength: .pointing)
    }
  }

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    switch self {
    case .label: label(of: quotation, in: narration)
    case .tableRow: personInRow(of: quotation, in: narration)
    case .dashAndName: nameAfterDash(behind: quotation, in: narration)
    }
  }

  private func label(of quotation: Int, in narration: Narration) -> Evidence? {
    guard let label = narration.quotations[quotation].label else { return nil }
    let words = narration.text[label]
    let names = narration.lexicon.names
    let found = names.role(ofLabel: words)
    let candidate = Candidate(
      role: found.flatMap { found in names.roles.firstIndex { $0.id == found.role.id } },
      roleAsWritten: found?.words ?? "", name: found?.words == words ? "" : words)
    return Evidence(candidates: [candidate], cue: label, rule: traits, isExplicit: true)
  }

  private func personInRow(of quotation: Int, in narration: Narration) -> Evidence? {
    for cell in narration.quotations[quotation].cells {
      let units = narration.units(in: cell)
      guard units.count <= Self.longestCell, narration.namesOnlyPerson(units),
        let found = narration.evidence(inBracket: units, cue: units, rule: traits),
        !found.isCitation, found.candidates.contains(where: { !$0.roleAsWritten.isEmpty })
      else { continue }
      return found
    }
    return nil
  }

  private func nameAfterDash(behind quotation: Int, in narration: Narration) -> Evidence? {
    let units = narration.units
    let dash = narration.places[quotation] + 1
    guard dash + 1 < units.count, units[dash].isDash else { return nil }
    var start = dash + 1
    // -- is a dash too.
    if units[start].isDash { start += 1 }
    let limit = min(units.count, start + Self.longestName)
    guard start < limit, let mention = narration.mention(startingAt: start, upTo: limit),
      !mention.isPronoun
    else { return nil }
    let end = mention.phrase.upperBound
    let isAtEnd =
      end >= units.count || units[end].isPunctuation(".,;()[")
      || narration.sentence(of: end) != narration.sentence(of: start)
    guard isAtEnd, !units[mention.core.upperBound - 1].isPossessive else { return nil }
    return narration.evidence(naming: [mention], cue: dash..<end, rule: traits)
  }

  /// Maximum number of units in a cell that names a person.
  private static let longestCell = 8
  /// Maximum number of units behind a dash that name a person.
  private static let longestName = 12
}

extension Narration {
  /// The units that begin within `span`.
  fileprivate func units(in span: TextSpan) -> Range<Int> {
    let first = firstUnit(from: span.start)
    return first..<max(first, firstUnit(from: span.end))
  }

  private func firstUnit(from offset: Int) -> Int {
    units.indices.partitioningIndex { units[$0].span.start >= offset }
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
