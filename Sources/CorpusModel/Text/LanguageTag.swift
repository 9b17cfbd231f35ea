/// A tag that names a language (`en`, `pt-BR`), as in BCP 47, or with `_`.
package struct LanguageTag: Hashable, Sendable {
  /// Tag as written; empty where the language is unknown.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The language alone, in lower case: `pt` of `pt-BR`.
  package var primary: String {
    text.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// The name under which ICU knows the tag: `pt_BR`.
  package var icuLocale: String { text.replacing("-", with: "_") }

  /// True if the text may be a tag: letters and digits in parts of at most eight, of which the first has
  /// two or three letters. `english` is none, and would get the general rules without a word.
  package var isPlausible: Bool {
    let parts = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == ASCII.hyphen || $0 == ASCII.underscore
    }
    guard let primary = parts.first, 2...3 ~= primary.count,
      primary.allSatisfy({ ASCII.isLetter($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      1...8 ~= part.count && part.allSatisfy { ASCII.digits ~= $0 || ASCII.isLetter($0) }
    }
  }

  /// The problem with a tag that is not plausible, and the remedy.
  package var problem: String {
    "not a language tag: '\(text)'; write two or three letters, such as en, fr, de or es"
  }
}
