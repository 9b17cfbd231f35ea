package import CorpusModel

extension Finding.Kind {
  /// A quotation mark that nothing closes.
  package static let unclosedQuotation = Finding.Kind("unclosed quotation")
}

/// Makes the quotations of a document in prose from what was found.
struct ProseRows {
  private let tokenized: TokenizedDocument
  private let speakers: ProseSpeakers
  private let sections: Sections
  private var numbering: QuotationNumbering
  private var voices = VoiceList()

  private var document: Document { tokenized.document }

  init(
    of tokenized: TokenizedDocument, entries: [ProseEntry], introduced: [Candidate],
    settings: AttributionSettings, names: RoleNames
  ) {
    self.tokenized = tokenized
    speakers = ProseSpeakers(
      of: tokenized.document, entries: entries, introduced: introduced, settings: settings,
      names: names)
    sections = Sections(of: tokenized.document, attributes: settings.sections)
    numbering = QuotationNumbering(of: tokenized.document, expecting: entries.count)
  }

  mutating func attributed(_ entries: [ProseEntry], unclosed: [Int]) -> AttributedDocument {
    let passages = passageBlocks()
    var rows: [Quotation] = []
    rows.reserveCapacity(entries.count + passages.count)
    var next = passages.startIndex
    var utterance = ""
    for entry in entries {
      while next < passages.count,
        document.blocks[passages[next]].span < entry.found.content
      {
        rows.append(passage(passages[next]))
        next += 1
      }
      var row = row(entry)
      if entry.continues, !utterance.isEmpty { row.utterance = utterance }
      utterance = row.utterance
      rows.append(row)
    }
    rows += passages[next...].map { passage($0) }
    return AttributedDocument(
      document: document, words: tokenized.words, voices: voices.list, quotations: rows,
      answers: [], findings: findings(unclosed: unclosed, rows))
  }

  private mutating func row(_ entry: ProseEntry) -> Quotation {
    let span = entry.found.content
    let id = numbering.id(of: entry.kind, at: span)
    let section = sections.name(ofBlock: entry.found.block)
    var voice = speakers.voice(of: entry)
    let caseCue = voice.caseCode == nil ? entry.namedCase?.span : nil
    voice.caseCode = voice.caseCode ?? entry.namedCase?.code ?? document.description.caseCode
    return Quotation(
      id: id, kind: entry.kind, span: span, voice: voices.index(of: voice), utterance: id,
      section: section, caseCue: caseCue, attributes: sections.attributes(of: section),
      line: document.lines.line(at: span.start),
      wordCount: tokenized.words.indices(in: span).count, before: entry.before,
      after: entry.after)
  }

  private func passageBlocks() -> [Int] {
    switch document.description.kind {
    case .vignette, .notes:
      return document.blocks.indices.filter { index in
        switch document.blocks[index].kind {
        case .paragraph, .listItem, .quotation: !document.blocks[index].span.isEmpty
        case .heading, .aside: false
        }
      }
    case .interview, .focusGroup, .report: return []
    }
  }

  /// A paragraph of a vignette or of notes, whose author speaks.
  private mutating func passage(_ index: Int) -> Quotation {
    let span = document.blocks[index].span
    let id = numbering.id(of: .passage, at: span)
    let section = sections.name(ofBlock: index)
    let voice = Voice(
      speaker: Speaker(name: "", roleAsWritten: "", role: .author), certainty: .explicit,
      rule: "passage", cue: document.description.kind.rawValue,
      caseCode: document.description.caseCode)
    return Quotation(
      id: id, kind: .passage, span: span, voice: voices.index(of: voice), utterance: id,
      section: section, attributes: sections.attributes(of: section),
      line: document.lines.line(at: span.start),
      wordCount: tokenized.words.indices(in: span).count,
      before: index > 0 ? document.blocks[index - 1].span : nil,
      after: index + 1 < document.blocks.count ? document.blocks[index + 1].span : nil)
  }

  private func findings(unclosed: [Int], _ rows: [Quotation]) -> [Finding] {
    let open = document.findings(.unclosedQuotation, at: unclosed.sorted()) { _ in
      "no closing quotation mark; the quotation was ended at a likely place: check it in the source"
    }
    return
      (document.findings + open + UnattributedSpeech(rows, by: voices.list, in: document).findings)
      .inOrder
  }
}
