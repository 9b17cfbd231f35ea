import Coding
import CorpusModel
import Testing

@Suite struct IndicatorErrorTests {
  @Test(arguments: [
    ("*", "would fire on any word; write at least one letter of it"),
    ("* ?", "would fire on any word; write at least one letter of it"),
    ("…", "has no word; write one, or leave it out"),
    ("", "has no word; write one, or leave it out"),
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
        == "pipelines/a-codebook.csv:14: error: theme 'trust': the indicator '\(indicator)' \(problem)"
    )
  }

  @Test(arguments: ["c++", "R&D", "#hashtag", "a/b", "50%", "~near", "he said: no"])
  func `what has a word is taken as words`(indicator: String) throws {
    _ = try IndicatorCoder(codebook: Codebook(themes: [theme("t", indicator)], path: "c.csv"))
  }

  @Test func `the words of unless are read in the same way`() {
    let codebook = Codebook(themes: [theme("t", "a", unless: ["**"], line: 3)], path: "c.csv")
    let error = #expect(throws: CodingError.self) { try IndicatorCoder(codebook: codebook) }
    #expect(error?.description.hasPrefix("c.csv:3: error: theme 't': the indicator '**'") == true)
  }
}
