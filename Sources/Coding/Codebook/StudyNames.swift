package import CorpusModel

/// The names that indicators may use in braces, and the words that negate in each language.
package struct StudyNames: Sendable {
  /// The roles whose words are coded; nil where the roles are unknown.
  package var roles: [Role]?
  package var cases: [StudyCase]
  /// The codes of all cases, also of cases that only documents name; nil where they are unknown.
  package var caseCodes: [String]?
  /// Negations by primary language (`en`).
  package var negations: [String: NegationWords]

  package init(
    roles: [Role]? = nil, cases: [StudyCase] = [], caseCodes: [String]? = nil,
    negations: [String: NegationWords] = [:]
  ) {
    self.roles = roles
    self.cases = cases
    self.caseCodes = caseCodes
    self.negations = negations
  }

  /// The fault of a name that an indicator has in braces; nil if the name is known.
  func problem(with name: IndicatorCondition.Name) -> IndicatorSyntax.Problem? {
    guard let known = known(name.kind), !known.contains(name.text) else { return nil }
    let kind = name.kind.rawValue
    let found = "has the unknown \(kind) '\(name.text)'; "
    let remedy =
      known.isEmpty
      ? "name a file of \(name.kind == .case ? "cases" : "roles"), or leave '\(kind)' out"
      : "known are: \(known.joined(separator: ", "))"
    return IndicatorSyntax.Problem(text: found + remedy, offset: name.offset)
  }

  private func known(_ kind: IndicatorCondition.Name.Kind) -> [String]? {
    let spoken = roles?.filter { !$0.isAsker && !$0.isBystander }
    switch kind {
    case .case: return caseCodes
    case .role: return spoken?.map(\.id)
    case .group:
      var groups: [String] = []
      for group in spoken?.map(\.group) ?? [] where !groups.contains(group) { groups.append(group) }
      return spoken == nil ? nil : groups
    }
  }

  /// `codes` and the cases that are part of them.
  func parts(of codes: [String]) -> Set<String> {
    var found = Set(codes)
    var count = 0
    while count < found.count {
      count = found.count
      for one in cases {
        if let parent = one.parent, found.contains(parent) { found.insert(one.code) }
      }
    }
    return found
  }
}

/// Words that negate the words beside them.
package struct NegationWords: Sendable {
  let before: [WordPattern]
  let after: [WordPattern]

  /// - Parameters:
  ///   - before: words that come before the words they negate; `*` is any run of letters.
  ///   - after: words that come after them.
  package init(before: [String], after: [String] = []) {
    func patterns(_ words: [String]) -> [WordPattern] {
      words.map { WordPattern(form: MatchingForm.of(Array($0.utf8)[...])) }
    }
    self.before = patterns(before)
    self.after = patterns(after)
  }
}
