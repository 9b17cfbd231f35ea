internal import CorpusModel

/// `“…,” (deputy head).` `“…” [headteacher]`: a bracket after the quotation, before or after its stop.
///
/// A bracket that holds a year is a citation: the words before it were written. A bracket that
/// holds anything else is a gloss.
struct TrailingBracket: AttributionRule {
  let traits = RuleTraits(
    name: "trailing-parenthesis", strength: .pointing, features: .mayOnlyLabel)

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard let bracket = narration.bracket(after: quotation) else { return nil }
    return narration.evidence(inBracket: bracket.inside, cue: bracket.whole, rule: traits)
  }
}

extension Narration {
  /// Evidence in a bracket that follows a quotation.
  func evidence(inBracket inside: Range<Int>, cue: Range<Int>, rule: RuleTraits) -> Evidence? {
    if let found = people(inBracket: inside) {
      return evidence(naming: found, cue: cue, rule: rule)
    }
    // `(compare Ashby, 2011)` points elsewhere: somebody may have said it.
    if holdsYear(inside), !units[inside.lowerBound].classes.contains(.pointer) {
      return .citation(by: span(of: cue), rule: WrittenSource.citation.traits)
    }
    guard let label = label(inBracket: inside) else { return nil }
    return Evidence(candidates: [label], cue: span(of: cue), rule: rule, isExplicit: true)
  }

  /// The first person that the bracket names, early and in no clause, and the equals joined to it.
  private func people(inBracket inside: Range<Int>) -> [Mention]? {
    guard inside.count <= Self.longestDescription,
      !units[inside.lowerBound].classes.contains(.remark)
        || isPerson(inside.lowerBound) || code(at: inside.lowerBound, in: inside) != nil
    else { return nil }
    var index = inside.lowerBound
    let latest = min(inside.upperBound, inside.lowerBound + Self.personReach)
    while index < latest, !isPerson(index) {
      let unit = units[index]
      if unit.classes.meets([.auxiliary, .passive, .anyPronoun, .relative]) { return nil }
      index += 1
    }
    guard index < latest else { return nil }
    if units[inside].contains(where: { $0.classes.meets([.auxiliary, .passive, .anyPronoun]) }) {
      return nil
    }
    guard
      var first = mention(endingAt: index, from: inside.lowerBound)
        ?? mention(startingAt: index, upTo: inside.upperBound)
    else { return nil }
    // `(Anna Khan headteacher)`: the noun says more than the name.
    if first.who == .name, let noun = mention(startingAt: index, upTo: inside.upperBound) {
      first = noun
    }
    let named = withName(first, in: inside)
    let next = first.phrase.upperBound
    guard next + 1 < inside.upperBound, isJoint(units[next]),
      let second = mention(startingAt: next + 1, upTo: inside.upperBound), !second.isPronoun,
      second.who != .name
    else { return [named] }
    return [named, second]
  }

  private func isJoint(_ unit: Unit) -> Bool {
    unit.classes.contains(.conjunction) || unit.isPunctuation("/")
  }

  /// `Mrs Khan, headteacher`: the words before the role may be a name.
  private func withName(_ mention: Mention, in inside: Range<Int>) -> Mention {
    guard mention.name == nil, mention.phrase.lowerBound > inside.lowerBound,
      let name = code(at: inside.lowerBound, in: inside)
        ?? properName(at: inside.lowerBound, upTo: mention.phrase.lowerBound)
    else { return mention }
    var named = mention
    named.name = name
    return named
  }

  /// `P12`, `Int. 12`, `Amina`, `Interview 4`, and with a later field about the person: `Dez, 15`,
  /// `FG2, P4`, `female, 45`.
  private func label(inBracket inside: Range<Int>) -> Candidate? {
    guard inside.count <= Self.longestLabel else { return nil }
    let fields = units[inside].split { $0.isPunctuation(",;") }.map(\.indices)
    guard let first = fields.first, first.lowerBound == inside.lowerBound else { return nil }
    let others = fields.dropFirst()
    // With an age, plain words are enough for the rest: `Bea, 16, care leaver`.
    let hasAge = others.contains {
      $0.count <= Self.longestAge && units[$0.upperBound - 1].isNumber
    }
    guard
      others.allSatisfy({
        describesPerson($0)
          || hasAge && units[$0].allSatisfy { $0.isPlainWord && !$0.isCapitalized }
      })
    else { return nil }
    if let name = label(inField: first) {
      return Candidate(role: nil, roleAsWritten: "", name: words(of: name))
    }
    // `female, 45`
    guard !others.isEmpty, first.count == 1,
      units[first.lowerBound].classes.meets([.masculine, .feminine])
    else { return nil }
    return Candidate(role: nil, roleAsWritten: words(of: first), name: "")
  }

  private func label(inField field: Range<Int>) -> Range<Int>? {
    if code(at: field.lowerBound, in: field) == field { return field }
    let first = units[field.lowerBound]
    guard field.count <= Self.longestName, first.isWord, !first.classes.contains(.remark) else {
      return nil
    }
    let rest = units[field].dropFirst().drop {
      $0.isPunctuation(".") && first.span.count <= Self.longestAbbreviation
    }
    if first.isCapitalized, rest.count == 1, let number = rest.first, number.isNumber,
      number.span.count <= Self.longestNumber
    {
      return field
    }
    return properName(at: field.lowerBound, upTo: field.upperBound) == field ? field : nil
  }

  /// An age, a code, a gender, or a place: `15`, `aged 15`, `P4`, `F`, `School B`, `care leaver`.
  private func describesPerson(_ field: Range<Int>) -> Bool {
    let first = units[field.lowerBound]
    if let last = field.last, units[last].isNumber, units[last].span.count <= Self.longestAgeDigits,
      field.count <= Self.longestAge,
      !first.isCapitalized || code(at: field.lowerBound, in: field) == field
    {
      return true
    }
    if field.count == 1, first.isWord, first.span.count == 1, first.isCapitalized { return true }
    return first.classes.meets([.caseNoun, .level])
      || units[field].contains { $0.classes.meets([.person, .masculine, .feminine]) }
  }

  /// `P12`, `FG2`: letters joined to a number.
  func code(at start: Int, in range: Range<Int>) -> Range<Int>? {
    guard start + 1 < range.upperBound, units[start].kind == .word, units[start].isCapitalized,
      units[start].span.count <= Self.longestCodeLetters, units[start + 1].isNumber,
      units[start + 1].joint == .nothing
    else { return nil }
    return start..<(start + 2)
  }

  /// Maximum number of units in a bracket that describes a person.
  private static let longestDescription = 16
  /// Number of units from the start of a bracket among which its first person is named.
  private static let personReach = 6
  /// Maximum number of units in a bracket that only labels a person.
  private static let longestLabel = 10
  /// Maximum number of units of a name.
  private static let longestName = 4
  /// Maximum number of bytes of a word that a full stop shortens, `Int. 12`.
  private static let longestAbbreviation = 5
  /// Maximum number of digits in `Interview 4`.
  private static let longestNumber = 3
  /// Maximum number of bytes of the letters in `FG2`.
  private static let longestCodeLetters = 4
  /// Maximum number of units of an age, `aged 15`, and of its digits.
  private static let longestAge = 2
  private static let longestAgeDigits = 2
}
