package import CorpusModel

/// What a label of a transcript stands for and how much is said under it, for a person to correct.
package struct LabelUse: Hashable, Sendable {
  package var document: String
  /// As written.
  package var label: String
  /// The name and the role that the rules give it.
  package var speaker: String
  package var role: Role
  /// The role as the source or a list of people has it, or the words that name it; empty for none.
  package var roleAsWritten: String
  /// The rule that told the role, empty when none did.
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
    for (turn, place) in zip(document.turns, labels.placesOfTurns) {
      counts[place] += tokenized.words.spokenCount(in: turn.span, of: document.text)
    }
    return labels.uses.indices.map { index in
      let use = labels.uses[index]
      let first = document.turns[use.first]
      let spoken = use.firstSpoken.map { document.turns[$0].span }
      return LabelUse(
        document: document.id, label: use.key.label, speaker: voices[index].speaker.name,
        role: voices[index].speaker.role, roleAsWritten: voices[index].speaker.roleAsWritten,
        rule: voices[index].rule, turns: use.turns,
        words: counts[index],
        firstWords: spoken.map { openingWords(of: $0, in: document.text) } ?? "",
        line: document.lines.line(at: first.labelSpan?.start ?? first.span.start))
    }
  }
}
