internal import CorpusModel
internal import Identity
internal import TextServices

/// Makes quotations, answers and questions of turns that come in order.
struct TranscriptAnswers {
  private(set) var quotations: [Quotation] = []
  private(set) var answers: [Answer] = []

  private let document: Document
  private let words: Words
  private(set) var voices: VoiceList
  /// For each label of the document, its index in ``voices``.
  private let voiceOfLabel: [Int]
  /// One for each label.
  private let parts: [Part]
  /// For each label, the name by which its turns are one speaker's; nil for a speaker who cannot be
  /// known again.
  private let speakers: [String?]
  private var numbering: QuotationNumbering
  private var answerID = StableID()
  /// The turns in which something is said.
  private let spoken: [TextSpan]
  private var place = -1
  /// The turns of askers since the last participant, or before the participants who speak now.
  private var question: [TextSpan] = []
  private var isQuestionAnswered = false
  /// The speaker whose answer can go on; nil after an asker.
  private var lastSpeaker: String?
  private let sections: Sections
  private let reports: TranscriptReports
  private var nextBlock = 0

  /// A speaker's part in the conversation.
  private enum Part {
    case asker, bystander, participant

    init(_ voice: Voice) {
      let role = voice.speaker.role
      self = role.isAsker ? .asker : role.isBystander ? .bystander : .participant
    }
  }

  /// - Parameter voices: one for each of `labels`.
  init(
    _ tokenized: TokenizedDocument, labels: TranscriptLabels, voices: [Voice],
    settings: AttributionSettings, reports: TranscriptReports
  ) {
    parts = voices.map { Part($0) }
    speakers = voices.indices.map { index in
      let name = labels.list[index].personID ?? labels.text(of: index)
      // No two turns of an unknown speaker are one person's.
      return voices[index].speaker.isUnknown || name.isEmpty ? nil : name
    }
    let ofDocument = tokenized.document.description.caseCode
    var list = VoiceList()
    voiceOfLabel = zip(voices, labels.list).map { voice, label in
      var voice = voice
      voice.caseCode = voice.caseCode ?? ofDocument
      switch voice.rule {
      case TranscriptRule.label, TranscriptRule.speakersFile, TranscriptRule.groupVoice:
        // The label as the turns have it, where the label gives the role.
        voice.cue = label.text
      default: break
      }
      return list.index(of: voice)
    }
    self.voices = list
    document = tokenized.document
    words = tokenized.words
    self.reports = reports
    sections = Sections(of: tokenized.document, attributes: settings.sections)
    let turns = tokenized.document.turns
    var spoken: [TextSpan] = []
    spoken.reserveCapacity(turns.count)
    for index in turns.indices where !turns[index].span.isEmpty { spoken.append(turns[index].span) }
    self.spoken = spoken
    numbering = QuotationNumbering(of: document, expecting: spoken.count)
    quotations.reserveCapacity(spoken.count)
  }

  /// - Parameter index: the place of the turn in the document.
  mutating func add(turnAt index: Int) {
    place += 1
    let label = document.turns[index].label
    let turn = document.turns[index].span
    guard parts[label] != .asker else {
      if isQuestionAnswered { question = [] }
      isQuestionAnswered = false
      question.append(turn)
      lastSpeaker = nil
      return
    }
    let id = numbering.id(of: .turn, at: turn)
    let section = section(at: turn.start)
    let isBystander = parts[label] == .bystander
    if isBystander {
      lastSpeaker = nil
    } else {
      isQuestionAnswered = true
      extendAnswer(of: speakers[label], with: quotations.count, id: id)
    }
    quotations.append(
      Quotation(
        id: id, kind: .turn, span: turn, voice: voiceOfLabel[label], utterance: id,
        answer: isBystander ? nil : answers.count - 1, section: section, question: question,
        attributes: sections.attributes(of: section), time: document.turns[index].time,
        line: document.lines.line(at: document.turns[index].start),
        wordCount: words.spokenCount(in: turn, of: document),
        before: place > 0 ? spoken[place - 1] : nil,
        after: place + 1 < spoken.count ? spoken[place + 1] : nil))
    addReports(within: quotations.count - 1)
  }

  private mutating func extendAnswer(of speaker: String?, with index: Int, id: String) {
    defer { lastSpeaker = speaker }
    if let speaker, lastSpeaker == speaker, let last = answers.indices.last {
      answers[last].quotations = answers[last].quotations.lowerBound..<index + 1
    } else {
      answerID.removeAll()
      answerID.add(id)
      answers.append(Answer(id: answerID.text(prefix: "a"), quotations: index..<index + 1))
    }
  }

  private mutating func section(at offset: Int) -> String {
    while nextBlock < document.blocks.count, document.blocks[nextBlock].span.start <= offset {
      nextBlock += 1
    }
    return nextBlock == 0 ? "" : sections.name(ofBlock: nextBlock - 1)
  }

  /// Rows for what the turn at `owner` says that others said. They count for its speaker.
  private mutating func addReports(within owner: Int) {
    let turn = quotations[owner].span
    for report in reports.reports(in: turn, of: document.text) {
      // A turn that is nothing but the words reported is one already.
      guard report.content != turn else { continue }
      var voice = voices.list[quotations[owner].voice]
      voice.rule = TranscriptRule.reported
      voice.cue = document.text[report.cue]
      var row = quotations[owner]
      row.id = numbering.id(of: .reported, at: report.content)
      row.kind = .reported
      row.span = report.content
      row.voice = voices.index(of: voice)
      row.utterance = row.id
      row.partOf = owner
      row.line = document.lines.line(at: report.content.start)
      row.wordCount = words.spokenCount(in: report.content, of: document)
      quotations.append(row)
    }
    if quotations.count > owner + 1, quotations[owner].answer != nil,
      let last = answers.indices.last
    {
      answers[last].quotations = answers[last].quotations.lowerBound..<quotations.count
    }
  }
}
