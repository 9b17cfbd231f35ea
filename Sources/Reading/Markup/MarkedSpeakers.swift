import CorpusModel

/// Says who the pointers of a turn mean.
struct XMLSpeakers {
  /// The document's people first, then the people of a list given beside it.
  let people: [Person]
  private(set) var labels: LabelTable
  private var byID: [String: Person] = [:]

  init(document: [Person], given: [Person], labels: LabelTable) {
    self.labels = labels
    var people = document
    let own = Set(document.map(\.id))
    people += given.filter { !own.contains($0.id) }
    let list = Dictionary(given.map { ($0.id, $0) }) { first, _ in first }
    for i in people.indices {
      guard let other = list[people[i].id] else { continue }
      if people[i].name.isEmpty { people[i].name = other.name }
      if people[i].role.isEmpty { people[i].role = other.role }
      if people[i].affiliation.isEmpty { people[i].affiliation = other.affiliation }
    }
    self.people = people
    byID = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The speaker that one `who` resolves to.
  private struct Resolved {
    var ids: [String]
    var names: String
    var isNamed: Bool
    var role: String
    var affiliation: String
  }

  private var resolved: [String: Resolved] = [:]

  /// The turn of `draft` with its label, person and role.
  ///
  /// The label is the name that the person list gives, else what the source shows at the turn, else
  /// the id. The role is the person's, else what a note before the turn says, else `ana`, else the role of
  /// a membership, which says least.
  mutating func turn(_ draft: TurnDraft, timeline: inout TEITimeline) -> Turn {
    let speaker = speaker(of: draft)
    let shown = draft.label.isEmpty ? "" : Self.label(draft.label)
    let analysis = Self.words(draft.analysis ?? "").map(pointer).joined(separator: " ")
    let roles = [draft.role ?? "", speaker.role, draft.note ?? "", analysis, speaker.affiliation]
    let label = labels.number(
      of: speaker.isNamed || shown.isEmpty ? speaker.names : shown,
      personID: speaker.ids.isEmpty ? nil : speaker.ids.joined(separator: " "),
      roleAsWritten: roles.first { !$0.isEmpty })
    return Turn(
      label: label, span: draft.span, time: draft.time.flatMap { timeline.time(of: $0) })
  }

  /// Looked up once for each `who`, of which a transcript has few.
  private mutating func speaker(of draft: TurnDraft) -> Resolved {
    let who = draft.who ?? ""
    if let known = resolved[who] { return known }
    let ids = ids(in: who, isLabel: draft.isWhoALabel)
    let found = ids.compactMap { byID[$0] }
    let names = ids.map { id in byID[id].flatMap { $0.name.isEmpty ? nil : $0.name } ?? id }
    let speaker = Resolved(
      ids: ids,
      names: ids.isEmpty ? Self.label(pointer(who)) : names.joined(separator: ", "),
      isNamed: found.contains { !$0.name.isEmpty }, role: Self.joined(found.map(\.role)),
      affiliation: Self.joined(found.map(\.affiliation)))
    resolved[who] = speaker
    return speaker
  }

  /// The roles of several people, each once.
  private static func joined(_ roles: [String]) -> String {
    var distinct: [String] = []
    for role in roles where !role.isEmpty && !distinct.contains(role) { distinct.append(role) }
    return distinct.joined(separator: ", ")
  }

  private static func words(_ text: String) -> [String] {
    text.utf8.split { $0 <= ASCII.space }.compactMap { String($0) }
  }

  /// None where `who` is a label that no list knows: several words without a mark of a pointer are one
  /// label.
  private func ids(in who: String, isLabel: Bool) -> [String] {
    let pointers = Self.words(who)
    let ids = pointers.map(id(of:))
    let areKnown = ids.contains { byID[$0] != nil }
    if isLabel { return areKnown && ids.allSatisfy { byID[$0] != nil } ? ids : [] }
    let isPointer = areKnown || pointers.contains { $0.contains("#") || $0.contains(":") }
    return ids.count > 1 && !isPointer ? [] : ids
  }

  /// `#P1`, `people.xml#P1`, `spk:P1`: the id is what a list knows, or else what follows `#`.
  private func id(of pointer: String) -> String {
    let local = pointer.split(separator: "#", omittingEmptySubsequences: false).last ?? ""
    let id = String(local)
    if byID[id] == nil, let name = id.split(separator: ":").last, byID[String(name)] != nil {
      return String(name)
    }
    return id
  }

  private static func label(_ text: String) -> String { LabelMarks.removed(from: text) }
}

/// Marks around a label that are no part of it.
enum LabelMarks {
  /// `HAMLET.`, `[Head]:`, `— Anna`: without colon, stop and dash at the ends, and without brackets that
  /// hold all of it. What is named in parentheses stays (`Mrs Bell (deputy)`), and the stop of an initial
  /// (`Bell, J.`).
  static func removed(from text: String) -> String {
    var label = Substring(text)
    while true {
      let before = label
      label = trimmed(label)
      if let inner = inner(of: label) { label = inner }
      if label == before { return String(label) }
    }
  }

  private static let ends: Set<Character> = [":", "：", "—", " ", "\u{A0}"]
  private static let brackets: [Character: Character] = ["(": ")", "[": "]", "<": ">"]

  private static func trimmed(_ label: Substring) -> Substring {
    var label = label.drop { ends.contains($0) || $0 == "." }
    while let last = label.last, ends.contains(last) || last == "." && !isInitial(label) {
      label.removeLast()
    }
    return label
  }

  /// True if its last word is one letter with a stop, after another word.
  private static func isInitial(_ label: Substring) -> Bool {
    guard let word = label.split(whereSeparator: \.isWhitespace).last, word.count < label.count
    else {
      return false
    }
    let letters = word.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    return word.last == "." && !letters.isEmpty
      && letters.allSatisfy { $0.count == 1 && $0.first?.isLetter == true }
  }

  /// The text in the one pair of brackets that encloses the whole label.
  private static func inner(of label: Substring) -> Substring? {
    guard let opening = label.first, let closing = brackets[opening] else { return nil }
    var depth = 0
    for index in label.indices {
      if label[index] == opening { depth += 1 }
      if label[index] == closing { depth -= 1 }
      if depth == 0 {
        let isLast = label.index(after: index) == label.endIndex
        return isLast ? label.dropFirst().dropLast() : nil
      }
    }
    return nil
  }
}
