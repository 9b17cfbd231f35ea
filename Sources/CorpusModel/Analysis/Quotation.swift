/// Words that a participant said: a participant's turn, or a span in prose.
package struct Quotation: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A participant's turn in a transcript.
    case turn
    /// A span in prose that someone said.
    case speech
    /// Speech inside a turn; it counts for its teller, never as the person it reports.
    case reported
    /// A scare quote, title, motto or example: nobody's speech.
    case term
    /// A paragraph of a vignette or of notes.
    case passage

    /// True for words that are coded and counted if a participant says them. Reported speech counts
    /// through its turn only.
    package var isSpeech: Bool { self == .turn || self == .speech || self == .passage }
  }

  /// Stable: from the document's id, the kind, the words and the rank among equals.
  package var id: String
  package var kind: Kind
  /// The words between the outer marks, or the turn without label and time.
  package var span: TextSpan
  /// The index of its speaker in ``AttributedDocument/voices``.
  package var voice: Int
  /// The parts of one utterance that a narrator split share this; the id of the first part.
  package var utterance: String
  /// Index of the turn of reported speech in ``AttributedDocument/quotations``; nil for others.
  package var partOf: Int?
  /// The index in ``AttributedDocument/answers``; nil in prose.
  package var answer: Int?
  /// The number of the heading it is under, else the heading's text, else empty.
  package var section: String
  /// The turns of askers since the last participant, in order; empty in prose.
  package var question: [TextSpan]
  /// In prose: the words that name the case. Nil where ``Voice/caseCode`` is a person's or the
  /// document's.
  package var caseCue: TextSpan?
  /// Case attributes that hold for this quotation only, by the section it is in.
  package var attributes: [StudyCase.Attribute]
  package var time: String?
  package var line: Int
  /// The number of words that start within ``span``, transcription marks left out.
  package var wordCount: Int
  /// The turn before, whoever spoke; in prose the sentence before. Nil at the start.
  package var before: TextSpan?
  package var after: TextSpan?

  package init(
    id: String, kind: Kind, span: TextSpan, voice: Int, utterance: String, partOf: Int? = nil,
    answer: Int? = nil, section: String = "", question: [TextSpan] = [], caseCue: TextSpan? = nil,
    attributes: [StudyCase.Attribute] = [], time: String? = nil, line: Int, wordCount: Int,
    before: TextSpan? = nil, after: TextSpan? = nil
  ) {
    self.id = id
    self.kind = kind
    self.span = span
    self.voice = voice
    self.utterance = utterance
    self.partOf = partOf
    self.answer = answer
    self.section = section
    self.question = question
    self.caseCue = caseCue
    self.attributes = attributes
    self.time = time
    self.line = line
    self.wordCount = wordCount
    self.before = before
    self.after = after
  }
}
