internal import CorpusModel
internal import TextServices

/// Turns, answers and questions of a transcript.
struct TranscriptAttribution: Sendable {
  init(settings: AttributionSettings, names: RoleNames) {}

  func attribute(
    _ tokenized: TokenizedDocument, using sentences: inout SentenceBreaker
  ) -> AttributedDocument {
    AttributedDocument(
      document: tokenized.document, words: tokenized.words, quotations: [], answers: [],
      findings: tokenized.document.findings, participantWords: 0)
  }
}
