import TestSupport
import Testing

/// A transcript as somebody set it down, with the speech of every turn marked, so that the right
/// reading is decided in the text itself.
struct Talk: CustomTestStringConvertible {
  let name: String
  let language: String
  /// The label of each turn, in order.
  let labels: [String]
  let marked: MarkedText

  init(_ name: String, language: String = "", labels: String, _ text: String) {
    self.name = name
    self.language = language
    self.labels = labels.split(separator: labels.contains("|") ? "|" : " ").map(String.init)
    marked = MarkedText(text)
  }

  var testDescription: String { name }

  /// Turns that must be read: `label: words`.
  var turns: [String] { zip(labels, marked.pieces).map { $0 + ": " + $1 } }

  static let all = interviews + groups + otherLanguages + exports + records
}
