import TextServices

/// The form in which words of texts and words of indicators are compared.
enum MatchingForm {
  /// `word` folded, its apostrophes straight, and without what only typesetting put there: soft
  /// hyphens and other invisible joiners, and the underscores of emphasis at its ends.
  ///
  /// `don’t` and `don't` are the same then, and so are `_after_` and `After`; é and e are not.
  static func of(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let folded = Normalization.folded(word)
    guard folded.contains(where: { $0 >= 0x80 || $0 == underscore }) else { return folded }
    var form: [UInt8] = []
    form.reserveCapacity(folded.count)
    var index = 0
    while index < folded.count {
      let width = width(ofCharacterAt: index, in: folded)
      let character = folded[index..<index + width]
      if apostrophes.contains(where: { character.elementsEqual($0) }) {
        form.append(0x27)
      } else if !invisible.contains(where: { character.elementsEqual($0) }) {
        form.append(contentsOf: character)
      }
      index += width
    }
    let first = form.firstIndex { $0 != underscore } ?? form.endIndex
    let last = form.lastIndex { $0 != underscore } ?? form.startIndex
    return first <= last ? Array(form[first...min(last, form.endIndex - 1)]) : []
  }

  private static let underscore: UInt8 = 0x5F
  private static let apostrophes = ["’", "‘", "ʼ", "＇"].map { Array($0.utf8) }
  private static let invisible = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"].map {
    Array($0.utf8)
  }

  /// The number of bytes of the character at `index` of valid UTF-8.
  static func width(ofCharacterAt index: Int, in utf8: [UInt8]) -> Int {
    let lead = utf8[index]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return min(width, utf8.count - index)
  }
}
