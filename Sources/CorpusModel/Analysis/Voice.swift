/// A speaker of a document, with the evidence for it. Quotations that share all of this have one voice.
package struct Voice: Hashable, Sendable {
  /// The certainty of the speaker.
  package enum Certainty: String, CaseIterable, Codable, Sendable {
    case explicit, inferred, ambiguous, none
  }

  package var speaker: Speaker
  package var certainty: Certainty
  /// The rule that found the speaker (`trailing-parenthesis`); empty when none did.
  package var rule: String
  /// The words on which the rule rests: text of the source, or a list of candidates when ambiguous.
  package var cue: String
  /// The case that the speaker belongs to.
  package var caseCode: String?

  package init(
    speaker: Speaker, certainty: Certainty, rule: String, cue: String, caseCode: String? = nil
  ) {
    self.speaker = speaker
    self.certainty = certainty
    self.rule = rule
    self.cue = cue
    self.caseCode = caseCode
  }

  /// True for someone whose words count: no asker and no bystander.
  package var isParticipant: Bool { !speaker.role.isBystander && !speaker.role.isAsker }
}

/// The person who said a quotation.
package struct Speaker: Hashable, Sendable {
  /// The name or label shown; empty when the text gives a role but no person.
  package var name: String
  /// The words that gave the role (`deputy head`), empty when none did.
  package var roleAsWritten: String
  package var role: Role
  /// True if `speakers.csv` named it, so that it is one person across documents.
  package var isJoined: Bool
  /// Several people speaking as one (`Pupils:`): quoted, never counted as a speaker.
  package var isGroup: Bool
  /// Nobody knows who it is (`Unknown Speaker:`): quoted, never counted as a speaker, and no two of
  /// its turns are one person's.
  package var isUnknown: Bool

  package init(
    name: String, roleAsWritten: String, role: Role, isJoined: Bool = false, isGroup: Bool = false,
    isUnknown: Bool = false
  ) {
    self.name = name
    self.roleAsWritten = roleAsWritten
    self.role = role
    self.isJoined = isJoined
    self.isGroup = isGroup
    self.isUnknown = isUnknown
  }

  /// True for one known person, whom measures of speakers count.
  package var isPerson: Bool { !isGroup && !isUnknown && !name.isEmpty }

  package static let unattributed = Speaker(name: "", roleAsWritten: "", role: .unattributed)
}
