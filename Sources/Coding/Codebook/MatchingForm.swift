import CorpusModel
import TextServices

/// The form in which words of texts and words of indicators are compared.
package enum MatchingForm {
  /// `word` folded, its apostrophes straight, and without what only typesetting put there: soft
  /// hyphens and other invisible joiners, and the underscores of emphasis at its ends.
  ///
  /// `don’t` and `don't` are the same then, and so are `_after_` and `After`; é and e are not. The dot
  /// that folding leaves of İ is gone, so that it is i whatever the language.
  ///
  /// - Parameter isTurkic: whether I is the capital of ı, and İ that of i.
  /// - Returns: empty for a word of such characters only.
  package static func of(_ word: ArraySlice<UInt8>, isTurkic: Bool = false) -> [UInt8] {
    let folded = Normalization.folded(isTurkic ? turkic(word)[...] : word)
    guard folded.contains(where: { $0 >= 0x80 || $0 == underscore }) else { return folded }
    var form: [UInt8] = []
    form.reserveCapacity(folded.count)
    var index = 0
    while index < folded.count {
      let width = width(ofCharacterAt: index, in: folded)
      let character = folded[index..<index + width]
      if apostrophes.contains(where: { character.elementsEqual($0) }) {
        form.append(ASCII.apostrophe)
      } else if character.elementsEqual(dotAbove), form.last == ASCII.i {
        // It belongs to the letter.
      } else if !invisible.contains(where: { character.elementsEqual($0) }) {
        form.append(contentsOf: character)
      }
      index += width
    }
    guard let first = form.firstIndex(where: { $0 != underscore }),
      let last = form.lastIndex(where: { $0 != underscore })
    else { return [] }
    return Array(form[first...last])
  }

  private static let underscore: UInt8 = ASCII.underscore
  private static let apostrophes = ["’", "‘", "ʼ", "＇"].map { Array($0.utf8) }
  private static let invisible = [
    "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}",
  ].map { Array($0.utf8) }
  private static let dotAbove = Array("\u{307}".utf8)
  private static let dotlessI = Array("ı".utf8)
  private static let dottedI = Array("İ".utf8)

  /// `word` with the small letters of I and İ in Turkish.
  private static func turkic(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var small: [UInt8] = []
    var rest = word
    while let first = rest.first {
      if rest.starts(with: dottedI) {
        small.append(ASCII.i)
        rest = rest.dropFirst(dottedI.count)
      } else if first == ASCII.capitalI, !rest.dropFirst().starts(with: dotAbove) {
        small += dotlessI
        rest = rest.dropFirst()
      } else {
        small.append(first)
        rest = rest.dropFirst()
      }
    }
    return small
  }

  /// The number of bytes of the character at `index` of valid UTF-8.
  static func width(ofCharacterAt index: Int, in utf8: [UInt8]) -> Int {
    let lead = utf8[index]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(width, utf8.count - index)
  }
}
