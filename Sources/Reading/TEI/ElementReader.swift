import CorpusModel

/// Takes text, turns and headings out of TEI, or out of simple XML that uses TEI's names.
///
/// Elements go by their local names, whatever their namespace. It keeps its own stack of open
/// elements, so nothing recurses.
final class TEIReader: XMLHandler {
  var draft = DocumentDraft()
  private(set) var header = TEIHeader()
  /// The number of times that each element occurred, by its number.
  private(set) var counts: [Int] = []
  private(set) var names: [String] = []
  /// Elements that were met and that hold text for us: `p`, `u`, `sp`, `l`, `said`, …
  var textElements = 0
  private(set) var isTEI = false
  private(set) var rootName = ""
  /// The language of `<text>`, else of the root.
  var language: String?
  var inclusions = 0
  /// The names of unknown elements whose text was left out, with how often.
  private(set) var leftOut: [String: Int] = [:]

  /// Unknown elements around paragraphs that may be turns: how often, and the attribute that may say who
  /// speaks.
  var possibleTurns: [String: (attribute: String?, count: Int)] = [:]

  private var elements: [TEIElement] = []
  var frames: [Frame] = []
  private var choice: TEIChoice?
  var capture = Capture.none
  var captured: [UInt8] = []
  var capturedLine = 0
  /// Open elements below the one that is left out, captured or handed to the header, itself counted.
  var skipped = 0
  var capturing = 0
  private var inHeader = 0
  var divisions: [String?] = []
  /// Open elements that make a quotation, a list item or an aside of the blocks in them.
  var quotations = 0
  var items = 0
  var asides = 0
  var segments = 0
  /// Open elements in which text, even of an unknown element, is the source's text.
  var textual = 0
  /// The number of elements open around a paragraph that no element opened.
  var implicitDepth = 0
  var speakerNote: String?
  var lastWho: String?
  var lastNote: String?
  /// The speaker that the frame of an annotation gives to the turn in it.
  var frameWho: String?
  var frameTime: String?
  /// The end of the text after the last word element, and whether the next joins it.
  var wordEnd = -1
  var joinsNext = false

  struct Frame {
    var element: TEIElement
    var name: Int
    var closing: Closing
  }

  /// The effect of an element's end.
  enum Closing {
    case nothing, block, turn, speech, division, part, quotation, spokenQuotation, item, aside,
      segment
    case word, line
  }

  enum Capture { case none, speaker, speakerNote, note, attribution }

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
      if [.paragraph, .line, .lineBreak, .item].contains(element) { captured.append(ASCII.space) }
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
  func openImplicit() {
    implicitDepth = frames.count
    while implicitDepth > 0, [.inline, .said, .word].contains(frames[implicitDepth - 1].element) {
      implicitDepth -= 1
    }
    draft.open(blockKind(.paragraph), isImplicit: true)
  }

  private func isBlank(_ text: Span<UInt8>) -> Bool {
    for i in text.indices where text[i] > ASCII.space { return false }
    return true
  }
}
