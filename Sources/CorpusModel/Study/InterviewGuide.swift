/// A question of the interview guide, as the study's askers put it more or less.
package struct GuideQuestion: Hashable, Sendable {
  package var id: String
  /// The name by which people speak of it (`What gets in the way`).
  package var label: String
  /// Words by which it is known when it is asked; `*` is any run of letters.
  package var patterns: [String]
  /// The ids of the themes it asks about.
  package var themes: [String]
  /// The line of its row in the guide, 1-based.
  package var line: Int

  package init(
    id: String, label: String = "", patterns: [String] = [], themes: [String] = [], line: Int = 0
  ) {
    self.id = id
    self.label = label
    self.patterns = patterns
    self.themes = themes
    self.line = line
  }
}

/// The number of speakers of a role that the plan wants in a case.
package struct PlannedSpeakers: Hashable, Sendable {
  package var caseCode: String
  /// A role's id.
  package var role: String
  package var count: Int
  /// The line of its row in the plan, 1-based.
  package var line: Int

  package init(caseCode: String, role: String, count: Int, line: Int = 0) {
    self.caseCode = caseCode
    self.role = role
    self.count = count
    self.line = line
  }
}
