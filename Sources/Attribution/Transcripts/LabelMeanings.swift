internal import CorpusModel
internal import Languages

/// Says what the labels of one transcript mean: a sieve from what a person wrote to what the
/// document's name suggests.
struct TranscriptSpeakers {
  /// One for each of the labels' uses.
  private(set) var voices: [TranscriptVoice] = []

  private let document: Document
  private let settings: AttributionSettings
  private let names: RoleNames
  /// True if `roles.csv` says who asks, so that usual labels do not.
  private let namesAskers: Bool
  private let rows: [String: SpeakerAssignment]
  /// By ``TranscriptLabels/folded(_:)``, as labels that differ in capitals only are one.
  private let foldedRows: [String: SpeakerAssignment]
  private let people: [String: Person]
  private let cast: TranscriptCast
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
        (TranscriptLabels.folded($0.label), $0)
      }, uniquingKeysWith: { first, _ in first })
    var people: [String: Person] = [:]
    for person in document.people {
      for name in [person.id, person.name] where !name.isEmpty && people[name] == nil {
        people[name] = person
      }
    }
    self.people = people
    cast = TranscriptCast(of: document)
  }

  /// True if a label means something as it is written.
  func isKnown(_ label: String) -> Bool {
    rows[label] != nil || people[label] != nil
      || UsualLabel(label, language: language, words: settings.words) != nil
      || role(inLabel: label) != nil
  }

  private var language: String { document.description.language }

  mutating func tell(_ labels: TranscriptLabels) {
    voices = labels.uses.map { voice(of: $0) }
    joint = Set(
      labels.uses.indices.filter {
        !labels.uses[$0].key.people.isEmpty && row(of: labels.uses[$0])?.isFilledIn != true
      })
    tellTheOnlyOne(labels)
    tellFromDocument(labels)
    tellJoint(labels)
    tellGroups(labels)
  }

  private func row(of use: TranscriptLabels.Use) -> SpeakerAssignment? {
    if rows.isEmpty { return nil }
    return rows[use.key.label] ?? rows[use.mended]
      ?? foldedRows[TranscriptLabels.folded(use.mended)]
  }

  private func voice(of use: TranscriptLabels.Use) -> TranscriptVoice {
    let row = row(of: use)
    let person = use.key.personID.flatMap { people[$0] } ?? people[use.mended]
    let written = use.key.roleAsWritten ?? person.map(\.role)
    var name = use.mended
    if let person, !person.name.isEmpty { name = person.name }
    if name.isEmpty { name = use.key.personID ?? "" }
    if let row, !row.speaker.isEmpty { name = row.speaker }
    let told = evidence(
      row: row, written: written, label: use.mended,
      isNamed: person.map { !$0.name.isEmpty } ?? false,
      isGuided: use.key.guideQuestion != nil)
    let usual = UsualLabel(use.mended, language: language, words: settings.words)
    return TranscriptVoice(
      speaker: Speaker(
        name: name, roleAsWritten: written.flatMap { $0.isEmpty ? nil : $0 } ?? told?.words ?? "",
        role: told?.role ?? settings.unknownRole,
        isJoined: row.map { !$0.speaker.isEmpty } ?? false,
        isGroup: usual == .group,
        isUnknown: usual == .unknown && person == nil && row?.speaker.isEmpty != false),
      certainty: told == nil
        ? .none : told?.rule == TranscriptRule.cover ? .inferred : .explicit,
      rule: told?.rule ?? "",
      cue: told == nil ? "" : told?.cue ?? use.key.label,
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
    row: SpeakerAssignment?, written: String?, label: String, isNamed: Bool,
    isGuided: Bool
  ) -> Evidence? {
    if let row, !row.role.isEmpty {
      return Evidence(role: role(ofID: row.role), words: "", rule: TranscriptRule.speakersFile)
    }
    if isGuided { return Evidence(role: asker, words: "", rule: TranscriptRule.guideQuestion) }
    // A person's name that a person list gives may hold a word that is a role's (`Maria Head`).
    if isNamed, let told = roleWritten(written) { return told }
    if let match = role(inLabel: label) {
      return Evidence(role: match.role, words: match.words, rule: TranscriptRule.label)
    }
    if let told = roleWritten(written) { return told }
    if isNumberedQuestion(label) {
      return Evidence(role: asker, words: "", rule: TranscriptRule.numberedQuestion)
    }
    if !namesAskers, !isNamed,
      UsualLabel(label, language: language, words: settings.words) == .asker
    {
      return Evidence(role: asker, words: "", rule: TranscriptRule.usualLabel)
    }
    return roleOnCover(of: label)
  }

  /// The role that the cover gives to the person with this name or these initials.
  private func roleOnCover(of label: String) -> Evidence? {
    guard let part = cast.part(of: label) else { return nil }
    if let match = names.role(ofLabel: part) {
      return Evidence(
        role: match.role, words: match.words, rule: TranscriptRule.cover, cue: part)
    }
    guard !namesAskers, UsualLabel(part, language: language, words: settings.words) == .asker else {
      return nil
    }
    return Evidence(role: asker, words: "", rule: TranscriptRule.cover, cue: part)
  }

  private func roleWritten(_ written: String?) -> Evidence? {
    guard let written, !written.isEmpty else { return nil }
    if let match = names.role(ofLabel: written) {
      return Evidence(
        role: match.role, words: written, rule: TranscriptRule.personList, cue: written)
    }
    guard !namesAskers, UsualLabel(written, language: language, words: settings.words) == .asker
    else { return nil }
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

  /// `Question 4`, `Frage 12`: what is in a transcript in place of the asker's label.
  private func isNumberedQuestion(_ label: String) -> Bool {
    guard label.last?.isNumber == true else { return false }
    let word = UsualLabel.words(of: label).joined(separator: " ")
    // `Q4` is the asker's letter with a number.
    return word.utf8.count > 1
      && settings.words.questionWords.contains { $0.elementsEqual(word.utf8) }
  }

  /// Makes an unknown speaker one person where nobody else takes part.
  private mutating func tellTheOnlyOne(_ labels: TranscriptLabels) {
    let others = voices.indices.contains {
      !joint.contains($0) && !voices[$0].isAsker && !voices[$0].speaker.role.isBystander
        && !voices[$0].speaker.isUnknown
    }
    let unknown = voices.indices.filter { voices[$0].speaker.isUnknown }
    guard !others, Set(unknown.map { labels.uses[$0].mended }).count == 1 else { return }
    for index in unknown { voices[index].speaker.isUnknown = false }
  }

  /// The only participant, whose label says nothing, has the role that the file's name or its
  /// cover gives.
  private mutating func tellFromDocument(_ labels: TranscriptLabels) {
    let open = voices.indices.filter {
      !joint.contains($0) && !voices[$0].isAsker && !voices[$0].speaker.role.isBystander
    }
    guard let first = open.first, Set(open.map { labels.uses[$0].mended }).count == 1,
      open.allSatisfy({ voices[$0].certainty == .none }),
      [.participant, .unknown].contains(
        UsualLabel(labels.uses[first].mended, language: language, words: settings.words)),
      let told = roleOfDocument()
    else { return }
    for index in open {
      voices[index].speaker.role = told.role
      voices[index].speaker.roleAsWritten = told.words
      voices[index].certainty = .inferred
      voices[index].rule = TranscriptRule.documentName
      voices[index].cue = told.words
    }
  }

  private func roleOfDocument() -> (role: Role, words: String)? {
    let stem = document.id.split(separator: "/").last.map(String.init) ?? document.id
    let spaced = String(stem.map { "-_.".contains($0) ? " " : $0 })
    if let match = names.role(ofLabel: spaced), !match.role.isAsker { return match }
    // The cover may name several people, so it must name one role only.
    let firstTurn = document.turns.first.map { $0.labelSpan?.start ?? $0.span.start } ?? 0
    var found: (role: Role, words: String)?
    for block in document.blocks where block.span.end <= firstTurn {
      for match in names.matches(in: document.text, span: block.span) where !match.role.isAsker {
        if let found, found.role.id != match.role.id { return nil }
        if found == nil { found = (match.role, document.text[match.span]) }
      }
    }
    return found
  }

  private mutating func tellJoint(_ labels: TranscriptLabels) {
    guard !joint.isEmpty else { return }
    var places: [String: Int] = [:]
    for index in labels.uses.indices {
      guard let id = labels.uses[index].key.personID, places[id] == nil else { continue }
      places[id] = index
    }
    for index in joint.sorted() {
      let use = labels.uses[index]
      let members = use.key.people.map { id in
        if let place = places[id] { return voices[place] }
        let name = people[id].map { $0.name.isEmpty ? id : $0.name } ?? id
        return voice(
          of: TranscriptLabels.Use(
            key: TranscriptLabels.Key(label: name, personID: id), first: use.first, mended: name))
      }
      voices[index] =
        TranscriptVoice.joint(members, unknownRole: settings.unknownRole) ?? voices[index]
    }
  }

  /// `All` among pupils are pupils: where all others have one role, the group has it.
  private mutating func tellGroups(_ labels: TranscriptLabels) {
    let alone = voices.indices.filter { !joint.contains($0) }.map { voices[$0] }
    let single = alone.filter {
      !$0.isAsker && !$0.speaker.role.isBystander && !$0.speaker.isGroup
        && !$0.speaker.isUnknown
    }
    guard single.count >= 2, let role = single.first?.speaker.role, role.id != Role.unattributed.id,
      single.allSatisfy({ $0.speaker.role.id == role.id })
    else { return }
    for index in voices.indices
    where voices[index].speaker.isGroup && voices[index].certainty == .none {
      voices[index].speaker.role = role
      voices[index].certainty = .inferred
      voices[index].rule = TranscriptRule.groupVoice
      voices[index].cue = labels.uses[index].key.label
    }
  }
}
