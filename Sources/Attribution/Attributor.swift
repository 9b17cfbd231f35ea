package import CorpusModel
internal import Languages
package import TextServices

/// Says who said what.
package struct Attributor: Sendable {
  private let transcripts: TranscriptAttribution
  private let prose: ProseAttribution

  package init(settings: AttributionSettings) {
    let names = RoleNames(roles: settings.roles)
    let lexicons = [Language].builtIn(with: settings.languages)
      .filter { $0.knows(.prose) }
      .map { Lexicon(rules: $0, names: names) }
    transcripts = TranscriptAttribution(settings: settings, names: names, lexicons: lexicons)
    prose = ProseAttribution(settings: settings, lexicons: lexicons)
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
