import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import Reading

struct ProseTests {
  @Test func `headings, lists and paragraphs`() throws {
    let text = """
      1. Introduction

      The first paragraph says something at some length, so that nobody takes it for a title.

      3.1.1 Type I schools

      There are three kinds:

      1. economic inclusion
      2. cultural inclusion

      And there are others:

      - one
      • two

      # Results

      **Pupil voice**

      LEADERSHIP UNDER PRESSURE

      Method
      ======

      The last paragraph.
      """
    #expect(
      try proseBlocks(text) == [
        "h1 1 | Introduction",
        "p The first paragraph says something at some length, so that nobody takes it for a title.",
        "h3 3.1.1 | Type I schools", "p There are three kinds:", "li economic inclusion",
        "li cultural inclusion", "p And there are others:", "li one", "li two", "h1 Results",
        "h2 Pupil voice", "h1 LEADERSHIP UNDER PRESSURE", "h1 Method", "- ======",
        "p The last paragraph.",
      ])
  }

  @Test func `indented and marked paragraphs are quotations`() throws {
    let text = """
      The parents saw it in another way, as this one put it to us in June:

          They never asked us. They told us, and then they wrote it down as
          if we had agreed to every word of it.

      The school did not know that, and was sorry when it heard about it all.

      > We were sorry.
      > Truly.

      It changed its way of asking in the year that followed these meetings.

      And it kept to that way for as long as we visited it after that year.
      """
    #expect(try proseBlocks(text).map { $0.prefix(2) } == ["p ", "q ", "p ", "q ", "p ", "p "])
    #expect(try proseBlocks(text)[3] == "q We were sorry.\n> Truly.")
  }

  @Test(.enabled(if: SharedFolder.contains("report"), "there is no report"))
  func `the sections of the report are those of its gold`() throws {
    let folder = try #require(SharedFolder.url(of: "report"))
    let gold = try #require(SharedFolder.url(of: "gold"))
    struct Row: Decodable {
      let start: Int
      let section: String
    }
    let text = try String(
      contentsOf: folder.appending(path: "leading-under-pressure.txt"), encoding: .utf8)
    let document = try plainTextDocument(text)
    #expect(document.description.kind == .report)
    #expect(brokenInvariants(of: document) == [])
    let rows = try String(
      contentsOf: gold.appending(path: "report-quotes-dev.jsonl"), encoding: .utf8
    ).split(separator: "\n").map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
    #expect(!rows.isEmpty)
    for row in rows {
      let section = document.blocks.last { $0.isHeading && $0.span.start <= row.start }
      guard case .heading(_, let number) = section?.kind else {
        Issue.record("no heading before \(row.start)")
        continue
      }
      #expect(number == row.section)
      let owner = document.blocks.last { $0.span.start <= row.start }
      #expect(owner?.kind == .paragraph || owner?.kind == .listItem)
    }
  }
}
