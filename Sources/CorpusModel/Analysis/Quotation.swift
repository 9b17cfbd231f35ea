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
  }

  /// The certainty of a quotation's speaker.
  package enum Certainty: String, CaseIterable, Codable, Sendable {
    case explicit, inferred, ambiguous, none
  }

  /// Stable: from the document's id, the kind, the words and the rank among equals.
  package var id: String
  package var kind: Kind
  /// The words between the outer marks, or the turn without label and time.
  package var span: TextSpan
  package var speaker: Speaker
  package var certainty: Certainty
  /// The rule that found the speaker (`trailing-parenthesis`); empty when none did.
  package var rule: String
  /// The words on which the rule rests: text of the source, or a list of candidates when ambiguous.
  package var cue: String
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
  package var caseCode: String?
  /// The words of prose that name the case. Nil where ``caseCode`` is a person's or the document's.
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
    id: String, kind: Kind, span: TextSpan, speaker: Speaker, certainty: Certainty, rule: String,
    cue: String, utterance: String, partOf: Int? = nil, answer: Int? = nil, section: String = "",
    question: [TextSpan] = [], caseCode: String? = nil, caseCue: TextSpan? = nil,
    attributes: [StudyCase.Attribute] = [],
    time: String? = nil, line: Int, wordCount: Int, before: TextSpan? = nil, after: TextSpan? = nil
  ) {
    self.id = id
    self.kind = kind
    self.span = span
    self.speaker = speaker
    self.certainty = certainty
    self.rule = rule
    self.cue = cue
    self.utterance = utterance
    self.partOf = partOf
    self.answer = answer
    self.section = section
    self.question = question
    self.caseCode = caseCode
    self.caseCue = caseCue
    self.attributes = attributes
    self.time = time
    self.line = line
    self.wordCount = wordCount
    self.before = before
    self.after = after
  }

  /// True if it is what somebody said, and so is coded and counted: no term, no bystander's turn,
  /// no asker's; a reported one counts through its turn only.
  package var countsAsSpeech: Bool {
    (kind == .turn || kind == .speech || kind == .passage) && !speaker.role.isBystander
      && !speaker.role.isAsker
  }
}

extension [Quotation] {
  /// ``Quotation/countsAsSpeech`` of the one at `index`, where it lies: asked of many, a copy of each
  /// with all its strings would cost more than the answer.
  package func countsAsSpeech(at index: Int) -> Bool {
    let kind = self[index].kind
    return (kind == .turn || kind == .speech || kind == .passage)
      && self[index].speaker.role.group != Role.bystanderGroup
      && self[index].speaker.role.group != Role.interviewerGroup
  }
}

/// The person who said a quotation.
package struct Speaker: Hashable, Sendable {
  /// The name or label shown; empty when the text gives a role but no person.
  package var name: String
  /// The words that gave the role (`deputy head`), empty when none did.
  package var roleAsWritten: String
  package var role: Role
  /// True if `speakers.csv` named it, so that it is one person across documents.
  package var isJoined: Bool
  /// True if several people speak as one (`Pupils:`): quoted, never counted as a speaker.
  package var isGroup: Bool
  /// True if the speaker is unknown (`Unknown Speaker:`): quoted, never counted as a speaker, and
  /// no two of its turns are one person's.
  package var isUnknown: Bool

  package init(
    name: String, roleAsWritten: String, role: Role, isJoined: Bool = false, isGroup: Bool = false,
    isUnknown: Bool = false
  ) {
    self.name = name
    self.roleAsWritten = roleAsWritten
    self.role = role
    self.isJoined = isJoined
    self.isGroup = isGroup
    self.isUnknown = isUnknown
  }

  package static let unattributed = Speaker(name: "", roleAsWritten: "", role: .unattributed)
}

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
  /// Quotations in order of the text; a turn comes before the speech that is reported inside it.
  package let quotations: [Quotation]
  package let answers: [Answer]
  /// The findings of reading and of attribution, in order of the text.
  package let findings: [Finding]
  /// The words of participants (turns, speech, passages), the base of rates.
  package let participantWords: Int

  package init(
    document: Document, words: Words, quotations: [Quotation], answers: [Answer],
    findings: [Finding], participantWords: Int
  ) {
    self.document = document
    self.words = words
    self.quotations = quotations
    self.answers = answers
    self.findings = findings
    self.participantWords = participantWords
  }
}
