internal import CorpusModel

/// The role in a label that describes somebody: the words that say what the person is, without words
/// that may be a name.
package enum DescribedRole {
  /// The words in small letters: `middle leader` of `Middle Leader 2`, `nurse` of `Nurse Adeyemi`.
  /// Nil where nothing describes the person, as after a title (`Mrs Head` is called Head).
  package static func words(of label: String, known: TranscriptWords) -> [String]? {
    guard UsualLabel(label, words: known) == .described else { return nil }
    let words = UsualLabel.words(of: label)
    guard let last = words.lastIndex(where: known.describedPeople.contains),
      words.first.map({ known.labelTitles.contains($0) && !known.describedPeople.contains($0) })
        == false
    else { return nil }
    let rest = words[(last + 1)...]
    // What follows in capital letters is a name: `Head of Year` has a small one, and where all of
    // the label is in capitals nothing shows it.
    let label = label.prefix { !"([{".contains($0) }
    let written = label.split { !$0.isLetter && !"\'’-".contains($0) }.suffix(rest.count)
    let isName =
      label != label.uppercased() && !rest.isEmpty
      && written.allSatisfy { $0.first?.isUppercase == true }
    return isName ? Array(words[...last]) : words
  }

  /// The words of a role as a source writes it, in small letters, without numbers and marks; nil where
  /// they say only that somebody takes part (`Participant`).
  package static func words(ofRole written: String, known: TranscriptWords) -> [String]? {
    UsualLabel(written, words: known) == .participant ? nil : UsualLabel.words(of: written)
  }
}
