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
  private let transcripts: TranscriptAttribution
  private let prose: ProseAttribution

  package init(settings: AttributionSettings) {
    let names = RoleNames(roles: settings.roles)
    transcripts = TranscriptAttribution(settings: settings, names: names)
    prose = ProseAttribution(settings: settings, names: names)
  }

  /// - Parameter sentences: the worker's own, of the document's locale; it affects speed only.
  package func attribute(
    _ tokenized: TokenizedDocument, using sentences: inout SentenceBreaker
  ) -> AttributedDocument {
    tokenized.document.description.kind.isTranscript
      ? transcripts.attribute(tokenized, using: &sentences)
      : prose.attribute(tokenized, using: &sentences)
  }
}
