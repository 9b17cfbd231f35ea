import CorpusModel

/// Takes text, turns and headings out of TEI, or out of simple XML that uses TEI's names.
///
/// Elements go by their local names, whatever their namespace. It keeps its own stack of open
/// elements, so nothing recurses.
final class TEIReader: XMLHandler {
  private(set) var draft = DocumentDraft()
  private(set) var header = TEIHeader()
  /// How often each element was met, by its number.
  private(set) var counts: [Int] = []
  private(set) var names: [String] = []
  /// Elements that were met and that hold text for us: `p`, `u`, `sp`, `l`, `said`, …
  private(set) var textElements = 0
  private(set) var isTEI = false
  private(set) var rootName = ""
  /// The language of `<text>`, else of the root.
  private(set) var language: String?
  private(set) var inclusions = 0
  /// The names of unknown elements whose text was left out, with how often.
  private(set) var leftOut: [String: Int] = [:]

  /// Unknown elements around paragraphs that may be turns: how often, and the attribute that may say who
  /// speaks.
  private(set) var possibleTurns: [String: (attribute: String?, count: Int)] = [:]

  private var elements: [TEIElement] = []
  private var frames: [Frame] = []
  private var choice: TEIChoice?
  private var capture = Capture.none
  private var captured: [UInt8] = []
  private var capturedLine = 0
  /// Open elements below the one that is left out, captured or handed to the header, itself counted.
  private var skipped = 0
  private var capturing = 0
  private var inHeader = 0
  private var divisions: [String?] = []
  /// Open elements that make a quotation, a list item or an aside of the blocks in them.
  private var quotations = 0
  private var items = 0
  private var asides = 0
  private var segments = 0
  /// Open elements in which text, even of an unknown element, is the source's text.
  private var textual = 0
  /// How many elements are open around a paragraph that no element opened.
  private var implicitDepth = 0
  private var speakerNote: String?
  private var lastWho: String?
  private var lastNote: String?
  /// What the frame of an annotation gives to the turn in it.
  private var frameWho: String?
  private var frameTime: String?
  /// The end of the text after the last word element, and whether the next joins it.
  private var wordEnd = -1
  private var joinsNext = false

  private struct Frame {
    var element: TEIElement
    var name: Int
    var closing: Closing
  }

  /// What the end of an element does.
  private enum Closing {
    case nothing, block, turn, speech, division, part, quotation, spokenQuotation, item, aside,
      segment
    case word, line
  }

  private enum Capture { case none, speaker, speakerNote, note, attribution }

  var takesNextLineAsEllipsis: Bool {
    get { draft.text.takesNextLineAsEllipsis }
    set { draft.text.takesNextLineAsEllipsis = newValue }
  }

  // MARK: - Starts

  func start(_ tag: XMLStartTag) {
    let element = self.element(of: tag)
    if skipped > 0 { return skipped += 1 }
    if inHeader > 0 {
      inHeader += 1
      return header.start(tag, element)
    }
    if choice != nil {
      choice?.start(tag, element)
      return
    }
    if capturing > 0 {
      capturing += 1
      if [.paragraph, .line, .lineBreak, .item].contains(element) { captured.append(0x20) }
      return
    }
    let closing = open(element, tag)
    guard skipped == 0, capturing == 0, inHeader == 0, choice == nil else { return }
    frames.append(Frame(element: element, name: tag.number, closing: closing))
  }

  private func element(of tag: XMLStartTag) -> TEIElement {
    let number = tag.number
    while elements.count <= number {
      let name = tag.names.all[elements.count]
      names.append(name)
      counts.append(0)
      elements.append(TEIElement(name: name))
    }
    counts[number] += 1
    if rootName.isEmpty { begin(root: tag) }
    // In XHTML these are the page's own header and underlined text.
    if rootName == "html" {
      if tag.name == "head" { return .dropped }
      if tag.name == "u" { return .inline }
    }
    return elements[number]
  }

  private func begin(root tag: XMLStartTag) {
    rootName = tag.name
    isTEI =
      tag.namespace == "http://www.tei-c.org/ns/1.0"
      || ["TEI", "TEI.2", "teiCorpus", "teiCorpus.2"].contains(rootName)
    language = tag["lang"]
  }

  private func open(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
    if quotations > 0 && isAttribution(tag) {
      beginCapture(.attribution, tag)
      return .nothing
    }
    switch element {
    case .unknown, .inline: return openInline(tag)
    case .container, .division: return openContainer(element, tag)
    case .dropped: skipped = 1
    case .event:
      draft.text.part(by: .soft)
      skipped = 1
    case .gap: openGap(tag)
    case .deletion:
      if tag["type"] == "repetition" { return .nothing }
      skipped = 1
    case .header, .person, .timeline, .timePoint:
      inHeader = 1
      header.start(tag, element)
    case .inclusion:
      inclusions += 1
      skipped = 1
    case .turnFrame:
      frameWho = tag["who"]
      frameTime = tag["start"]
      return .nothing
    case .turn, .speech: return openTurn(tag)
    case .speaker: beginCapture(.speaker, tag)
    case .note: return openNote(tag)
    case .paragraph, .lineGroup, .line, .segment: return openParagraph(element, tag)
    case .heading, .title: return openHeading(element, tag)
    case .item: return openItem(tag)
    case .quotation, .said: return openSpeech(element, tag)
    case .aside:
      if draft.takesText { return .nothing }
      asides += 1
      return .aside
    case .word, .punctuation:
      openWord(tag)
      return .word
    case .lineBreak: openLineBreak(tag)
    case .choice: choice = TEIChoice(line: tag.line)
    }
    return .nothing
  }

  private func openInline(_ tag: XMLStartTag) -> Closing {
    if !isTEI && !draft.takesText { notePossibleTurn(tag) }
    if tag.name == "anchor", draft.isTurnEmpty, let time = tag["synch"] {
      draft.changeTurn { $0.time = $0.time ?? time }
    }
    return .nothing
  }

  private func notePossibleTurn(_ tag: XMLStartTag) {
    let attribute = ["who", "speaker", "by"].first { tag[$0]?.isEmpty == false }
    guard attribute != nil || Self.namesOfTurns.contains(tag.name) else { return }
    let known = possibleTurns[tag.name]
    possibleTurns[tag.name] = (known?.attribute ?? attribute, (known?.count ?? 0) + 1)
  }

  private static let namesOfTurns: Set<String> = [
    "question", "answer", "turn", "utterance", "speech", "statement", "contribution",
    "intervention", "Question", "Answer", "Turn", "Utterance", "Speech", "Statement",
    "Contribution", "Intervention",
  ]

  private func openContainer(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
    if tag.name == "text", let language = tag["lang"] { self.language = language }
    // A citation within a sentence holds a quotation and where it is from.
    if tag.name == "cit" && draft.takesText { return .nothing }
    draft.close()
    if tag.name == "titlePage" {
      asides += 1
      return .aside
    }
    guard element == .division else {
      guard Self.parts.contains(tag.name) else { return .block }
      draft.beginSection(number: nil)
      return .part
    }
    divisions.append(tag["n"])
    // In XHTML it is layout.
    if rootName != "html" || tag.name != "div" { draft.beginSection(number: tag["n"]) }
    return .division
  }

  /// Containers at whose end the section of a heading in them ends.
  private static let parts: Set<String> = [
    "text", "front", "body", "back", "group", "floatingText", "article", "main",
  ]

  private func openGap(_ tag: XMLStartTag) {
    if draft.takesText {
      draft.text.part(by: .space)
      draft.text.append("[…]", line: tag.line)
      draft.text.part(by: .soft)
    }
    skipped = 1
  }

  private func openParagraph(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
    textElements += 1
    switch element {
    case .segment:
      segments += 1
      if draft.isInTurn && segments == 1 { draft.text.part(by: .line) }
      return .segment
    case .line where draft.takesText:
      draft.text.part(by: .line)
      return .line
    default:
      textual += 1
      draft.open(blockKind(.paragraph))
      return .block
    }
  }

  private func blockKind(_ kind: Block.Kind) -> Block.Kind {
    if asides > 0 { return .aside }
    if kind == .paragraph && quotations > 0 { return .quotation }
    return kind == .paragraph && items > 0 ? .listItem : kind
  }

  private func openHeading(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
    if element == .title && (isTEI || draft.takesText) { return .nothing }
    textual += 1
    let parent = frames.last.map { names[$0.name] } ?? ""
    if ["figure", "table", "list", "listBibl", "lg", "castGroup"].contains(parent) {
      draft.open(.aside)
      return .block
    }
    let level = tag.name.utf8.count == 2 ? Int(tag.name.dropFirst()) : nil
    let number = tag["n"] ?? divisions.last.flatMap { $0 }
    draft.open(
      blockKind(
        .heading(
          level: level ?? max(1, divisions.count),
          number: number.flatMap { $0.isEmpty ? nil : $0 })))
    return .block
  }

  private func openItem(_ tag: XMLStartTag) -> Closing {
    if tag.name == "label" && draft.takesText { return .nothing }
    items += 1
    textual += 1
    draft.open(blockKind(.listItem))
    return .item
  }

  /// Within a text, speech or a quotation; on its own, a block quotation.
  private func openSpeech(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
    let who = tag["who"].map(pointer)
    // A schema of somebody's own may mean something else by these names.
    if isTEI || who != nil { textElements += 1 }
    if element == .said {
      if !draft.takesText { openImplicit() }
      draft.beginSpeech(.said, who: who)
      return .speech
    }
    if draft.takesText {
      draft.beginSpeech(.quote, who: who)
      return .speech
    }
    quotations += 1
    textual += 1
    guard who != nil else { return .quotation }
    draft.beginSpeech(.quote, who: who)
    return .spokenQuotation
  }

  /// Whether an element beside the words of a block quotation says whose they are.
  private func isAttribution(_ tag: XMLStartTag) -> Bool {
    ["footer", "cite", "bibl", "attribution", "attrib"].contains(tag.name)
      && (frames.last?.element == .quotation || !draft.takesText)
  }

  private func openNote(_ tag: XMLStartTag) -> Closing {
    if tag["type"] == "speaker" && !draft.isInTurn {
      beginCapture(.speakerNote, tag)
    } else if draft.isInTurn {
      skipped = 1
    } else if draft.isInBlock {
      beginCapture(.note, tag)
    } else {
      asides += 1
      textual += 1
      return .aside
    }
    return .nothing
  }

  private func openWord(_ tag: XMLStartTag) {
    let join = tag["join"] ?? ""
    if joinsNext || join == "left" || join == "both" {
      draft.text.joinNext()
    } else if wordEnd == draft.text.utf8.count && tag.name == "w" {
      draft.text.part(by: .space)
    }
    joinsNext = join == "right" || join == "both"
  }

  private func openLineBreak(_ tag: XMLStartTag) {
    if tag["break"] == "no" {
      draft.text.joinNext()
    } else if draft.takesText {
      draft.text.part(by: tag.name == "lb" ? .space : .line)
    }
  }

  // MARK: - Turns

  private func openTurn(_ tag: XMLStartTag) -> Closing {
    textElements += 1
    textual += 1
    var turn = TurnDraft()
    turn.who = tag["who"] ?? frameWho
    turn.time = tag["start"] ?? tag["synch"] ?? frameTime
    turn.analysis = tag["ana"]
    // The note stands once before the turns that an interruption divides.
    turn.note = speakerNote ?? (turn.who != nil && turn.who == lastWho ? lastNote : nil)
    speakerNote = nil
    lastWho = turn.who
    lastNote = turn.note
    draft.begin(turn)
    return .turn
  }

  private func beginCapture(_ kind: Capture, _ tag: XMLStartTag) {
    capture = kind
    captured = []
    capturedLine = tag.line
    capturing = 1
  }

  private func endCapture() {
    let text = collapsed(captured)
    switch capture {
    case .none: break
    case .speaker: draft.changeTurn { $0.label = $0.label.isEmpty ? text : $0.label }
    case .speakerNote: speakerNote = text.isEmpty ? nil : text
    case .note: draft.add(note: captured, line: capturedLine)
    case .attribution: draft.add(attribution: captured, line: capturedLine)
    }
    capture = .none
  }

  // MARK: - Ends and text

  func end(line: Int) {
    if skipped > 0 { return skipped -= 1 }
    if inHeader > 0 {
      inHeader -= 1
      return header.end()
    }
    if choice != nil {
      if choice?.end() == true, let ended = choice {
        choice = nil
        characters(ended.text.span, line: ended.line)
      }
      return
    }
    if capturing > 0 {
      capturing -= 1
      return capturing == 0 ? endCapture() : ()
    }
    guard let frame = frames.popLast() else { return }
    if frames.count < implicitDepth {
      implicitDepth = 0
      draft.closeImplicit()
    }
    switch frame.closing {
    case .nothing: if frame.element == .turnFrame { (frameWho, frameTime) = (nil, nil) }
    case .block:
      draft.close()
      if frame.element != .container { textual -= 1 }
    case .line: draft.text.part(by: .line)
    case .turn:
      draft.endTurn()
      textual -= 1
    case .speech:
      draft.endSpeech()
      if frame.element == .said { draft.text.part(by: .soft) }
    case .division:
      draft.close()
      divisions.removeLast()
      if rootName != "html" || names[frame.name] != "div" { draft.endSection() }
    case .part:
      draft.close()
      draft.endSection()
    case .quotation, .spokenQuotation:
      draft.close()
      if frame.closing == .spokenQuotation { draft.endSpeech() }
      draft.closeQuotation()
      quotations -= 1
      textual -= 1
    case .item:
      draft.close()
      items -= 1
      textual -= 1
    case .aside:
      draft.close()
      asides -= 1
      if frame.element == .note { textual -= 1 }
    case .segment:
      segments -= 1
      if draft.isInTurn && segments == 0 { draft.text.part(by: .line) }
    case .word: wordEnd = draft.text.utf8.count
    }
  }

  func characters(_ text: Span<UInt8>, line: Int) {
    if skipped > 0 { return }
    if inHeader > 0 { return header.characters(text) }
    if choice != nil {
      choice?.characters(text)
      return
    }
    if capturing > 0 {
      for i in text.indices { captured.append(text[i]) }
      return
    }
    if !draft.takesText {
      guard !isBlank(text) else { return }
      // Text between blocks: a paragraph where text can stand, else somebody's metadata.
      if let last = frames.last, last.element == .unknown, !isTEI, textual == 0 {
        leftOut[names[last.name], default: 0] += 1
        return
      }
      openImplicit()
    }
    draft.text.append(text, line: line)
  }

  /// A paragraph that ends with the innermost element that is more than a part of a line.
  private func openImplicit() {
    implicitDepth = frames.count
    while implicitDepth > 0, [.inline, .said, .word].contains(frames[implicitDepth - 1].element) {
      implicitDepth -= 1
    }
    draft.open(blockKind(.paragraph), isImplicit: true)
  }

  private func isBlank(_ text: Span<UInt8>) -> Bool {
    for i in text.indices where text[i] > 0x20 { return false }
    return true
  }
}
