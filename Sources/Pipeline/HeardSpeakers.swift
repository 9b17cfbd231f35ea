internal import CorpusModel

extension Finding.Kind {
  /// Fewer speakers of a role in a case than the plan says.
  static let notHeard = Finding.Kind("not heard")
}

/// Somebody who speaks in an interview or a focus group, as a plan counts people.
package struct HeardSpeaker: Codable, Hashable, Sendable {
  package var caseCode: String
  package var role: String
  package var name: String
  /// Empty for who is one person in several documents by `speakers.csv`.
  package var document: String

  /// The speakers of `attributed`, each once for a case and role: no askers, bystanders, group voices,
  /// or speakers without a name.
  static func list(in attributed: AttributedDocument) -> [HeardSpeaker] {
    let description = attributed.document.description
    guard description.kind.isTranscript else { return [] }
    var seen: Set<HeardSpeaker> = []
    var list: [HeardSpeaker] = []
    let quotations = attributed.quotations
    var last: Int?
    for index in quotations.indices
    where quotations.countsAsSpeech(at: index) && !quotations[index].speaker.isGroup
      && !quotations[index].speaker.isUnknown && !quotations[index].speaker.name.isEmpty
    {
      guard let caseCode = quotations[index].caseCode else { continue }
      // Most turns are those of the speaker before.
      if let last, quotations[last].speaker.name == quotations[index].speaker.name,
        quotations[last].speaker.role.id == quotations[index].speaker.role.id,
        quotations[last].speaker.isJoined == quotations[index].speaker.isJoined,
        quotations[last].caseCode == caseCode
      {
        continue
      }
      last = index
      let heard = HeardSpeaker(
        caseCode: caseCode, role: quotations[index].speaker.role.id,
        name: quotations[index].speaker.name,
        document: quotations[index].speaker.isJoined ? "" : description.id)
      if seen.insert(heard).inserted { list.append(heard) }
    }
    return list
  }
}

/// Who was to be heard, held against who was.
struct InterviewPlan {
  let rows: [PlannedSpeakers]
  let cases: [StudyCase]

  /// A finding for each row with fewer speakers than planned. A case has those of its parts, too.
  func findings(_ heard: Set<HeardSpeaker>) -> [Finding] {
    let parents = Dictionary(cases.map { ($0.code, $0.parent) }) { first, _ in first }
    var found: [[String]: Set<HeardSpeaker>] = [:]
    for speaker in heard {
      var speaker = speaker
      var code: String? = speaker.caseCode
      // One person heard in two parts of a case is one.
      var isMet: Set<String> = []
      while let next = code, isMet.insert(next).inserted {
        speaker.caseCode = next
        found[[next, speaker.role], default: []].insert(speaker)
        code = parents[next] ?? nil
      }
    }
    return rows.compactMap { row in
      let count = found[[row.caseCode, row.role]]?.count ?? 0
      guard count < row.count else { return nil }
      return Finding(
        document: "", line: nil, column: nil, kind: .notHeard,
        message: "the plan has \(row.count) of role '\(row.role)' in case '\(row.caseCode)', and "
          + "\(count) \(count == 1 ? "was" : "were") heard; look for a document that is missing or a "
          + "label without this role (group voices count nobody)")
    }
  }
}
