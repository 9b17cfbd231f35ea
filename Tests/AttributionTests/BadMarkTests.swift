import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// One bad quotation mark never costs more than its own paragraph.
@Suite struct BadMarkTests {
  /// Paragraphs of many kinds of marks.
  private let paragraphs = [
    "As one head said: “We had no choice, and nobody helped us.” The staff agreed with this view.",
    "\"It was hard,\" said a teacher, \"but we did it.\" Others were “less sure” about the scheme.",
    "The pupils' council met, and one pupil claimed that: ‘They don’t listen,’ (pupil).",
    "“Nobody asked,” (parent). A second parent felt that with it “we gain nothing at all”.",
    "No quotation stands in this paragraph, though the head's own words did once.",
    "“It begins the paragraph and ends it, which is the hardest case of all to keep apart.”",
    "« Nous avons essayé », said the visitor, and “the door stayed shut,” (head).",
  ]

  private func spans(_ paragraphs: [String]) throws -> [[String]] {
    let attributed = try attributedProse(paragraphs.joined(separator: "\n\n"))
    let blocks = attributed.document.blocks.filter { !$0.isHeading }
    return blocks.map { block in
      attributed.voiced.filter { block.span.overlaps($0.span) }
        .map { attributed.document.text[$0.span] }
    }
  }

  @Test(arguments: 0..<60)
  func `costs no other paragraph anything`(seed: Int) throws {
    let whole = try spans(paragraphs)
    #expect(whole.count == paragraphs.count)
    var random = seed &* 2_654_435_761 &+ 12_345
    func next(_ limit: Int) -> Int {
      random = (random &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      return (random >> 8) % limit
    }
    let chosen = next(paragraphs.count)
    var characters = Array(paragraphs[chosen])
    let marks = characters.indices.filter { "“”\"‘’«»".contains(characters[$0]) }
    if seed.isMultiple(of: 2), !marks.isEmpty {
      characters.remove(at: marks[next(marks.count)])
    } else {
      let added: [Character] = ["“", "”", "\"", "‘", "’", "'", "«", "»", "„"]
      characters.insert(added[next(added.count)], at: next(characters.count + 1))
    }
    var changed = paragraphs
    changed[chosen] = String(characters)
    let after = try spans(changed)
    #expect(after.count == whole.count)
    for index in paragraphs.indices where index != chosen {
      #expect(after[index] == whole[index], "paragraph \(index), seed \(seed): \(changed[chosen])")
    }
  }

  @Test func `takes a quotation over a paragraph break that no mark closes or reopens`() throws {
    let text = """
      Working with them was hard: “You ring the office.

      Sometimes they answer after weeks," (head). The school was “less sure” of it.
      """
    let attributed = try attributedProse(text)
    #expect(
      attributed.summary.first
        == "speech head explicit trailing-parenthesis: You ring the office.\n\nSometimes they answer after weeks,"
    )
    #expect(attributed.findings.isEmpty)
  }

  @Test func `shares the utterance where each paragraph repeats the opening mark`() throws {
    let text = """
      A parent put it like this: “First they wrote to us all.

      “Then they never wrote again.” That was the end.
      """
    let attributed = try attributedProse(text)
    #expect(
      attributed.summary == [
        "speech parent explicit lead-in: First they wrote to us all.",
        "speech parent explicit lead-in: Then they never wrote again.",
      ])
    #expect(Set(attributed.voiced.map(\.utterance)).count == 1)
    #expect(attributed.findings.isEmpty)
  }

  @Test func `reports a mark that nothing closes, with its place`() throws {
    let attributed = try attributedProse("One head said: “We tried. It was hard.\n\nThe end came.")
    #expect(attributed.findings.map(\.kind) == [.unclosedQuotation])
    #expect(attributed.findings.first?.column == 16)
    #expect(attributed.voiced.count == 1)
  }
}
