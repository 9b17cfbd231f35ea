import CorpusModel
import Foundation
import TestSupport
import Testing

@testable import Reading

struct PlainTextProseTests {
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

  @Test func `a cover and a table of contents are no prose`() throws {
    let text = """
      The National Body

      Leading in hard times

      Contents

      1.\tIntroduction\t2
      1.1\tEconomy\t3
      2.\tMethod ..... 12

      Authors: A. One and B. Two

      1. Introduction

      Some text of the introduction.

      1.1 Economy

      More text.
      """
    #expect(
      try proseBlocks(text) == [
        "- The National Body", "- Leading in hard times", "- Contents",
        "- 1.\tIntroduction\t2\n1.1\tEconomy\t3\n2.\tMethod ..... 12",
        "- Authors: A. One and B. Two", "h1 1 | Introduction",
        "p Some text of the introduction.", "h2 1.1 | Economy", "p More text.",
      ])
  }

  @Test func `hard-wrapped lines make one paragraph and page numbers none`() throws {
    let text = """
      1. Findings

      The schools that we studied had all of them to work under pressure
      from outside, and “none of us liked it” (head), as they told us. In
      1998. The year of the first visit, this was not yet seen by anybody
      as a difficulty.

      12

      * * *

      A second paragraph follows here and is wrapped at the same margin as
      the first one was.
      """
    let found = try proseBlocks(text)
    #expect(found.count == 5)
    #expect(found.map { $0.prefix(2) } == ["h1", "p ", "- ", "- ", "p "])
    #expect(found[1].hasSuffix("as a difficulty."))
  }

  @Test func `lines without blank ones between are paragraphs when they are long`() throws {
    let long = String(repeating: "word ", count: 60) + "end."
    #expect(
      try proseBlocks("\(long)\n\(long)\n\(long)\n").map { $0.prefix(2) } == ["p ", "p ", "p "])
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

  @Test func `numbered titles one after the other are a list`() throws {
    let text = "The aims are these.\n\n1. Achievement\n\n2. Barriers\n\n3. Capacities\n\nSo much.\n"
    #expect(
      try proseBlocks(text) == [
        "p The aims are these.", "li Achievement", "li Barriers", "li Capacities", "p So much.",
      ])
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
