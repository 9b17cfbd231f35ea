import CorpusModel

/// A text as it may be in a spreadsheet's cell.
///
/// Excel holds 32,767 UTF-16 units and 253 line feeds in a cell and drops the rest without a word.
package struct SheetCell: Hashable, Sendable {
  package let text: String
  /// True if an apostrophe was put before it: see ``FormulaGuard``.
  package let isGuarded: Bool

  private static let mostUnits = 32_767
  private static let mostLineFeeds = 253
  private static let cutMark = " … [cut]"

  package init(_ value: String) {
    let whole = FormulaGuard.guarded(value)
    isGuarded = whole.utf8.count > value.utf8.count
    text = SheetCell.fits(whole) ? whole : SheetCell.cut(whole)
  }

  private static func fits(_ text: String) -> Bool {
    // No text has more UTF-16 units than bytes, nor more line feeds.
    text.utf8.count <= mostLineFeeds
      || text.utf16.count <= mostUnits && text.utf8.count { $0 == ASCII.lineFeed } <= mostLineFeeds
  }

  private static func cut(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var units = cutMark.utf16.count
    var lineFeeds = 0
    for scalar in text.unicodeScalars {
      units += scalar.value > 0xFFFF ? 2 : 1
      if scalar == "\n" { lineFeeds += 1 }
      if units > mostUnits || lineFeeds > mostLineFeeds { break }
      kept.append(scalar)
    }
    return String(kept) + cutMark
  }
}
