internal import CorpusModel
internal import Languages

/// Says what the labels of one transcript mean: a sieve from what a person wrote to what the
/// document's name suggests.
struct TranscriptSpeakers {
  /// One for each label of the document.
  private(set) var voices: [Voice] = []

  private let document: Document
  private let settings: AttributionSettings
  private let names: RoleNames
  /// True if `roles.csv` says who asks, so that usual labels do not.
  private let namesAskers: Bool
  private let rows: [String: SpeakerAssignment]
  /// By ``UsualLabel/folded(_:)``, as labels that differ in capitals only are one.
  private let foldedRows: [String: SpeakerAssignment]
  /// The labels of turns that several people speak at once.
  private var joint: Set<Int> = []

  init(document: Document, settings: AttributionSettings, names: RoleNames) {
    self.document = document
    self.settings = settings
    self.names = names
    namesAskers = settings.roles.contains(where: \.isAsker)
    rows = Dictionary(
      settings.speakers.lazy.filter { $0.document == document.id }.map { ($0.label, $0) },
      uniquingKeysWith: { first, _ in first })
    foldedRows = Dictionary(
      settings.speakers.lazy.filter { $0.document == document.id }.map {
        (UsualLabel.folded($0.label), $0)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// True if a label means something as it is written.
  func isKnown(_ label: SpeakerLabel) -> Bool {
    rows[label.text] != nil || label.person != nil || label.usual != nil
      || role(inLabel: label.text) != nil
  }

  mutating func assign(_ labels: TranscriptLabels) {
    voices = labels.list.indices.map { voice(of: $0, in: labels) }
    joint = Set(
      labels.spoken.filter {
        !labels.list[$0].members.isEmpty && row(of: $0, in: labels)?.isFilledIn != true
      })
    joinTheOnlyUnknown(labels)
    assignRoleOfDocument(labels)
    assignJoint(labels)
    assignGroups(labels)
  }

  private func row(of index: Int, in labels: TranscriptLabels) -> SpeakerAssignment? {
    if rows.isEmpty { return nil }
    let text = labels.text(of: index)
    return rows[labels.list[index].text] ?? rows[text] ?? foldedRows[UsualLabel.folded(text)]
  }

  private func voice(of index: Int, in labels: TranscriptLabels) -> Voice {
    let label = labels.list[index]
    let right = labels.list[labels.corrected[index]]
    let row = row(of: index, in: labels)
    let person = right.person.map { document.people[$0] }
    let written = label.roleAsWritten ?? person.map(\.role)
    var name = right.text
    if let person, !person.name.isEmpty { name = person.name }
    if name.isEmpty { name = label.personID ?? "" }
    if let row, !row.speaker.isEmpty { name = row.speaker }
    let evidence = evidence(
      row: row, written: written, label: right,
      isNamed: person.map { !$0.name.isEmpty } ?? false,
      isGuided: label.guideQuestion != nil)
    return Voice(
      speaker: Speaker(
        name: name,
        roleAsWritten: written.flatMap { $0.isEmpty ? nil : $0 } ?? evidence?.words ?? "",
        role: evidence?.role ?? settings.unknownRole,
        isJoined: row.map { !$0.speaker.isEmpty } ?? false,
        isGroup: right.usual == .group,
        isUnknown: right.usual == .unknown && person == nil && row?.speaker.isEmpty != false),
      certainty: evidence == nil
        ? .none : evidence?.rule == TranscriptRule.cover ? .inferred : .explicit,
      rule: evidence?.rule ?? "",
      cue: evidence == nil ? "" : evidence?.cue ?? label.text,
      caseCode: row.flatMap { $0.caseCode.isEmpty ? nil : $0.caseCode })
  }

  private struct Evidence {
    var role: Role
    /// The words that name the role.
    var words: String
    var rule: String
    /// Nil when it is the label.
    var cue: String?
  }

  private func evidence(
    row: SpeakerAssignment?, written: String?, label: SpeakerLabel, isNamed: Bool, isGuided: Bool
  ) -> Evidence? {
    if let row, !row.role.isEmpty {
      return Evidence(role: role(ofID: row.role), words: "", rule: TranscriptRule.speakersFile)
    }
    if isGuided { return Evidence(role: asker, words: "", rule: TranscriptRule.guideQuestion) }
    // A person's name that a person list gives may hold a word that is a role's (`Maria Head`).
    if isNamed, let found = roleWritten(written, label.usualRole) { return found }
    if let match = role(inLabel: label.text) {
      return Evidence(role: match.role, words: match.words, rule: TranscriptRule.label)
    }
    if let found = roleWritten(written, label.usualRole) { return found }
    if label.isNumberedQuestion {
      return Evidence(role: asker, words: "", rule: TranscriptRule.numberedQuestion)
    }
    if !namesAskers, !isNamed, label.usual == .asker {
      return Evidence(role: asker, words: "", rule: TranscriptRule.usualLabel)
    }
    return label.coverPart.flatMap(role(onCover:))
  }

  /// The role that the cover gives to the person with this name or these initials.
  private func role(onCover part: SpeakerLabel.CoverPart) -> Evidence? {
    if let match = names.role(ofLabel: part.words) {
      return Evidence(
        role: match.role, words: match.words, rule: TranscriptRule.cover, cue: part.words)
    }
    guard !namesAskers, part.usual == .asker else { return nil }
    return Evidence(role: asker, words: "", rule: TranscriptRule.cover, cue: part.words)
  }

  private func roleWritten(_ written: String?, _ usual: UsualLabel?) -> Evidence? {
    guard let written, !written.isEmpty else { return nil }
    if let match = names.role(ofLabel: written) {
      return Evidence(
        role: match.role, words: written, rule: TranscriptRule.personList, cue: written)
    }
    guard !namesAskers, usual == .asker else { return nil }
    return Evidence(role: asker, words: written, rule: TranscriptRule.personList, cue: written)
  }

  /// The role that a label names, its number kept apart (`P1`, `INTERVIEWER_2`).
  private func role(inLabel label: String) -> (role: Role, words: String)? {
    if let match = names.role(ofLabel: label) { return match }
    var spaced = ""
    for character in label {
      if character == "_" {
        spaced.append(" ")
      } else {
        if let last = spaced.last, last.isLetter && character.isNumber { spaced.append(" ") }
        spaced.append(character)
      }
    }
    return spaced == label ? nil : names.role(ofLabel: spaced)
  }

  private func role(ofID id: String) -> Role {
    if let role = settings.roles.first(where: { $0.id == id }) { return role }
    return Role(id: id, label: id, group: id, names: [])
  }

  private var asker: Role {
    settings.roles.first(where: \.isAsker)
      ?? Role(
        id: Role.interviewerGroup, label: "Interviewer", group: Role.interviewerGroup, names: [])
  }

  /// Makes an unknown speaker one person where nobody else takes part.
  private mutating func joinTheOnlyUnknown(_ labels: TranscriptLabels) {
    let others = labels.spoken.contains {
      !joint.contains($0) && voices[$0].isParticipant
        && !voices[$0].speaker.isUnknown
    }
    let unknown = labels.spoken.filter { voices[$0].speaker.isUnknown }
    guard !others, Set(unknown.map { labels.text(of: $0) }).count == 1 else { return }
    for index in unknown { voices[index].speaker.isUnknown = false }
  }

  /// The only participant, whose label says nothing, has the role that the file's name or its
  /// cover gives.
  private mutating func assignRoleOfDocument(_ labels: TranscriptLabels) {
    let open = labels.spoken.filter {
      !joint.contains($0) && voices[$0].isParticipant
    }
    guard let first = open.first, Set(open.map { labels.text(of: $0) }).count == 1,
      open.allSatisfy({ voices[$0].certainty == .none }),
      [.participant, .unknown].contains(labels.list[labels.corrected[first]].usual),
      let found = roleOfDocument()
    else { return }
    for index in open {
      voices[index].speaker.role = found.role
      voices[index].speaker.roleAsWritten = found.words
      voices[index].certainty = .inferred
      voices[index].rule = TranscriptRule.documentName
      voices[index].cue = found.words
    }
  }

  private func roleOfDocument() -> (role: Role, words: String)? {
    let stem = document.id.split(separator: "/").last.map(String.init) ?? document.id
    let spaced = String(stem.map { "-_.".contains($0) ? " " : $0 })
    if let match = names.role(ofLabel: spaced), !match.role.isAsker { return match }
    // The cover may name several people, so it must name one role only.
    var found: (role: Role, words: String)?
    for block in document.blocks[document.cover] {
      for match in names.matches(in: document.text, span: block.span) where !match.role.isAsker {
        if let found, found.role.id != match.role.id { return nil }
        if found == nil { found = (match.role, document.text[match.span]) }
      }
    }
    return found
  }

  private mutating func assignJoint(_ labels: TranscriptLabels) {
    for index in joint.sorted() {
      let members = labels.list[index].members.map { voices[$0] }
      voices[index] =
        Voice.joint(members, unknownRole: settings.unknownRole) ?? voices[index]
    }
  }

  /// `All` among pupils are pupils: where all others have one role, the group has it.
  private mutating func assignGroups(_ labels: TranscriptLabels) {
    let alone = labels.spoken.filter { !joint.contains($0) }.map { voices[$0] }
    let single = alone.filter {
      $0.isParticipant && !$0.speaker.isGroup
        && !$0.speaker.isUnknown
    }
    guard single.count >= 2, let role = single.first?.speaker.role, role.id != Role.unattributed.id,
      single.allSatisfy({ $0.speaker.role.id == role.id })
    else { return }
    for index in labels.spoken
    where voices[index].speaker.isGroup && voices[index].certainty == .none {
      voices[index].speaker.role = role
      voices[index].certainty = .inferred
      voices[index].rule = TranscriptRule.groupVoice
      voices[index].cue = labels.list[index].text
    }
  }
}
