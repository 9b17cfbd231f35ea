/// The tags that name languages (`en`, `pt-BR`), as BCP 47 has them.
package enum LanguageTag {
  /// Whether `tag` may be one: letters and digits in parts of at most eight, of which the first has two
  /// or three letters. `english` is none, and the general rules would be taken for it in silence.
  package static func isPlausible(_ tag: String) -> Bool {
    let parts = tag.utf8.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x5F }
    guard let primary = parts.first, 2...3 ~= primary.count,
      primary.allSatisfy({ 0x61...0x7A ~= $0 | 0x20 })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      1...8 ~= part.count && part.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x7A ~= $0 | 0x20 }
    }
  }

  package static func problem(with tag: String) -> String {
    "'\(tag)' is no tag of a language; write one of two or three letters, such as en, fr, de or es"
  }
}
