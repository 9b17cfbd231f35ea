internal import Languages
package import CorpusModel

/// A transcript that a test puts together turn by turn, with its speakers known.
///
/// Words are runs of letters, digits and apostrophes, so that no test of a later stage depends on
/// ICU; ids are made of the document's id and the place (`d.q0`, `d.a0`).
package struct SampleTranscript {
  package struct Turn {
    package var speaker: Speaker
    package var words: String
    package var caseCode: String?

    package init(_ speaker: Speaker, _ words: String, caseCode: String? = nil) {
      self.speaker = speaker
      self.words = words
      self.caseCode = caseCode
    }
  }

  package var id: String
  package var kind: DocumentKind
  package var caseCode: String?
  package var wave: String?
  package var turns: [Turn]

  package init(
    id: String = "d", kind: DocumentKind = .interview, caseCode: String? = nil,
    wave: String? = nil, turns: [Turn]
  ) {
    self.id = id
    self.kind = kind
    self.caseCode = caseCode
    self.wave = wave
    self.turns = turns
  }

  /// The text `label: words` for each turn, an empty line between; askers make no quotation, and
  /// what they said since the last participant is the question.
  package func attributed() -> AttributedDocument {
    var text = ""
    var sourceTurns: [CorpusModel.Turn] = []
    var labelled: [(label: String, span: TextSpan)] = []
    for turn in turns {
      if !text.isEmpty { text += "\n\n" }
      let label = TextSpan(text.utf8.count, text.utf8.count + turn.speaker.name.utf8.count)
      text += "\(turn.speaker.name): "
      let span = TextSpan(text.utf8.count, text.utf8.count + turn.words.utf8.count)
      text += turn.words
      labelled.append((turn.speaker.name, span))
      sourceTurns.append(.init(label: 0, span: span, labelSpan: label))
    }
    let (labels, numbers) = [SpeakerLabel].numbering(labelled)
    for (index, number) in numbers.enumerated() { sourceTurns[index].label = number }
    let source = SourceText(text)
    let words = sampleWords(of: source)
    var quotations: [Quotation] = []
    var voices: [Voice] = []
    var answers: [Answer] = []
    var question: [TextSpan] = []
    var lastSpeaker: Speaker?
    for (index, turn) in turns.enumerated() {
      let span = sourceTurns[index].span
      guard !turn.speaker.role.isAsker else {
        if lastSpeaker?.role.isAsker != true { question = [] }
        question.append(span)
        lastSpeaker = turn.speaker
        continue
      }
      let place = quotations.count
      if turn.speaker == lastSpeaker, let last = answers.indices.last {
        answers[last].quotations = answers[last].quotations.lowerBound..<place + 1
      } else {
        answers.append(Answer(id: "\(id).a\(answers.count)", quotations: place..<place + 1))
      }
      lastSpeaker = turn.speaker
      let voice = Voice(
        speaker: turn.speaker, certainty: .explicit, rule: "label", cue: turn.speaker.name,
        caseCode: turn.caseCode ?? caseCode)
      let voiceIndex = voices.firstIndex(of: voice) ?? voices.count
      if voiceIndex == voices.count { voices.append(voice) }
      quotations.append(
        Quotation(
          id: "\(id).q\(place)", kind: .turn, span: span, voice: voiceIndex,
          utterance: "\(id).q\(place)", answer: answers.count - 1, question: question,
          line: 1 + 2 * index, wordCount: words.indices(in: span).count,
          before: index > 0 ? sourceTurns[index - 1].span : nil,
          after: index + 1 < turns.count ? sourceTurns[index + 1].span : nil))
    }
    let document = Document(
      description: DocumentDescription(
        id: id, path: "\(id).txt", sha256: String(repeating: "0", count: 64), format: .text,
        encoding: "utf-8", language: "en", kind: kind, caseCode: caseCode, wave: wave, date: nil),
      text: source, lines: LineMap(linesOf: source), turns: sourceTurns,
      labels: labels, markWords: TranscriptWords.builtIn.marks)
    return AttributedDocument(
      document: document, words: words, voices: voices, quotations: quotations, answers: answers,
      findings: [])
  }
}

/// The runs of letters, digits and apostrophes of `text`.
package func sampleWords(of text: SourceText) -> Words {
  var words = Words()
  var start: Int?
  for (offset, byte) in (text.utf8 + [0x20]).enumerated() {
    let isPart =
      byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
      || byte == 0x27
    if isPart, start == nil { start = offset }
    if !isPart, let first = start {
      words.starts.append(UInt32(first))
      words.ends.append(UInt32(offset))
      start = nil
    }
  }
  return words
}
