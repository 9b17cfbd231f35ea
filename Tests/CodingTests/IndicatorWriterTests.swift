import Coding
import CorpusModel
import Testing

@Suite struct IndicatorWriterTests {
  private func written(_ text: String, questionMarks: Bool = true) throws -> IndicatorWriter.Written
  {
    var writer = try IndicatorWriter()
    return writer.indicator(for: text, hasQuestionMarks: questionMarks)
  }

  @Test(arguments: [
    "exam*", "organi?e", "civil war", "don't", "well-being", "and/or", "St. Mary", "U.S.", "Élève",
    "R&D", "a, b",
  ])
  func `words stay as they are`(_ text: String) throws {
    #expect(try written(text) == .words(text))
  }

  @Test func `white space between words is one space`() throws {
    #expect(try written(" the \t people ") == .words("the people"))
  }

  @Test(arguments: [
    (":-)", #"/\:\-\)/"#), ("C++", #"/\bC\+\+/"#), ("50%", #"/\b50\%/"#),
    ("#metoo", ##"/\#metoo\b/"##), ("R & D", #"/\bR\s+\&\s+D\b/"#),
    ("a … b", #"/\ba\s+\…\s+b\b/"#), ("a ... b", #"/\ba\s+\.\.\.\s+b\b/"#),
    ("~x*", #"/\~x\w*/"#), ("(a|b) c", #"/\(a\|b\)\s+c\b/"#), ("/a/", #"/\/a\//"#),
    ("a|b", #"/\ba\|b\b/"#), ("(a", #"/\(a\b/"#), ("what's up!", #"/\bwhat['’]s\s+up\!/"#),
  ])
  func `signs that would mean something else, or nothing, make a pattern`(
    _ text: String, _ pattern: String
  ) throws {
    #expect(try written(text) == .pattern(pattern))
  }

  @Test func `a question mark is one where the format has no wildcard of it`() throws {
    #expect(try written("what?") == .words("what?"))
    #expect(try written("what?", questionMarks: false) == .pattern(#"/\bwhat\?/"#))
  }

  @Test(arguments: ["", "  ", "*", "* ?"])
  func `what would fire on any word is not written`(_ text: String) throws {
    guard case .nothing = try written(text) else {
      Issue.record("'\(text)' is written")
      return
    }
  }

  @Test func `what is written side by side in a cell is read as it was written`() throws {
    var writer = try IndicatorWriter()
    let texts = ["(a", "b)", "/x", "y/", "a|b", "exam*", "and/or", ":-/", "league table*"]
    let indicators = texts.compactMap { text -> String? in
      switch writer.indicator(for: text, hasQuestionMarks: true) {
      case .words(let text), .pattern(let text): text
      case .nothing: nil
      }
    }
    #expect(indicators.count == texts.count)
    #expect(IndicatorList.split(indicators.joined(separator: "|")) == indicators)
    // What cannot be read throws.
    _ = try IndicatorCoder(
      codebook: Codebook(themes: [Theme(id: "t", label: "t", indicators: indicators)], path: "c"))
  }
}
