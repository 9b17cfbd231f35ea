import Coding
import CorpusModel
import Testing

@Suite struct IndicatorErrorTests {
  @Test(arguments: [
    ("*", "would fire on any word; write at least one letter of it"),
    ("* ?", "would fire on any word; write at least one letter of it"),
    ("…", "has no word; write one, or leave it out"),
    ("", "has no word; write one, or leave it out"),
    ("… &", "has no word; write one, or leave it out"),
    ("a …", "has no word on one side of '…'; write one, or leave the sign out"),
    ("&3 a", "has no word on one side of '&3'; write one, or leave the sign out"),
    ("a … & b", "has no word on one side of '&'; write one, or leave the sign out"),
    ("a …0 b", "has '…0'; write a number of words from 1 to 1000"),
    ("a &1001 b", "has '&1001'; write a number of words from 1 to 1000"),
    ("a & *", "would fire on any word; write at least one letter of it"),
    ("~motiv*", "has a stem with '*' or '?'; write '~' before a whole word, or leave it out"),
    ("(a & b|c) d", "has '&' in parentheses; write an indicator for each alternative"),
    ("(|)", "has no word; write one, or leave it out"),
    (
      String(repeating: "(a|b|c|d|e|f|g|h|i|j) ", count: 4),
      "expands to more than 1000 phrases; split it"
    ),
    (
      "/(ab/",
      "is not a regular expression: mismatched paren at its character 3; correct it, or leave "
        + "out the '/' at its ends to mean the words"
    ),
    (
      "/\(String(repeating: "a", count: 1001))/",
      "is a pattern of 1001 characters, but the limit is 1000; split it"
    ),
  ])
  func `an indicator that cannot be read is an error with its place`(
    indicator: String, problem: String
  ) throws {
    let codebook = Codebook(
      themes: [theme("ok", "fine"), theme("trust", "trust", indicator, line: 14)],
      path: "pipelines/a-codebook.csv")
    let error = #expect(throws: CodingError.self) { try IndicatorCoder(codebook: codebook) }
    #expect(
      error?.description
        == "pipelines/a-codebook.csv:14: error: theme 'trust': indicator '\(indicator)' "
        + "\(problem)"
    )
  }

  @Test(arguments: ["c++", "R&D", "#hashtag", "a/b", "50%", "~near", "he said: no"])
  func `what has a word is taken as words`(indicator: String) throws {
    _ = try IndicatorCoder(codebook: Codebook(themes: [theme("t", indicator)], path: "c.csv"))
  }

  @Test func `the words of unless are read in the same way`() {
    let codebook = Codebook(themes: [theme("t", "a", unless: ["**"], line: 3)], path: "c.csv")
    let error = #expect(throws: CodingError.self) { try IndicatorCoder(codebook: codebook) }
    #expect(error?.description.hasPrefix("c.csv:3: error: theme 't': indicator '**'") == true)
  }

  @Test func `nearness on both sides of an unless is an error`() {
    let codebook = Codebook(themes: [theme("t", "a", unless: ["…3 b …3"])], path: "c.csv")
    let error = #expect(throws: CodingError.self) { try IndicatorCoder(codebook: codebook) }
    #expect(
      error?.problem
        == "theme 't': indicator '…3 b …3' begins and ends with '…' or '&'; leave one of "
        + "them out")
  }
}
