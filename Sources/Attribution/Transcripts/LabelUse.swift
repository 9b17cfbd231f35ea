package import CorpusModel

/// The meaning of a transcript's label and the amount of speech under it, for a person to correct.
package struct LabelUse: Hashable, Sendable {
  package var document: String
  /// As written.
  package var label: String
  /// The name and the role that the rules give it.
  package var speaker: String
  package var role: Role
  /// The role as the source or a list of people has it, or the words that name it; empty for none.
  package var roleAsWritten: String
  /// The rule that found the role; empty when none did.
  package var rule: String
  package var turns: Int
  /// The words of its turns, transcription marks left out.
  package var words: Int
  package var firstWords: String
  /// The line of its first turn.
  package var line: Int
}

extension LabelUse {
  /// The labels of `tokenized`, askers' too, in order of their first turns.
  package static func list(
    of tokenized: TokenizedDocument, settings: AttributionSettings
  ) -> [LabelUse] {
    let document = tokenized.document
    let (labels, voices) = TranscriptAttribution.voices(
      of: document, settings: settings, names: RoleNames(roles: settings.roles))
    var counts = [Int](repeating: 0, count: voices.count)
    for turn in document.turns {
      counts[turn.label] += tokenized.words.spokenCount(in: turn.span, of: document)
    }
    var uses: [LabelUse] = []
    var places: [Heard: Int] = [:]
    for index in labels.spoken {
      let label = labels.list[index]
      let voice = voices[index]
      let heard = Heard(label: label.text, isAsker: voice.speaker.role.isAsker)
      let spoken = label.firstSpokenTurn.map {
        openingWords(of: document.turns[$0].span, in: document.text)
      }
      if let place = places[heard] {
        uses[place].add(voice, turns: label.turns, words: counts[index], firstWords: spoken ?? "")
        continue
      }
      places[heard] = uses.count
      uses.append(
        LabelUse(
          document: document.id, label: label.text, speaker: voice.speaker.name,
          role: voice.speaker.role, roleAsWritten: voice.speaker.roleAsWritten, rule: voice.rule,
          turns: label.turns, words: counts[index], firstWords: spoken ?? "",
          line: document.lines.line(at: document.turns[label.firstTurn].start)))
    }
    return uses
  }

  /// Turns of one label are one speaker's, whatever the source says of the role at each.
  private struct Heard: Hashable {
    var label: String
    var isAsker: Bool
  }

  private mutating func add(
    _ voice: Voice, turns: Int, words: Int, firstWords: String
  ) {
    if rule.isEmpty && !voice.rule.isEmpty {
      role = voice.speaker.role
      roleAsWritten = voice.speaker.roleAsWritten
      rule = voice.rule
    }
    self.turns += turns
    self.words += words
    if self.firstWords.isEmpty { self.firstWords = firstWords }
  }
}
