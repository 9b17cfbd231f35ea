package import CorpusModel
package import TextServices

/// What the researcher says about who speaks.
package struct AttributionSettings: Sendable {
  /// In the order of `roles.csv`.
  package var roles: [Role]
  package var speakers: [SpeakerAssignment]
  package var cases: [StudyCase]
  /// Case attributes that hold for a section's quotations, by the section's number or text.
  package var sections: [String: [StudyCase.Attribute]]

  package init(
    roles: [Role] = [], speakers: [SpeakerAssignment] = [], cases: [StudyCase] = [],
    sections: [String: [StudyCase.Attribute]] = [:]
  ) {
    self.roles = roles
    self.speakers = speakers
    self.cases = cases
    self.sections = sections
  }
}

/// Says who said what.
package struct Attributor: Sendable {
  package init(settings: AttributionSettings) {}

  /// - Parameter sentences: the worker's own, of the document's locale; it affects speed only.
  package func attribute(
    _ tokenized: TokenizedDocument, using sentences: inout SentenceBreaker
  ) -> AttributedDocument {
    AttributedDocument(
      document: tokenized.document, words: tokenized.words, quotations: [], answers: [],
      findings: tokenized.document.findings, participantWords: 0)
  }
}
