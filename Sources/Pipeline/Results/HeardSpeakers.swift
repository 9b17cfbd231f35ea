internal import Coding
package import CorpusModel

extension Finding.Kind {
  /// Fewer speakers of a role in a case than the plan says.
  static let notHeard = Finding.Kind("not heard")
}

/// Somebody who speaks in an interview or a focus group, as a plan counts people.
package struct HeardSpeaker: Codable, Hashable, Sendable {
  package var caseCode: String
  package var role: String
  package var name: String
  /// Empty for a person who by `speakers.csv` speaks in several documents.
  package var document: String

  /// The speakers of `attributed`, each once for a case and role: no askers, bystanders, group voices,
  /// or speakers without a name.
  package static func list(in attributed: AttributedDocument) -> [HeardSpeaker] {
    let description = attributed.document.description
    guard description.kind.isTranscript else { return [] }
    var isHeard = [Bool](repeating: false, count: attributed.voices.count)
    var seen: Set<HeardSpeaker> = []
    var list: [HeardSpeaker] = []
    for (index, quotation) in attributed.quotations.enumerated()
    where !isHeard[quotation.voice] && attributed.countsAsSpeech(index) {
      isHeard[quotation.voice] = true
      let voice = attributed.voices[quotation.voice]
      guard let caseCode = voice.caseCode, voice.speaker.isPerson else { continue }
      let heard = HeardSpeaker(
        caseCode: caseCode, role: voice.speaker.role.id, name: voice.speaker.name,
        document: voice.speaker.isJoined ? "" : description.id)
      if seen.insert(heard).inserted { list.append(heard) }
    }
    return list
  }
}

/// The speakers that the plan wants, compared with the speakers heard.
struct InterviewPlan {
  private let rows: [PlannedSpeakers]
  private let parents: [String: String]
  /// Speakers heard by case and role of the plan. A case has the speakers of its parts, too.
  private var found: [RoleInCase: Heard] = [:]

  private struct RoleInCase: Hashable {
    let caseCode: String
    let role: String
  }

  private struct Heard {
    /// The number of speakers who speak in one document only.
    var count = 0
    /// The names of people who may speak in several.
    var joined: Set<String> = []
  }

  init(rows: [PlannedSpeakers], cases: [StudyCase]) {
    self.rows = rows
    parents = Dictionary(cases.compactMap { part in part.parent.map { (part.code, $0) } }) {
      first, _ in first
    }
    for row in rows { found[RoleInCase(caseCode: row.caseCode, role: row.role)] = Heard() }
  }

  /// - Parameter speakers: all speakers of a document.
  mutating func add(_ speakers: Set<HeardSpeaker>) {
    if found.isEmpty { return }
    // One person heard in two parts of a case is one.
    var ofDocument: [RoleInCase: Set<String>] = [:]
    for speaker in speakers {
      var next: String? = speaker.caseCode
      var isMet: Set<String> = []
      while let code = next, isMet.insert(code).inserted {
        let place = RoleInCase(caseCode: code, role: speaker.role)
        if found[place] != nil {
          if speaker.document.isEmpty {
            found[place]?.joined.insert(speaker.name)
          } else {
            ofDocument[place, default: []].insert(speaker.name)
          }
        }
        next = parents[code]
      }
    }
    for (place, names) in ofDocument { found[place]?.count += names.count }
  }

  /// A finding for each row with fewer speakers than planned.
  var findings: [Finding] {
    rows.compactMap { row in
      let heard = found[RoleInCase(caseCode: row.caseCode, role: row.role)] ?? Heard()
      let count = heard.count + heard.joined.count
      guard count < row.count else { return nil }
      return Finding(
        document: "", line: nil, column: nil, kind: .notHeard,
        message:
          "\(count) of \(row.count) planned speakers heard with the role '\(row.role)' in the "
          + "case '\(row.caseCode)'; look for a missing document or a label without this role (group "
          + "voices do not count)")
    }
  }
}
