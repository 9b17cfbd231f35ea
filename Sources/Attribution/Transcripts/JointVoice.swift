internal import CorpusModel

extension Voice {
  /// The voice of a turn that several people are said to speak at once.
  ///
  /// Beside a participant's words those of an asker or a bystander do not count. Participants of one role
  /// are a group of that role; of different roles, nobody knows whose the words are.
  static func joint(_ members: [Voice], unknownRole: Role) -> Voice? {
    let heard = members.filter { $0.isParticipant }
    guard var voice = heard.first ?? members.first else { return nil }
    let roles = Set(heard.map(\.speaker.role.id))
    switch (heard.count, roles.count) {
    case (1, _):
      guard voice.certainty != .none else { break }
      voice.certainty = .inferred
      voice.rule = TranscriptRule.severalSpeakers
      voice.cue = list(members)
    case (0, _): voice.speaker.name = names(members)
    case (_, 1):
      voice.speaker.name = names(heard)
      voice.speaker.isGroup = true
      if heard.contains(where: { $0.certainty != .explicit }), voice.certainty == .explicit {
        voice.certainty = .inferred
      }
    default:
      voice = Voice(
        speaker: Speaker(
          name: names(heard), roleAsWritten: roleWords(heard), role: unknownRole, isGroup: true),
        certainty: .ambiguous, rule: TranscriptRule.severalSpeakers, cue: list(heard))
    }
    return voice
  }

  private static func names(_ voices: [Voice]) -> String {
    voices.map(\.speaker.name).joined(separator: ", ")
  }

  private static func roleWords(_ voices: [Voice]) -> String {
    voices.map(\.speaker.roleAsWritten).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `Anne (headteacher) | Bob (deputy)`.
  private static func list(_ voices: [Voice]) -> String {
    voices.map { "\($0.speaker.name) (\($0.speaker.role.id))" }.joined(separator: " | ")
  }
}
