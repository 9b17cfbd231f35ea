internal import CorpusModel

/// `“…,” (deputy head).` `“…” [headteacher]`: a bracket after the quotation, before or after its stop.
///
/// A bracket that holds a year is a citation: what stands before it was written. A bracket that
/// holds anything else is a gloss.
struct TrailingBracket: AttributionRule {
  let name = "trailing-parenthesis"

  func evidence(
    for quotation: Int, in narration: Narration, earlier: [Evidence?]
  ) -> Evidence? {
    guard let bracket = narration.bracket(after: quotation) else { return nil }
    return narration.evidence(inBracket: bracket.inside, cue: bracket.whole, rule: name)
  }
}

extension Narration {
  /// The bracket after the quotation, before or after its stop.
  func bracket(after quotation: Int) -> (whole: Range<Int>, inside: Range<Int>)? {
    var index = places[quotation] + 1
    if index < units.count, units[index].isPunctuation(".,;:!?…") { index += 1 }
    guard index < units.count, units[index].opensBracket else { return nil }
    let open = index
    let limit = min(units.count, open + 40)
    index += 1
    while index < limit, !units[index].closesBracket {
      if units[index].isQuotation || units[index].opensBracket { return nil }
      index += 1
    }
    guard index < limit, index > open + 1 else { return nil }
    return (open..<(index + 1), (open + 1)..<index)
  }

  /// What a bracket that follows a quotation says of its speaker.
  func evidence(inBracket inside: Range<Int>, cue: Range<Int>, rule: String) -> Evidence? {
    if let found = people(inBracket: inside) {
      return evidence(naming: found, cue: cue, rule: rule)
    }
    // `(compare Ashby, 2011)` points elsewhere: somebody may have said it.
    if holdsYear(inside), !units[inside.lowerBound].classes.contains(.pointer) {
      var citation = Evidence(
        candidates: [], cue: span(of: cue), rule: "citation", isExplicit: false)
      citation.isCitation = true
      return citation
    }
    guard let label = label(inBracket: inside) else { return nil }
    let candidate = Candidate(role: nil, roleAsWritten: "", name: words(of: label))
    return Evidence(
      candidates: [candidate], cue: span(of: cue), rule: rule, isExplicit: true)
  }

  /// The first person that the bracket names, early and in no clause, and the equals joined to it.
  private func people(inBracket inside: Range<Int>) -> [Mention]? {
    guard inside.count <= 16,
      !units[inside.lowerBound].classes.contains(.remark)
        || isPerson(inside.lowerBound)
    else { return nil }
    var index = inside.lowerBound
    let latest = min(inside.upperBound, inside.lowerBound + 6)
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
      let first = mention(endingAt: index, from: inside.lowerBound)
        ?? mention(startingAt: index, upTo: inside.upperBound)
    else { return nil }
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
      let name = properName(at: inside.lowerBound, upTo: mention.phrase.lowerBound)
    else { return mention }
    var named = mention
    named.name = name
    return named
  }

  func holdsYear(_ inside: Range<Int>) -> Bool {
    units[inside].contains { unit in
      guard unit.isNumber, unit.span.count == 4, let year = Int(text[unit.span]) else {
        return false
      }
      return (1500...2100).contains(year)
    }
  }

  /// `P12`, `Amina`, `Interview 4`: a participant's code or name.
  private func label(inBracket inside: Range<Int>) -> Range<Int>? {
    guard inside.count <= 4, units[inside].allSatisfy(\.isWord),
      !units[inside.lowerBound].classes.contains(.remark)
    else { return nil }
    if inside.count == 2, units[inside.upperBound - 1].isNumber,
      units[inside.upperBound - 1].span.count <= 3, units[inside.lowerBound].isCapitalized
    {
      return inside
    }
    guard let name = properName(at: inside.lowerBound, upTo: inside.upperBound), name == inside
    else { return nil }
    return name
  }
}
