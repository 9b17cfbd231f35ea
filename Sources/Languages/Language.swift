/// The words and phrases that the program knows of a language: one of the files in `Words/`, or a
/// researcher's own.
///
/// Entries are whole words without regard to case; `*` is any run of letters.
package struct Language: Sendable, Equatable {
  /// A BCP 47 primary language, `en`.
  package var tag: String
  /// Lists that nobody has written for this language yet. A list that is empty and not among them is
  /// empty in the language itself: English has no `dialogue-dashes`.
  package var lacks: Set<WordList>
  private var lists: [WordList: [String]]

  package init(tag: String, lists: [WordList: [String]] = [:], lacks: Set<WordList> = []) {
    self.tag = tag
    self.lists = lists
    self.lacks = lacks
  }

  /// The entries of a list, in the order of the file.
  package subscript(list: WordList) -> [String] {
    get { lists[list] ?? [] }
    set { lists[list] = newValue }
  }

  /// True if the file has the list, even if it is empty.
  package func has(_ list: WordList) -> Bool { lists[list] != nil }

  /// True if a list of `group` has an entry.
  package func knows(_ group: WordList.Group) -> Bool {
    lists.contains { $0.key.group == group && !$0.value.isEmpty }
  }

  /// True in German and Luxembourgish: a capital is no evidence of a name.
  package var capitalizesNouns: Bool { tag == "de" || tag == "lb" }

  /// This language with the entries of `other` after its own.
  package func extended(by other: Language) -> Language {
    var language = self
    for (list, entries) in other.lists { language.lists[list, default: []] += entries }
    return language
  }
}

extension [Language] {
  /// The languages of the program with the words that a researcher adds to them, then the
  /// researcher's others.
  package static func builtIn(with own: [Language]) -> [Language] {
    own.reduce(into: Language.builtIn) { all, language in
      if let index = all.firstIndex(where: { $0.tag == language.tag }) {
        all[index] = all[index].extended(by: language)
      } else {
        all.append(language)
      }
    }
  }
}
