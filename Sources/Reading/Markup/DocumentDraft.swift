import CorpusModel

/// Text, blocks and turns while an XML document is read.
struct DocumentDraft {
  var text = ExtractedText()
  private(set) var blocks: [Block] = []
  private(set) var turns: [TurnDraft] = []
  private(set) var sections = OpenSections()
  private(set) var markedSpeech: [MarkedSpeech] = []
  private var block: OpenBlock?
  /// The open turn.
  private(set) var turn: TurnDraft?
  /// The turns that an inner turn interrupts.
  private var interrupted: [TurnDraft] = []
  /// Notes that stood in the open block; they follow it.
  private var notes: [Note] = []
  /// The note in the open block quotation that names its speaker.
  private var attribution: Note?
  private var speeches: [OpenSpeech] = []

  private struct OpenBlock {
    var kind: Block.Kind
    var mark: ExtractedText.Mark
    /// Opened by text that is in no element of a block.
    var isImplicit: Bool
  }

  private struct OpenSpeech {
    var element: MarkedSpeech.Element
    var who: String?
    var mark: ExtractedText.Mark
  }

  private struct Note {
    var text: [UInt8]
    var line: Int
  }

  var isInTurn: Bool { turn != nil }
  var isInBlock: Bool { block != nil }
  /// True if text has somewhere to go.
  var takesText: Bool { turn != nil || block != nil }

  // MARK: - Blocks

  /// In a turn, whose paragraphs are lines, only a new line.
  mutating func open(_ kind: Block.Kind, isImplicit: Bool = false) {
    guard turn == nil else { return text.part(by: .line) }
    closeBlock()
    text.part(by: .block)
    block = OpenBlock(kind: kind, mark: text.mark(), isImplicit: isImplicit)
  }

  mutating func close() {
    guard turn == nil else { return text.part(by: .line) }
    closeBlock()
  }

  /// Ends a block that no element opened.
  mutating func closeImplicit() {
    if block?.isImplicit == true { closeBlock() }
  }

  mutating func closeBlock() {
    guard let open = block else { return }
    block = nil
    append(open.kind, since: open.mark)
    let notes = self.notes
    self.notes = []
    for note in notes {
      let mark = text.mark()
      text.append(note.text.span, line: note.line)
      append(.aside, since: mark)
    }
  }

  private mutating func append(_ kind: Block.Kind, since mark: ExtractedText.Mark) {
    if let span = text.span(since: mark), !span.isEmpty {
      let block = finished(kind, span)
      blocks.append(block)
      if case .heading(_, let number) = block.kind {
        sections.add(heading: number ?? words(of: block), at: span.start)
      } else {
        sections.addText()
      }
    } else {
      text.forget(mark)
    }
    text.part(by: .block)
  }

  /// A heading's span leaves out the number with which its text begins.
  private func finished(_ kind: Block.Kind, _ span: TextSpan) -> Block {
    guard case .heading(let level, _) = kind,
      let (number, end) = HeadingNumber.leading(text.utf8[span.range])
    else { return Block(kind: kind, span: span) }
    return Block(kind: .heading(level: level, number: number), span: TextSpan(end, span.end))
  }

  private func words(of block: Block) -> String {
    String(validating: text.utf8[block.span.range], as: UTF8.self) ?? ""
  }

  // MARK: - Sections

  mutating func beginSection(number: String?) {
    sections.begin(number: number, at: text.utf8.count)
  }

  mutating func endSection() { sections.end(at: text.utf8.count) }

  mutating func add(note: [UInt8], line: Int) {
    notes.append(Note(text: note, line: line))
  }

  mutating func add(attribution: [UInt8], line: Int) {
    self.attribution = Note(text: attribution, line: line)
  }

  /// Ends a block quotation: who spoke is below its words as in plain text, after a dash.
  mutating func closeQuotation() {
    guard let attribution, !collapsed(attribution.text).isEmpty else { return }
    self.attribution = nil
    guard let last = blocks.indices.last, blocks[last].kind == .quotation else {
      let mark = text.mark()
      text.append(attribution.text.span, line: attribution.line)
      return append(.aside, since: mark)
    }
    text.partByLine()
    if !["-", "–", "—", "―", "(", "["].contains(collapsed(attribution.text).first) {
      text.append("— ", line: attribution.line)
    }
    text.append(attribution.text.span, line: attribution.line)
    blocks[last].span.end = text.utf8.count
    text.part(by: .block)
  }

  // MARK: - Turns

  mutating func begin(_ draft: TurnDraft) {
    if let outer = turn {
      endTurn()
      interrupted.append(outer)
    }
    closeBlock()
    text.part(by: .block)
    turn = draft
    turn?.mark = text.mark()
  }

  /// Changes the open turn, if there is one.
  mutating func changeTurn(_ change: (inout TurnDraft) -> Void) {
    if var open = turn {
      change(&open)
      turn = open
    }
  }

  /// True if the open turn has no text yet.
  var isTurnEmpty: Bool { turn.map { $0.mark.flatMap(text.span(since:)) == nil } ?? false }

  mutating func endTurn() {
    guard var ended = turn, let mark = ended.mark else { return }
    turn = nil
    if let span = text.span(since: mark), !span.isEmpty {
      ended.span = span
      blocks.append(Block(kind: .paragraph, span: span))
      turns.append(ended)
      sections.addText()
    } else {
      text.forget(mark)
      ended.span = TextSpan(text.utf8.count, text.utf8.count)
      if !ended.isContinued { turns.append(ended) }
    }
    text.part(by: .block)
    if var outer = interrupted.popLast() {
      outer.isContinued = true
      outer.mark = text.mark()
      turn = outer
    }
  }

  // MARK: - Speech marked up

  mutating func beginSpeech(_ element: MarkedSpeech.Element, who: String?) {
    speeches.append(OpenSpeech(element: element, who: who, mark: text.mark()))
  }

  mutating func endSpeech() {
    guard let open = speeches.popLast() else { return }
    if let span = text.span(since: open.mark), !span.isEmpty {
      markedSpeech.append(MarkedSpeech(element: open.element, span: span, who: open.who))
    } else {
      text.forget(open.mark)
    }
  }
}

/// A turn before its speaker is known.
struct TurnDraft {
  /// The pointers of `who`, or the label that a mapping finds, as written.
  var who: String?
  /// True if ``who`` is one label, which may hold spaces.
  var isWhoALabel = false
  /// The text of `<speaker>`.
  var label = ""
  /// The role that the turn itself gives.
  var role: String?
  /// The text of the `<note type="speaker">` before it.
  var note: String?
  /// `ana`, as written.
  var analysis: String?
  /// A point of a timeline or a time, as written.
  var time: String?
  var span = TextSpan(0, 0)
  /// Goes on after a turn inside it.
  var isContinued = false
  var mark: ExtractedText.Mark?
}
