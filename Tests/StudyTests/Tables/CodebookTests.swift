import Attribution
import CorpusModel
import Foundation
import Study
import TestSupport
import Testing

/// A codebook reads the same, however a spreadsheet saved it.
@Suite struct CodebookTests {
  private static let header = [
    "theme", "label", "parent", "definition", "include", "exclude", "example", "indicators",
    "unless", "was", "status",
  ]
  private static let records = [
    [
      "trust", "Trust, shame", "", "Says “no” – often;\nand why", "", "", "It’s \"fine\"",
      "trust|(school|academy) trip|parent* … school|a & b {in: answer}|~motivate|/\\d+ (%|€)/"
        + "|well-being|don't|don’t|élève {negated: no}|/a;b/|\"quoted\"|...well|a ... b|1/2|",
      "not …3|(not|never) … again …3", "old-trust|faith", "emerging",
    ],
    ["voice", "Voice", "trust", "", "", "", "", "pupil voice", "", "", ""],
  ]

  /// The table as text: every cell quoted that must be, blank cells and a blank row at the end.
  private func text(_ separator: String, lineEnd: String = "\r\n") -> String {
    let rows = ([Self.header] + Self.records).map { record in
      (record + ["", ""]).map { cell in
        cell.contains { "\"\n\t;,".contains($0) }
          ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
      }.joined(separator: separator)
    }
    let blank = String(repeating: separator, count: Self.header.count + 1)
    return (rows + [blank]).map { $0 + lineEnd }.joined()
  }

  /// Windows-1252, as old spreadsheets save CSV.
  private func windows(_ text: String) throws -> [UInt8] {
    let others: [Unicode.Scalar: UInt8] = [
      "…": 0x85, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80,
    ]
    return try text.unicodeScalars.map { scalar in
      if let byte = others[scalar] { return byte }
      return try #require(UInt8(exactly: scalar.value), "\(scalar)")
    }
  }

  private func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private func themes(_ bytes: [UInt8]) throws -> [Theme] {
    let place = try Workplace()
    let file = try place.write(bytes, to: "codebook.csv")
    return try CodebookTable.codebook(of: ResearcherFile(at: file.path)).themes
  }

  private enum Form: String, CaseIterable {
    case comma, semicolon, tab, mark, lineFeed, declared, windows, utf16
  }

  private func bytes(_ form: Form) throws -> [UInt8] {
    switch form {
    case .comma: Array(text(",").utf8)
    case .semicolon: Array(text(";").utf8)
    case .tab: Array(text("\t").utf8)
    case .mark: Array("\u{FEFF}\(text(","))".utf8)
    case .lineFeed: Array(text(",", lineEnd: "\n").utf8)
    case .declared: Array("sep=;\r\n\(text(";"))".utf8)
    case .windows: try windows(text(";"))
    case .utf16: utf16(text("\t"))
    }
  }

  @Test(arguments: Form.allCases)
  private func `reads the same`(form: Form) throws {
    let themes = try themes(bytes(form))
    #expect(themes.count == 2)
    for (theme, record) in zip(themes, Self.records) {
      #expect(
        [
          theme.id, theme.label, theme.parent ?? "", theme.definition, theme.include,
          theme.exclude, theme.example,
        ] == Array(record.prefix(7)))
      #expect(theme.status == record[10])
    }
    #expect(
      themes[0].indicators == [
        "trust", "(school|academy) trip", "parent* … school", "a & b {in: answer}", "~motivate",
        "/\\d+ (%|€)/", "well-being", "don't", "don’t", "élève {negated: no}", "/a;b/",
        "\"quoted\"",
        "...well", "a ... b", "1/2",
      ])
    #expect(themes[0].unless == ["not …3", "(not|never) … again …3"])
    #expect(themes[0].was == ["old-trust", "faith"])
    #expect(themes[1].indicators == ["pupil voice"])
  }
}
