package import CorpusModel
package import Languages

/// The researcher's tables and lists that bear on who speaks.
package struct AttributionSettings: Sendable {
  /// In the order of `roles.csv`.
  package var roles: [Role]
  package var speakers: [SpeakerAssignment]
  package var cases: [StudyCase]
  /// Case attributes that hold for a section's quotations, by the section's number or text.
  package var sections: [String: [StudyCase.Attribute]]
  /// Words that a researcher adds to a language, or the words of another language.
  package let languages: [Language]
  /// The role of a participant whose role is unknown.
  package var unknownRole = Role.unattributed

  package init(
    roles: [Role] = [], speakers: [SpeakerAssignment] = [], cases: [StudyCase] = [],
    sections: [String: [StudyCase.Attribute]] = [:], languages: [Language] = []
  ) {
    self.roles = roles
    self.speakers = speakers
    self.cases = cases
    self.sections = sections
    self.languages = languages
  }
}
