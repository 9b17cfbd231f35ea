package import CorpusModel

/// Speech in prose whose speaker's role is unknown, for a person to check.
struct UnattributedSpeech {
  /// The rows of one speaker.
  private struct Group {
    var first: Int
    var count = 0
  }

  private let rows: [Quotation]
  private let voices: [Voice]
  private let document: Document

  /// - Parameter voices: the voices to which `rows` refer.
  init(_ rows: [Quotation], by voices: [Voice], in document: Document) {
    self.rows = rows
    self.voices = voices
    self.document = document
  }

  /// One for each speaker that has a name or a role of no list, one for all that nobody is named for and one
  /// for all that several may have said.
  var findings: [Finding] {
    var groups: [String: Int] = [:]
    var named: [(label: String, group: Group)] = []
    var unnamed = Group(first: 0)
    var ambiguous = Group(first: 0)
    for (index, row) in rows.enumerated() where row.kind == .speech {
      let voice = voices[row.voice]
      guard voice.speaker.role.id == Role.unattributed.id else { continue }
      let label = voice.speaker.name.isEmpty ? voice.speaker.roleAsWritten : voice.speaker.name
      if voice.certainty == .ambiguous {
        add(index, to: &ambiguous)
      } else if label.isEmpty {
        add(index, to: &unnamed)
      } else {
        let place = groups[label] ?? named.count
        if place == named.count { named.append((label, Group(first: 0))) }
        groups[label] = place
        add(index, to: &named[place].group)
      }
    }
    return findings(of: named)
      + finding(unnamed, .speakerNotNamed, "no speaker named for")
      + finding(ambiguous, .ambiguousSpeaker, "several possible speakers for")
  }

  private func add(_ index: Int, to group: inout Group) {
    if group.count == 0 { group.first = index }
    group.count += 1
  }

  private func findings(of named: [(label: String, group: Group)]) -> [Finding] {
    let offsets = named.map { rows[$0.group.first].span.start }
    return document.findings(.unattributedSpeaker, at: offsets) { place in
      let (label, group) = named[place]
      return "no role for '\(label)' (\(quotations(group))): add it to the names of a role in "
        + "roles.csv, or to speakers.csv"
    }
  }

  private func finding(_ group: Group, _ kind: Finding.Kind, _ problem: String) -> [Finding] {
    guard group.count > 0 else { return [] }
    return document.findings(kind, at: [rows[group.first].span.start]) { _ in
      "\(problem) \(quotations(group)); filter quotes.csv for the attribution "
        + "'\(kind == .speakerNotNamed ? "none" : "ambiguous")'"
    }
  }

  private func quotations(_ group: Group) -> String {
    let words = openingWords(of: rows[group.first].span, in: document.text)
    return (group.count == 1 ? "1 quotation, " : "\(group.count) quotations, first: ")
      + "“\(words)”"
  }
}

extension Finding.Kind {
  /// Speech in prose that nothing gives to anybody.
  package static let speakerNotNamed = Finding.Kind("speaker not named")
  /// Speech in prose that several may have said.
  package static let ambiguousSpeaker = Finding.Kind("ambiguous speaker")
}
