package import CorpusModel

/// The researcher's tables and lists that bear on who speaks.
package struct AttributionSettings: Sendable {
  /// In the order of `roles.csv`.
  package var roles: [Role]
  package var speakers: [SpeakerAssignment]
  package var cases: [StudyCase]
  /// Case attributes that hold for a section's quotations, by the section's number or text.
  package var sections: [String: [StudyCase.Attribute]]
  /// Additions to the rules of a language, or rules of another language.
  package var languages: [LanguageRules]
  /// The role of a participant whose role nothing tells.
  package var unknownRole = Role.unattributed

  package init(
    roles: [Role] = [], speakers: [SpeakerAssignment] = [], cases: [StudyCase] = [],
    sections: [String: [StudyCase.Attribute]] = [:], languages: [LanguageRules] = []
  ) {
    self.roles = roles
    self.speakers = speakers
    self.cases = cases
    self.sections = sections
    self.languages = languages
  }

  /// The built-in rules with what the researcher adds, then those of further languages.
  var languageRules: [LanguageRules] {
    languages.reduce(into: LanguageRules.builtIn) { all, rules in
      if let index = all.firstIndex(where: { $0.language == rules.language }) {
        all[index] = all[index].extended(by: rules)
      } else {
        all.append(rules)
      }
    }
  }
}
