/// The role in a label that describes somebody: the words that say what the person is, without those
/// that may be a name.
package enum DescribedRole {
  /// The words in small letters: `middle leader` of `Middle Leader 2`, `nurse` of `Nurse Adeyemi`.
  /// Nil where nothing describes the person, as after a title (`Mrs Head` is called Head).
  package static func words(of label: String) -> [String]? {
    guard UsualLabel(label) == .described else { return nil }
    let words = UsualLabel.words(of: label)
    guard let last = words.lastIndex(where: UsualLabel.people.contains),
      words.first.map(titles.contains) == false
    else { return nil }
    let rest = words[(last + 1)...]
    // What follows in capital letters is a name: `Head of Year` has a small one, and where all of
    // the label is in capitals nothing tells.
    let label = label.prefix { !"([{".contains($0) }
    let written = label.split { !$0.isLetter && !"\'’-".contains($0) }.suffix(rest.count)
    let isName =
      label != label.uppercased() && !rest.isEmpty
      && written.allSatisfy { $0.first?.isUppercase == true }
    return isName ? Array(words[...last]) : words
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "madam", "rev",
    "m", "mme", "mlle", "monsieur", "madame", "mademoiselle", "herr", "frau", "señor", "señora",
    "señorita", "sr", "sra", "srta", "signor", "signora", "senhor", "senhora", "pan", "pani",
    "meneer", "mevrouw",
  ]
}
