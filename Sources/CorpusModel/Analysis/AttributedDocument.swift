/// A speaker's turns until another speaks. Sentences and rules run through it.
package struct Answer: Sendable {
  /// Stable, from the id of its first turn.
  package var id: String
  /// The indices of its turns in ``AttributedDocument/quotations``, in order.
  package var quotations: Range<Int>

  package init(id: String, quotations: Range<Int>) {
    self.id = id
    self.quotations = quotations
  }
}

/// A document whose quotations have their speakers.
package struct AttributedDocument: Sendable {
  package let document: Document
  package let words: Words
  /// The voices, each once; in a transcript those of all labels, askers' too.
  package let voices: [Voice]
  /// In order of the text; a turn comes before what is reported inside it.
  package let quotations: [Quotation]
  package let answers: [Answer]
  /// The findings of reading and of attribution, in order of the text.
  package let findings: [Finding]
  /// By voice: ``Voice/isParticipant``.
  private let isParticipant: [Bool]

  package init(
    document: Document, words: Words, voices: [Voice], quotations: [Quotation], answers: [Answer],
    findings: [Finding]
  ) {
    self.document = document
    self.words = words
    self.voices = voices
    isParticipant = voices.map(\.isParticipant)
    self.quotations = quotations
    self.answers = answers
    self.findings = findings
  }

  /// True if the quotation at `index` is coded and counted: speech of a participant.
  package func countsAsSpeech(_ index: Int) -> Bool {
    quotations[index].kind.isSpeech && isParticipant[quotations[index].voice]
  }
}
