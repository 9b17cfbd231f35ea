internal import CorpusModel
internal import Identity
internal import TextServices

/// Makes quotations, answers and questions of turns that come in order.
struct TranscriptAnswers {
  private(set) var quotations: [Quotation] = []
  private(set) var answers: [Answer] = []

  private let document: Document
  private let words: Words
  private let settings: AttributionSettings
  private var numbering: QuotationNumbering
  /// The turns in which something is said.
  private let spoken: [TextSpan]
  private var place = -1
  /// What askers said since the last participant, or before the participants who speak now.
  private var question: [TextSpan] = []
  private var isQuestionAnswered = false
  /// Whose answer can go on, nil after an asker.
  private var lastSpeaker: String?
  private var nextBlock = 0
  private var section = ""

  init(_ tokenized: TokenizedDocument, settings: AttributionSettings) {
    document = tokenized.document
    words = tokenized.words
    self.settings = settings
    numbering = QuotationNumbering(of: document)
    spoken = document.turns.lazy.map(\.span).filter { !$0.isEmpty }
  }

  /// - Parameter speaker: the label set right; turns of one label and person are one speaker's.
  mutating func add(_ turn: Turn, at index: Int, voice: TranscriptVoice, speaker: String) {
    place += 1
    enterSections(before: turn.span.start)
    guard !voice.isAsker else {
      if isQuestionAnswered { question = [] }
      isQuestionAnswered = false
      question.append(turn.span)
      lastSpeaker = nil
      return
    }
    let id = numbering.id(of: .turn, at: turn.span)
    let who = turn.personID ?? speaker
    let isBystander = voice.speaker.role.isBystander
    if !isBystander {
      isQuestionAnswered = true
      extendAnswer(of: who, with: quotations.count, id: id)
    }
    lastSpeaker = isBystander ? nil : who
    quotations.append(
      Quotation(
        id: id, kind: .turn, span: turn.span, speaker: voice.speaker, certainty: voice.certainty,
        rule: voice.rule, cue: cue(of: voice, turn), utterance: id,
        answer: isBystander ? nil : answers.count - 1, section: section, question: question,
        caseCode: voice.caseCode ?? document.description.caseCode,
        attributes: settings.sections[section] ?? [], time: turn.time,
        line: document.lines.line(at: turn.labelSpan?.start ?? turn.span.start),
        wordCount: TranscriptMarks.wordCount(of: words, in: turn.span, text: document.text),
        before: place > 0 ? spoken[place - 1] : nil,
        after: place + 1 < spoken.count ? spoken[place + 1] : nil))
  }

  /// The label as this turn has it, when the label told the role.
  private func cue(of voice: TranscriptVoice, _ turn: Turn) -> String {
    switch voice.rule {
    case TranscriptRule.label, TranscriptRule.speakersFile, TranscriptRule.groupVoice: turn.label
    default: voice.cue
    }
  }

  private mutating func extendAnswer(of speaker: String, with index: Int, id: String) {
    if lastSpeaker == speaker, let last = answers.indices.last {
      answers[last].quotations = answers[last].quotations.lowerBound..<index + 1
    } else {
      var answer = StableID()
      answer.add(id)
      answers.append(Answer(id: answer.text(prefix: "a"), quotations: index..<index + 1))
    }
  }

  private mutating func enterSections(before offset: Int) {
    while nextBlock < document.blocks.count, document.blocks[nextBlock].span.start < offset {
      let block = document.blocks[nextBlock]
      if case .heading(_, let number) = block.kind { section = number ?? document.text[block.span] }
      nextBlock += 1
    }
  }
}
