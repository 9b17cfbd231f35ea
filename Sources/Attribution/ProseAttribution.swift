internal import CorpusModel
internal import TextServices

/// Quotations in prose and who said them.
struct ProseAttribution: Sendable {
  init(settings: AttributionSettings, names: RoleNames) {}

  func attribute(
    _ tokenized: TokenizedDocument, using sentences: inout SentenceBreaker
  ) -> AttributedDocument {
    AttributedDocument(
      document: tokenized.document, words: tokenized.words, quotations: [], answers: [],
      findings: tokenized.document.findings, participantWords: 0)
  }
}
