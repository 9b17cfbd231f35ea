internal import CorpusModel

extension Narration {
  /// The bracket after the quotation, before or after its stop.
  func bracket(after quotation: Int) -> (whole: Range<Int>, inside: Range<Int>)? {
    var index = places[quotation] + 1
    if index < units.count, units[index].isPunctuation(".,;:!?…") { index += 1 }
    index = afterNoteSign(at: index)
    guard index < units.count, units[index].opensBracket else { return nil }
    let open = index
    let limit = min(units.count, open + Self.longestBracket)
    index += 1
    while index < limit, !units[index].closesBracket {
      if units[index].isQuotation || units[index].opensBracket { return nil }
      index += 1
    }
    guard index < limit, index > open + 1 else { return nil }
    return (open..<(index + 1), (open + 1)..<index)
  }

  /// `”.4 (nurse)`, `” [3] (nurse)`: the place after the sign of a note at `index`.
  private func afterNoteSign(at index: Int) -> Int {
    guard index < units.count else { return index }
    let unit = units[index]
    if unit.isPunctuation("¹²³⁴⁵⁶⁷⁸⁹")
      || unit.isNumber && unit.span.count <= Self.longestNoteNumber
        && unit.span.start == units[index - 1].span.end
    {
      return index + 1
    }
    guard index + 3 < units.count, unit.opensBracket, units[index + 1].isNumber,
      units[index + 1].span.count <= Self.longestNoteNumber, units[index + 2].closesBracket,
      units[index + 3].opensBracket
    else { return index }
    return index + 3
  }

  /// True if some number in it may be the year of a publication.
  func holdsYear(_ inside: Range<Int>) -> Bool {
    units[inside].contains { unit in
      guard unit.isNumber, unit.span.count == 4, let year = Int(text[unit.span]) else {
        return false
      }
      return Self.yearsOfPublication.contains(year)
    }
  }

  /// Maximum number of units in a bracket.
  private static let longestBracket = 40
  /// Maximum number of digits in the sign of a note.
  private static let longestNoteNumber = 3
  private static let yearsOfPublication = 1500...2100
}
