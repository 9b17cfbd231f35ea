import CorpusModel

/// The effect of each element's start.
extension TEIReader {
  func openInline(_ tag: XMLStartTag) -> Closing {
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

  func openContainer(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
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

  func openGap(_ tag: XMLStartTag) {
    if draft.takesText {
      draft.text.part(by: .space)
      draft.text.append("[…]", line: tag.line)
      draft.text.part(by: .soft)
    }
    skipped = 1
  }

  func openParagraph(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
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

  func blockKind(_ kind: Block.Kind) -> Block.Kind {
    if asides > 0 { return .aside }
    if kind == .paragraph && quotations > 0 { return .quotation }
    return kind == .paragraph && items > 0 ? .listItem : kind
  }

  func openHeading(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
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

  func openItem(_ tag: XMLStartTag) -> Closing {
    if tag.name == "label" && draft.takesText { return .nothing }
    items += 1
    textual += 1
    draft.open(blockKind(.listItem))
    return .item
  }

  /// Within a text, speech or a quotation; on its own, a block quotation.
  func openSpeech(_ element: TEIElement, _ tag: XMLStartTag) -> Closing {
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

  /// True if an element beside the words of a block quotation says whose they are.
  func isAttribution(_ tag: XMLStartTag) -> Bool {
    ["footer", "cite", "bibl", "attribution", "attrib"].contains(tag.name)
      && (frames.last?.element == .quotation || !draft.takesText)
  }

  func openNote(_ tag: XMLStartTag) -> Closing {
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

  func openWord(_ tag: XMLStartTag) {
    let join = tag["join"] ?? ""
    if joinsNext || join == "left" || join == "both" {
      draft.text.joinNext()
    } else if wordEnd == draft.text.utf8.count && tag.name == "w" {
      draft.text.part(by: .space)
    }
    joinsNext = join == "right" || join == "both"
  }

  func openLineBreak(_ tag: XMLStartTag) {
    if tag["break"] == "no" {
      draft.text.joinNext()
    } else if draft.takesText {
      draft.text.part(by: tag.name == "lb" ? .space : .line)
    }
  }

  // MARK: - Turns

  func openTurn(_ tag: XMLStartTag) -> Closing {
    textElements += 1
    textual += 1
    var turn = TurnDraft()
    turn.who = tag["who"] ?? frameWho
    turn.time = tag["start"] ?? tag["synch"] ?? frameTime
    turn.analysis = tag["ana"]
    // The note occurs once, before the turns that an interruption divides.
    turn.note = speakerNote ?? (turn.who != nil && turn.who == lastWho ? lastNote : nil)
    speakerNote = nil
    lastWho = turn.who
    lastNote = turn.note
    draft.begin(turn)
    return .turn
  }

  func beginCapture(_ kind: Capture, _ tag: XMLStartTag) {
    capture = kind
    captured = []
    capturedLine = tag.line
    capturing = 1
  }

  func endCapture() {
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
}
