import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Dates, times, numbers and marks before the label of a line.
struct LinePrefixTests {
  static let layouts: [(name: String, line: @Sendable (String, String) -> String)] = [
    ("pipe", { "\($0) | \($1)" }), ("angle", { "\($0)> \($1)" }),
    ("heading", { "### \($0)\n\n\($1)" }), ("bullet and bold", { "- **\($0):** \($1)" }),
    ("bullet", { "• \($0): \($1)" }), ("chat", { "03/11/2023, 9:12 - \($0): \($1)" }),
    ("enclosed chat", { "[03.11.23, 09:12:44] \($0): \($1)" }),
    ("number", { "(4) \($0): \($1)" }), ("number and bracket", { "4) \($0): \($1)" }),
    ("columns of spaces", { "\($0)    \($1)" }), ("colon in brackets", { "[\($0):] \($1)" }),
    ("pipe and time", { "\($0) | 00:41\n\($1)" }), ("dash and time", { "\($0) – 00:41\n\($1)" }),
  ]

  @Test(arguments: layouts.map(\.name)) func `reads a layout of other programs`(
    name: String
  ) throws {
    let line = try #require(Self.layouts.first { $0.name == name }).line
    let document = try plainTextDocument(
      ShopTalk.text("Interviewer", "Mrs Lowe", parted: "\n\n", line: line))
    #expect(
      zip(document.labelsOfTurns, document.turns).map { $0.text + ": " + document.text[$1.span] }
        == ShopTalk.turns("Interviewer", "Mrs Lowe"))
    #expect(brokenInvariants(of: document) == [])
  }

  @Test(arguments: ["\u{2067}", "\u{202B}", "\u{200F}"])
  func `marks of direction are no part of a label`(mark: String) throws {
    let close = mark == "\u{2067}" ? "\u{2069}" : mark == "\u{202B}" ? "\u{202C}" : "\u{200F}"
    let turn = { (label: String, words: String) in "\(mark)\(label)\(close): \(words)\n\n" }
    let document = try plainTextDocument(
      turn("الباحثة", "من؟") + turn("المعلم", "نحن.") + turn("الباحثة", "متى؟")
        + turn("المعلم", "غداً."))
    #expect(
      spoken(document) == [
        "الباحثة: من؟", "المعلم: نحن.", "الباحثة: متى؟", "المعلم: غداً.",
      ])
  }
}
