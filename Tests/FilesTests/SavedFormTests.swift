import CorpusModel
import TestSupport
import Testing

@testable import Files

/// Rows in the form of a saved table.
@Suite struct SavedFormTests {
  private static let pieces = [
    "a", ",", ";", "\t", "\"", "\n", "\r", "\r\n", "\u{200C}", "\u{200D}", "\u{FE0F}", "\u{301}",
    " ", "é", "e\u{301}", "你", "👩", "\u{202E}", "|", "'", "-", "\u{2028}",
  ]

  @Test(arguments: [",", ";", "\t"], ["\r\n", "\n"])
  func `every table is read as it was written`(separator: String, lineEnd: String) throws {
    var random = SplitMix(state: 19)
    for _ in 0..<200 {
      let rows = (0..<3).map { _ in
        (0..<3).map { _ in
          // White space at the ends of a cell is not read.
          "x"
            + (0..<Int.random(in: 0...6, using: &random)).map { _ in
              Self.pieces.randomElement(using: &random) ?? ""
            }.joined() + "x"
        }
      }
      let head = "a\(separator)b\(separator)c\(lineEnd)"
      let form = try TableForm.ofFile(Array(head.utf8), decoded: head, path: "t.csv").form
      let text = head + rows.map { form.row($0) }.joined()
      let table = try CSVTable(parsing: text, path: "t.csv", required: [], known: nil)
      let read = table.rows.map { row in ["a", "b", "c"].map { Array(row[$0].utf8) } }
      #expect(read == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
