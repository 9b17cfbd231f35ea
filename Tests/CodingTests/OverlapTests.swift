import Coding
import CorpusModel
import Testing
import TextServices

@Suite struct OverlapTests {
  /// The overlaps, as `kind: entry, other`.
  private func overlaps(_ themes: Theme...) throws -> [String] {
    let coder = try IndicatorCoder(codebook: Codebook(themes: themes, path: "codebook.csv"))
    return coder.overlaps(language: "en").map {
      "\($0.kind): \(coder.entries[$0.entry].text), \(coder.entries[$0.other].text)"
    }
  }

  @Test(arguments: [
    ("exams", "exam*"), ("exam*", "ex*"), ("exam", "~exams"), ("~exams", "~examed"),
    ("league table", "league"), ("our league table*", "league table*"), ("w?man", "w*n"),
    ("a*b*c", "a*c"), ("head … teacher*", "head"), ("head … teachers", "teacher*"),
    ("(school|academy) trip", "trip"), ("school trip", "(school|academy) trip"),
    ("(school|schools) trip", "school* trip"), ("parent* & school", "parent*"),
    ("St Mary", "St. Mary"), ("one two", "(two|three)"),
  ])
  func `an indicator is contained in one that fires wherever it does`(inner: String, outer: String)
    throws
  {
    let theme = theme("t", inner, outer)
    #expect(try overlaps(theme).contains("contained: \(inner), \(outer)"))
  }

  @Test(arguments: [
    ("exam*", "exams"), ("w*man", "w?man"), ("a*", "a?*"), ("league", "league table"),
    ("(school|college) trip", "(school|academy) trip"), ("head … teacher", "head teacher"),
    ("St. Mary", "St Mary"), ("/exam/", "exam"), ("exam", "/exam/"), ("~exam", "exam*"),
    ("table league", "league table"),
  ])
  func `it is not contained where it may fire alone`(inner: String, outer: String) throws {
    #expect(
      try overlaps(theme("t", inner, outer)).allSatisfy { !$0.hasPrefix("contained: \(inner), ") })
  }

  @Test func `what says the same is a duplicate in a theme and shared between themes`() throws {
    let found = try overlaps(
      theme("a", "after-school", "After School", "x", unless: ["x", "X"]),
      theme("b", "after school", unless: ["x"]))
    #expect(
      found == [
        "contained: After School, after-school", "duplicate: X, x",
        "shared: after school, After School",
      ])
  }

  @Test func `ten thousand indicators of a theme are compared in a moment`() throws {
    let codebook = Codebook(
      themes: [
        Theme(id: "t", label: "t", indicators: (0..<10_000).map { "word\($0)x" } + ["*x"])
      ], path: "c.csv")
    let found = try IndicatorCoder(codebook: codebook).overlaps(language: "en")
    #expect(found.count == 10_000)
    #expect(found.allSatisfy { $0.kind == .contained && $0.other == 10_000 })
  }

  @Test func `counts what fires, forbidden or not, by place and by sentence`() throws {
    let coder = try IndicatorCoder(
      codebook: Codebook(
        themes: [theme("t", "support", "a … b", "none", unless: ["support staff"])], path: "c.csv"))
    var sentences = try SentenceBreaker(locale: "")
    var scratch = IndicatorCoder.Scratch()
    var counts = IndicatorCounts(coder)
    let text = "Support staff support us. Support! A b. Nothing more. Bye."
    for _ in 0..<2 {
      try coder.count(spoken(text), using: &sentences, scratch: &scratch, into: &counts)
    }
    #expect(counts.entries.map(\.isUnless) == [false, false, false, true])
    #expect(counts.firings == [6, 2, 0, 2])
    #expect(counts.sentences == [4, 2, 0, 2])
    #expect(counts.allSentences == 10)
  }
}
