import Coding
import Foundation
import TestSupport
import Testing

/// The statements of docs/coding.md on indicators are true.
@Suite struct CodingPageTests {
  private struct Row {
    let indicator: String
    let fires: [String]
    let leaves: [String]
  }

  private func rows() throws -> [Row] {
    let page = try String(
      contentsOf: Workplace.root.appending(path: "docs/coding.md"), encoding: .utf8)
    var rows: [Row] = []
    var isTried = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| written | fires on | does not fire on |") {
        isTried = true
      } else if !line.hasPrefix("|") {
        isTried = false
      } else if isTried, !line.hasPrefix("|---") {
        let cells = line.replacing(/\\\|/, with: "\u{0}").split(separator: "|").map {
          $0.replacing("\u{0}", with: "|")
        }
        let indicator = cells[0].matches(of: /`(.+)`/).map { String($0.1) }
        let texts = cells.dropFirst().map { $0.matches(of: /“(.+?)”/).map { String($0.1) } }
        rows.append(
          Row(
            indicator: try #require(indicator.first), fires: try #require(texts.first),
            leaves: try #require(texts.last)))
      }
    }
    return rows
  }

  @Test func `every indicator of the page fires where it says and nowhere else`() throws {
    let rows = try rows()
    #expect(rows.count >= 20)
    for row in rows {
      #expect(!row.fires.isEmpty && !row.leaves.isEmpty, "\(row.indicator)")
      for text in row.fires {
        #expect(
          try !evidence(of: row.indicator, in: text, language: "en").isEmpty,
          "\(row.indicator) on: \(text)")
      }
      for text in row.leaves {
        #expect(
          try evidence(of: row.indicator, in: text, language: "en").isEmpty,
          "\(row.indicator) not on: \(text)")
      }
    }
  }
}
