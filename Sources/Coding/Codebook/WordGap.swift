import CorpusModel

/// A gap between two words of a phrase.
package enum WordGap {
  /// True if the words on both sides of `utf8[range]` are still the same phrase: nothing between
  /// them but white space, a line's end, a hyphen, a comma, a slash, or quotation and emphasis marks.
  ///
  /// Stops, brackets, dashes and an empty line part words: “after. School” is no `after school`.
  package static func isSoft(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var lineEnds = 0
    var hasSpace = false
    while index < range.upperBound {
      let width = MatchingForm.width(ofCharacterAt: index, in: utf8)
      switch utf8[index] {
      case ASCII.lineFeed, ASCII.carriageReturn:
        let isCRLF =
          utf8[index] == ASCII.carriageReturn && index + 1 < range.upperBound
          && utf8[index + 1] == ASCII.lineFeed
        if !isCRLF { lineEnds += 1 }
        hasSpace = true
      case ASCII.space, ASCII.tab: hasSpace = true
      // A hyphen after a space is a dash.
      case ASCII.hyphen where hasSpace || index > range.lowerBound: return false
      case let byte where byte < 0x80: if isParting(byte) { return false }
      default:
        if parting.contains(where: { $0.elementsEqual(utf8[index..<index + width]) }) {
          return false
        }
      }
      if lineEnds > 1 { return false }
      index += width
    }
    return true
  }

  /// The same of a gap that begins in one piece of a speech and may end in another.
  static func isSoft(
    _ utf8: [UInt8], _ gap: Range<Int>, _ before: TextSpan, _ after: TextSpan
  ) -> Bool {
    if before == after { return isSoft(utf8, gap) }
    // Labels and times are between two pieces; the speech goes on after them.
    let end = max(gap.lowerBound, before.end)
    let start = min(gap.upperBound, after.start)
    return isSoft(utf8, gap.lowerBound..<end) && isSoft(utf8, start..<gap.upperBound)
  }

  private static func isParting(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.period, ASCII.exclamationMark, ASCII.questionMark, ASCII.semicolon,
      ASCII.colon, ASCII.leftParenthesis, ASCII.rightParenthesis, ASCII.leftBracket,
      ASCII.rightBracket, ASCII.leftBrace, ASCII.rightBrace, ASCII.lessThan,
      ASCII.greaterThan, ASCII.verticalBar:
      true
    default: false
    }
  }

  private static let parting = [
    "–", "—", "―", "…", "¿", "¡", "‽", "。", "！", "？", "；", "：", "؟", "؛", "۔", "।", "\u{2029}",
  ].map { Array($0.utf8) }
}
