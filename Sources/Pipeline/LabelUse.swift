package import CorpusModel

/// How much a label of a transcript is used, and what it was taken for.
package struct LabelUse: Sendable {
  package var label: String
  package var turns: Int
  package var words: Int
  /// The first words said under it, cut short.
  package var firstWords: String
  /// Nil for an asker's.
  package var speaker: Speaker?

  /// The labels of a transcript in the order of their first turn.
  package static func all(in attributed: AttributedDocument) -> [LabelUse] {
    let document = attributed.document
    var speakers: [Int: Speaker] = [:]
    for quotation in attributed.quotations where quotation.kind == .turn {
      speakers[quotation.span.start] = quotation.speaker
    }
    var places: [String: Int] = [:]
    var uses: [LabelUse] = []
    for turn in document.turns {
      let place = places[turn.label] ?? uses.count
      if place == uses.count {
        places[turn.label] = place
        uses.append(
          LabelUse(
            label: turn.label, turns: 0, words: 0, firstWords: "",
            speaker: speakers[turn.span.start]))
      }
      uses[place].turns += 1
      uses[place].words += attributed.words.indices(in: turn.span).count
      if uses[place].firstWords.isEmpty && !turn.span.isEmpty {
        uses[place].firstWords = String(
          document.text[turn.span].split(whereSeparator: \.isWhitespace).prefix(12)
            .joined(separator: " ").prefix(80))
        uses[place].speaker = speakers[turn.span.start]
      }
    }
    return uses
  }

  /// What it was taken for, in words.
  package var meaning: String {
    guard let speaker else { return turns == 0 ? "" : "asks" }
    let role = "\(speaker.role.label) (\(speaker.role.group))"
    return speaker.isGroup ? "\(role), a group" : role
  }
}
