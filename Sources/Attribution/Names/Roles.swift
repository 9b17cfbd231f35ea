package import CorpusModel

/// The names of roles as texts and labels write them.
///
/// Whole words, without regard to case; a hyphen joins as a space does (`deputy-head`), a plural in
/// -s and a possessive stand for their noun. The longest name wins (`deputy head` before `head`),
/// then the first row of `roles.csv`.
package struct RoleNames: Sendable {
  package let roles: [Role]
  private let names: PhraseTable
  /// The index in ``roles`` of each name's role.
  private let owners: [Int]

  package init(roles: [Role]) {
    self.roles = roles
    let named = roles.enumerated().flatMap { index, role in role.names.map { (index, $0) } }
    names = PhraseTable(named.map(\.1), toleratesPlural: true)
    owners = named.map(\.0)
  }

  package var isEmpty: Bool { owners.isEmpty }

  /// The names within `span`, in order, without overlap.
  package func matches(
    in text: SourceText, span: TextSpan
  ) -> [(role: Role, span: TextSpan)] {
    guard !isEmpty else { return [] }
    let words = FoldedWord.words(of: text.utf8, in: span)
    var found: [(role: Role, span: TextSpan)] = []
    var index = 0
    while index < words.count {
      if let match = match(at: index, in: words, of: text.utf8) {
        let last = words[index + match.length - 1]
        found.append((roles[match.role], TextSpan(words[index].span.start, last.span.end)))
        index += match.length
      } else {
        index += 1
      }
    }
    return found
  }

  /// The role that a speaker's label names: the name of most letters, then the first in the label.
  package func role(ofLabel label: String) -> (role: Role, words: String)? {
    let text = SourceText(label)
    var best: (role: Role, span: TextSpan)?
    for match in matches(in: text, span: text.span) where match.span.count > best?.span.count ?? 0 {
      best = match
    }
    return best.map { ($0.role, text[$0.span]) }
  }

  /// True if some name may begin with a word of this hash.
  func mayBegin(with hash: UInt64) -> Bool { names.mayBegin(with: hash) }

  /// The role whose name starts at word `start`, by its index, with the number of words.
  ///
  /// Part of a hyphenated word is no name: nobody in `teacher-led` is a teacher.
  func match(
    at start: Int, in words: [FoldedWord], of utf8: [UInt8]
  ) -> (role: Int, length: Int)? {
    guard words[start].joint != .hyphen || start == 0,
      let match = names.match(at: start, in: words, of: utf8)
    else { return nil }
    let next = start + match.length
    guard next == words.count || words[next].joint != .hyphen else { return nil }
    return (owners[match.phrase], match.length)
  }
}
