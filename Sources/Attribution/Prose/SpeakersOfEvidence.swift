internal import CorpusModel
internal import TextServices

/// Turns evidence into speakers, with what `speakers.csv` and the rest of the document say of them.
struct ProseSpeakers {
  private let document: Document
  private let settings: AttributionSettings
  private let names: RoleNames
  /// The role that the document gives with a person's name, by folded last name.
  private var known: [String: Candidate] = [:]
  private var assignments: [String: SpeakerAssignment] = [:]

  /// - Parameter introduced: people whose role the text gives where it quotes nobody.
  init(
    of document: Document, entries: [ProseEntry], introduced: [Candidate],
    settings: AttributionSettings, names: RoleNames
  ) {
    self.document = document
    self.settings = settings
    self.names = names
    var contradicted: Set<String> = []
    for candidate in introduced + entries.flatMap({ $0.evidence?.candidates ?? [] })
    where !candidate.name.isEmpty && candidate.role != nil {
      let key = Self.key(candidate.name)
      if let other = known[key], other.role != candidate.role { contradicted.insert(key) }
      known[key] = known[key] ?? candidate
    }
    // Two people of one name, or no name at all.
    for key in contradicted { known[key] = nil }
    for row in settings.speakers where row.document == document.id {
      assignments[Normalization.folded(row.label)] = row
    }
  }

  /// The last name, or the whole where that is a number: `Parent 2` is not `Nurse 2`.
  private static func key(_ name: String) -> String {
    let last = name.split(separator: " ").last ?? ""
    return Normalization.folded(last.first?.isNumber ?? true ? name : String(last))
  }

  /// The voice of a quotation; its case only where a row of `speakers.csv` gives it.
  func voice(of entry: ProseEntry) -> Voice {
    if case .markup(let who?) = entry.found.origin, entry.kind != .term {
      return assigned(marked(who))
    }
    guard let evidence = entry.evidence, entry.kind != .term || evidence.isCitation else {
      return Voice(speaker: .unattributed, certainty: .none, rule: "", cue: "")
    }
    let cue = document.text[evidence.cue]
    if evidence.isCitation {
      return Voice(speaker: .unattributed, certainty: .none, rule: evidence.rule.name, cue: cue)
    }
    var candidates = evidence.candidates
    for index in candidates.indices { addKnownRole(of: &candidates[index]) }
    guard let first = candidates.first else {
      return Voice(speaker: .unattributed, certainty: .none, rule: "", cue: "")
    }
    if candidates.count > 1,
      first.role == nil || candidates.contains(where: { $0.role != first.role })
    {
      let list = candidates.map { $0.name.isEmpty ? $0.roleAsWritten : $0.name }
      return Voice(
        speaker: .unattributed, certainty: .ambiguous, rule: evidence.rule.name,
        cue: list.joined(separator: " | "))
    }
    let speaker = Speaker(
      name: candidates.count == 1 ? first.name : "", roleAsWritten: first.roleAsWritten,
      role: first.role.map { names.roles[$0] } ?? .unattributed)
    return assigned(
      Voice(
        speaker: speaker, certainty: evidence.isExplicit ? .explicit : .inferred,
        rule: evidence.rule.name, cue: cue))
  }

  /// `Mrs Khan` is the head everywhere when the document says so once.
  private func addKnownRole(of candidate: inout Candidate) {
    guard candidate.role == nil, !candidate.name.isEmpty, !known.isEmpty,
      let found = known[Self.key(candidate.name)]
    else { return }
    candidate.role = found.role
    candidate.roleAsWritten = found.roleAsWritten
  }

  /// The speaker that the source's markup names.
  private func marked(_ who: String) -> Voice {
    let person = document.people.first { $0.id == who }
    let role = names.role(ofLabel: person?.role ?? "") ?? names.role(ofLabel: who)
    let written = person.map(\.role) ?? role?.words ?? ""
    let speaker = Speaker(
      name: person?.name ?? who, roleAsWritten: written, role: role?.role ?? .unattributed)
    return Voice(speaker: speaker, certainty: .explicit, rule: "markup", cue: who)
  }

  /// The speaker that a row of `speakers.csv` assigns to the name or, without a name, to the role
  /// as written.
  private func assigned(_ voice: Voice) -> Voice {
    if assignments.isEmpty { return voice }
    let label = voice.speaker.name.isEmpty ? voice.speaker.roleAsWritten : voice.speaker.name
    guard !label.isEmpty, let row = assignments[Normalization.folded(label)] else { return voice }
    var result = voice
    if !row.speaker.isEmpty {
      result.speaker.name = row.speaker
      result.speaker.isJoined = true
    }
    if let role = settings.roles.first(where: { $0.id == row.role }) { result.speaker.role = role }
    if !row.caseCode.isEmpty { result.caseCode = row.caseCode }
    return result
  }
}
