/// Keeps spreadsheets from taking a cell for a formula, so that it can be undone exactly.
///
/// A cell whose first character after white space and invisible characters is one of `= + - @`, a
/// tab, a line's end, NUL, or one of the first four in full width, gets an apostrophe before it; so
/// does one that has it already behind apostrophes, or the two could not be distinguished. After
/// the OWASP page on CSV injection, with the reversal added.
package enum FormulaGuard {
  package static func guarded(_ text: String) -> String {
    isGuarded(text, least: 0) ? "'" + text : text
  }

  /// The text that was given to ``guarded(_:)``.
  package static func unguarded(_ text: String) -> String {
    isGuarded(text, least: 1) ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// True if `text` is a trigger after at least `least` apostrophes.
  static func isGuarded(_ text: String, least: Int) -> Bool {
    var scalars = text.unicodeScalars[...]
    let apostrophes = scalars.prefix { $0 == "'" }.count
    scalars = scalars.dropFirst(apostrophes)
    guard apostrophes >= least else { return false }
    for scalar in scalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": return true
      default:
        if scalar.isASCII && scalar != " " && scalar != "\u{B}" && scalar != "\u{C}" {
          return false
        }
        guard scalar.properties.isWhitespace || scalar.properties.generalCategory == .format else {
          return false
        }
      }
    }
    return false
  }
}
