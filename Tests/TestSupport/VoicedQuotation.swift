package import CorpusModel

/// A quotation together with its voice, so that a test asks both as one value.
@dynamicMemberLookup
package struct VoicedQuotation {
  package let quotation: Quotation
  package let voice: Voice

  package subscript<Value>(dynamicMember path: KeyPath<Quotation, Value>) -> Value {
    quotation[keyPath: path]
  }

  package subscript<Value>(dynamicMember path: KeyPath<Voice, Value>) -> Value {
    voice[keyPath: path]
  }
}

extension AttributedDocument {
  /// The quotations with their voices.
  package var voiced: [VoicedQuotation] {
    quotations.map { VoicedQuotation(quotation: $0, voice: voices[$0.voice]) }
  }

  /// The number of words that participants say.
  package var participantWords: Int {
    quotations.indices.filter { countsAsSpeech($0) }.map { quotations[$0].wordCount }.reduce(0, +)
  }

  /// The same document with other parts.
  package func with(
    document: Document? = nil, words: Words? = nil, voices: [Voice]? = nil,
    quotations: [Quotation]? = nil, answers: [Answer]? = nil
  ) -> AttributedDocument {
    AttributedDocument(
      document: document ?? self.document, words: words ?? self.words,
      voices: voices ?? self.voices, quotations: quotations ?? self.quotations,
      answers: answers ?? self.answers, findings: [])
  }
}
