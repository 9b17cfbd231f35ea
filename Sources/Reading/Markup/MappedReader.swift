import CorpusModel

/// Takes text, turns and headings out of XML of any schema, by what a mapping says of its elements.
///
/// Only text in the turns, paragraphs and headings that the mapping names is taken.
final class MappedReader: XMLHandler {
  private(set) var draft = DocumentDraft()
  private(set) var people: [Person] = []
  private(set) var date: String?
  private(set) var names: [String] = []
  private(set) var counts: [Int] = []
  /// True if anything was taken.
  private(set) var foundText = false
  /// The names of elements whose text was left out though nothing says so, with how often.
  private(set) var leftOut: [String: Int] = [:]

  private let mapping: XMLMapping
  /// The keys of the mapping whose places were met.
  private var met: Set<String> = []
  private let turns: Set<String>
  private let paragraphs: Set<String>
  private let skip: Set<String>
  private var closings: [Closing] = []
  /// The numbers of the open elements' names.
  private var open: [Int] = []
  private var skipped = 0
  private var capture: Capture?
  private var person: Person?

  /// The effect of an element's end.
  private enum Closing { case nothing, turn, block, paragraph, person }

  /// Text of an element that says something of its turn, of a person or of the document.
  private struct Capture {
    enum Use { case speaker, role, time, personName, personRole, personID, date }
    var use: Use
    var depth: Int
    /// True if it is part of the document's text, too, as a date in a heading is.
    var isWords: Bool
    var text: [UInt8] = []
  }

  init(mapping: XMLMapping) {
    self.mapping = mapping
    turns = Set(mapping.turns)
    paragraphs = Set(mapping.paragraphs.isEmpty ? ["p"] : mapping.paragraphs)
    skip = Set(mapping.skip)
  }

  var takesNextLineAsEllipsis: Bool {
    get { draft.text.takesNextLineAsEllipsis }
    set { draft.text.takesNextLineAsEllipsis = newValue }
  }

  func start(_ tag: XMLStartTag) {
    while names.count <= tag.number {
      names.append(tag.names.all[names.count])
      counts.append(0)
    }
    counts[tag.number] += 1
    if skipped > 0 { return skipped += 1 }
    let name = tag.name
    if skip.contains(name) {
      draft.text.part(by: .soft)
      return skipped = 1
    }
    draft.beginSection(number: nil)
    closings.append(enter(name, tag))
    open.append(tag.number)
  }

  private func enter(_ name: String, _ tag: XMLStartTag) -> Closing {
    takeDate(name, tag)
    if let heading = headingAttribute(name, tag) { add(heading: heading, line: tag.line) }
    if turns.contains(name) {
      begin(tag)
      return .turn
    }
    if name == mapping.person && !isAmongWords { return openPerson(tag) }
    if person != nil {
      takePersonAttributes(of: tag)
      beginCapture(
        [
          (mapping.personName, .personName), (mapping.personRole, .personRole),
          (mapping.personID, .personID),
        ], name)
      return .nothing
    }
    if draft.isInTurn {
      takeTurnAttributes(of: tag)
      if name == mapping.speaker || name == mapping.role || name == mapping.time, !isAmongWords,
        beginCapture(openPlacesOfTurn, name)
      {
        return .nothing
      }
    }
    if paragraphs.contains(name) {
      draft.open(.paragraph)
      return .paragraph
    }
    if mapping.headings.contains(name) || mapping.title == name && !isInText {
      draft.open(.heading(level: mapping.title == name ? 1 : headingLevel, number: nil))
      return .block
    }
    if name == mapping.date && !isInText && !isAmongWords { beginCapture([(name, .date)], name) }
    return .nothing
  }

  /// True if words of a turn or a paragraph are around this place, so that an element is one of
  /// them and says nothing about the turn. Beside the paragraphs of a turn it may.
  private var isAmongWords: Bool {
    if draft.isInTurn { return !draft.isTurnEmpty && (isInText || !draft.text.isAtLineStart) }
    return draft.isInBlock && isInText
  }

  /// True if a paragraph is open, in the innermost turn if there is one.
  private var isInText: Bool {
    let ofTurn = closings.lastIndex(of: .turn).map { closings[$0...] } ?? closings[...]
    return ofTurn.contains(.paragraph)
  }

  /// Fields of the open turn that are still unknown.
  private var openPlacesOfTurn: [(place: String?, use: Capture.Use)] {
    [
      (draft.turn?.who == nil ? mapping.speaker : nil, .speaker),
      (draft.turn?.role == nil ? mapping.role : nil, .role),
      (draft.turn?.time == nil ? mapping.time : nil, .time),
    ]
  }

  private var headingLevel: Int { max(1, closings.count - 1) }

  /// The value of `name@attribute` in a heading's place, for an element of that name.
  private func headingAttribute(_ name: String, _ tag: XMLStartTag) -> String? {
    for place in mapping.headings + [mapping.title].compactMap(\.self) {
      let parts = place.split(separator: "@")
      if parts.count == 2, parts[0] == name, let value = tag[String(parts[1])], !value.isEmpty {
        return value
      }
    }
    return nil
  }

  private func add(heading: String, line: Int) {
    guard !draft.isInTurn else { return }
    draft.open(.heading(level: max(1, closings.count), number: nil))
    draft.text.append(Array(heading.utf8).span, line: line)
    draft.close()
  }

  private func takeDate(_ name: String, _ tag: XMLStartTag) {
    guard date == nil, let place = mapping.date else { return }
    let parts = place.split(separator: "@")
    if parts.count == 2 && parts[0] == name { date = tag[String(parts[1])] }
  }

  // MARK: - Turns

  private func begin(_ tag: XMLStartTag) {
    var turn = TurnDraft()
    turn.who = Self.attribute(mapping.speaker, of: tag)
    turn.role = Self.attribute(mapping.role, of: tag)
    turn.time = Self.attribute(mapping.time, of: tag)
    turn.isWhoALabel = true
    draft.begin(turn)
  }

  /// The value of the place `@attribute`.
  private static func attribute(_ place: String?, of tag: XMLStartTag) -> String? {
    guard let place, place.hasPrefix("@") else { return nil }
    return tag[String(place.dropFirst())]
  }

  /// The value of the place `name@attribute`, if the tag is of that name.
  private static func childAttribute(_ place: String?, of tag: XMLStartTag) -> String? {
    guard let parts = place?.split(separator: "@"), parts.count == 2, parts[0] == tag.name else {
      return nil
    }
    return tag[String(parts[1])]
  }

  private func takeTurnAttributes(of tag: XMLStartTag) {
    let who = Self.childAttribute(mapping.speaker, of: tag)
    let role = Self.childAttribute(mapping.role, of: tag)
    let time = Self.childAttribute(mapping.time, of: tag)
    guard who != nil || role != nil || time != nil else { return }
    draft.changeTurn { turn in
      turn.who = turn.who ?? who
      turn.role = turn.role ?? role
      turn.time = turn.time ?? time
    }
  }

  // MARK: - People

  private func openPerson(_ tag: XMLStartTag) -> Closing {
    person = Person(
      id: Self.attribute(mapping.personID, of: tag) ?? tag["id"] ?? "",
      name: Self.attribute(mapping.personName, of: tag) ?? "",
      role: Self.attribute(mapping.personRole, of: tag) ?? "")
    return .person
  }

  private func takePersonAttributes(of tag: XMLStartTag) {
    if let id = Self.childAttribute(mapping.personID, of: tag) { person?.id = id }
    if let name = Self.childAttribute(mapping.personName, of: tag) { person?.name = name }
    if let role = Self.childAttribute(mapping.personRole, of: tag) { person?.role = role }
  }

  // MARK: - Captures, ends, text

  @discardableResult
  private func beginCapture(_ places: [(place: String?, use: Capture.Use)], _ name: String) -> Bool
  {
    guard capture == nil, let use = places.first(where: { $0.place == name })?.use else {
      return false
    }
    capture = Capture(use: use, depth: closings.count, isWords: use == .date && draft.takesText)
    return true
  }

  private func finish(_ capture: Capture) {
    let text = collapsed(capture.text)
    guard !text.isEmpty else { return }
    switch capture.use {
    case .speaker: draft.changeTurn { $0.who = $0.who ?? text }
    case .role: draft.changeTurn { $0.role = $0.role ?? text }
    case .time: draft.changeTurn { $0.time = $0.time ?? text }
    case .personName: person?.name = text
    case .personRole: person?.role = text
    case .personID: person?.id = text
    case .date: date = date ?? text
    }
  }

  func end(line: Int) {
    if skipped > 0 { return skipped -= 1 }
    guard let closing = closings.popLast() else { return }
    open.removeLast()
    if let ended = capture, ended.depth == closings.count {
      finish(ended)
      capture = nil
    }
    switch closing {
    case .nothing: break
    case .turn:
      noteMet(draft.turn?.role, "role")
      noteMet(draft.turn?.time, "time")
      draft.endTurn()
    case .block, .paragraph: draft.close()
    case .person:
      if let person, !person.id.isEmpty { people.append(person) }
      person = nil
    }
    draft.endSection()
  }

  func characters(_ text: Span<UInt8>, line: Int) {
    if skipped > 0 || person != nil && capture == nil { return }
    if let capture {
      for i in text.indices { self.capture?.text.append(text[i]) }
      if !capture.isWords { return }
    }
    // After an inner paragraph or turn the outer paragraph goes on.
    if !draft.takesText, !isBlank(text), closings.contains(.paragraph) {
      draft.open(.paragraph, isImplicit: true)
    }
    if draft.takesText {
      foundText = foundText || !isBlank(text)
      draft.text.append(text, line: line)
    } else if !isBlank(text), let element = open.last {
      leftOut[names[element], default: 0] += 1
    }
  }

  private func isBlank(_ text: Span<UInt8>) -> Bool {
    for i in text.indices
    where ![ASCII.space, ASCII.tab, ASCII.lineFeed, ASCII.carriageReturn].contains(text[i]) {
      return false
    }
    return true
  }

  private func noteMet(_ value: String?, _ key: String) {
    if value != nil && !met.contains(key) { met.insert(key) }
  }

  /// The places of the mapping, as it writes them, at which the document has nothing. The speaker's
  /// place has a finding of its own.
  var unmetPlaces: [String] {
    let elements = Set(names)
    let ofTurn = turns.isEmpty ? [] : [("role", mapping.role), ("time", mapping.time)]
    let missing = ofTurn.filter { $0.1 != nil && !met.contains($0.0) }
    let ofDocument = [
      ("heading", mapping.headings), ("paragraph", mapping.paragraphs),
      ("title", [mapping.title].compactMap(\.self)), ("date", [mapping.date].compactMap(\.self)),
      ("person", [mapping.person].compactMap(\.self)),
    ].filter { _, places in
      // Of a list, one is enough.
      !places.isEmpty
        && !places.contains { elements.contains(String($0.prefix { $0 != "@" })) }
    }
    return missing.map { "\($0.0): \($0.1 ?? "")" }
      + ofDocument.map { "\($0.0): \($0.1.joined(separator: ", "))" }
  }

  /// The elements that the mapping calls turns, when it names some and the document has none of them.
  var missingTurns: [String]? {
    guard !turns.isEmpty, !names.indices.contains(where: { turns.contains(names[$0]) }) else {
      return nil
    }
    return mapping.turns
  }
}
