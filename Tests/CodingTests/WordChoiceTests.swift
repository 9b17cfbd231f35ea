import Coding
import CorpusModel
import TestSupport
import Testing
import TextServices

@Suite struct WordChoiceTests {
  @Test(arguments: [
    ("~motivate", "a motivated, MOTIVATING motivation", "motivated"),
    ("~motivation", "what motivates us", "motivates"),
    ("~support staff", "the supporting staff", "supporting staff"),
    ("staff ~support", "staff supported us", "staff supported"),
    ("(~motivate|keen) pupil*", "keen pupils", "keen pupils"),
    ("(~motivate|keen) pupil*", "motivated pupils", "motivated pupils"),
  ])
  func `a stem fires on the forms of a word`(indicator: String, text: String, words: String) throws
  {
    #expect(try evidence(of: indicator, in: text, language: "en") == [words])
  }

  @Test(arguments: [
    ("~motivate", "a motif, a motor"), ("motivate", "motivated"), ("run~motivate", "motivated"),
  ])
  func `a stem leaves other words, and other words have none`(indicator: String, text: String)
    throws
  {
    #expect(try evidence(of: indicator, in: text, language: "en") == [])
  }

  @Test func `stems follow the language of each document, with one worker`() throws {
    let coder = try IndicatorCoder(
      codebook: Codebook(themes: [theme("t", "~jaktkarl")], path: "codebook.csv"))
    var sentences = try SentenceBreaker(locale: "")
    var scratch = IndicatorCoder.Scratch()
    var counts: [Int] = []
    for language in ["en", "sv", "de", "sv-SE", "sv"] {
      let attributed = try spoken("jaktkarlarne.", language: language)
      counts.append(
        try coder.code(attributed, using: &sentences, scratch: &scratch).codings.count)
    }
    #expect(counts == [0, 1, 0, 1, 1])
  }

  @Test(arguments: [
    ("", "the language of the document is unknown; set 'language'"),
    ("ja", "there are none for the language 'ja'; write the words with '*' instead"),
  ])
  func `a stem without a language is an error of the document`(language: String, problem: String)
    throws
  {
    let error = #expect(throws: CodingError.self) {
      try evidence(of: "~motivate", in: "motivated", language: language)
    }
    #expect(
      error?.description
        == "d.txt: error: theme 't': no stems for the indicator '~motivate', as \(problem)")
  }

  @Test(
    arguments: [
      ("(school|academy) trip", "a School trip", "School trip"),
      ("(school|academy) trip", "the academy-trip", "academy-trip"),
      ("(primary |)school", "the primary school", "primary school"),
      ("(primary|) school", "a school", "school"),
      ("(class|head) (teacher|master)", "the head master", "head master"),
      ("(school|academy)s", "two academys", "academys"),
      ("our (school … trip)", "our school trip", "our school trip"),
      ("(a|b (c)|d)", "it is d", nil),
      ("head (teacher)", "the head teacher", "head teacher"),
      ("head (teacher)", "the head (teacher)", "head (teacher"),
      ("f(a|b)", "f(a|b)", "f(a|b"),
    ] as [(String, String, String?)])
  func `alternatives stand in parentheses that begin a word`(
    indicator: String, text: String, words: String?
  ) throws {
    #expect(try evidence(of: indicator, in: text) == (words.map { [$0] } ?? []))
  }

  @Test(arguments: [
    ("a|b", ["a", "b"]), ("a | b |", ["a ", " b ", ""]),
    ("(a|b) c|d", ["(a|b) c", "d"]), ("x (a|b)|d", ["x (a|b)", "d"]),
    (":(|sad :)", [":(", "sad :)"]), ("(a|b", ["(a", "b"]), ("f(a|b)", ["f(a", "b)"]),
    ("((a|b)", ["((a", "b)"]),
    ("/a|b/|c", ["/a|b/", "c"]), ("c| /a\\/|b/ |d", ["c", " /a\\/|b/ ", "d"]),
    ("/a|b", ["/a", "b"]), ("a/b|c/d", ["a/b", "c/d"]), ("/a/b|c/", ["/a/b|c/"]),
    ("", [""]), ("é|(ü|ö) ß|ø", ["é", "(ü|ö) ß", "ø"]),
  ])
  func `a bar in alternatives and patterns parts no indicators`(cell: String, pieces: [String]) {
    #expect(IndicatorList.split(cell) == pieces)
  }

  @Test func `half a million parentheses are no burden`() {
    let cell = String(repeating: "( ", count: 500_000) + "|" + String(repeating: "/", count: 9000)
    #expect(IndicatorList.split(cell).count == 2)
  }

  @Test(arguments: [
    ("/par\\w+ (at|in) school/", "Parents\nin school.", "Parents\nin school"),
    ("/[0-9]+ %/", "some 40 % of them", "40 %"),
    ("/^yes\\b/", "Yes, and yes", "Yes"),
    ("/b\\/c/", "a b/c d", "b/c"),
    ("/ x /", "a x b", "x"),
    ("/été/", "l’e\u{301}te\u{301} vient", "e\u{301}te\u{301}"),
    ("/(?-i)US/", "give us the US", "US"),
  ])
  func `a regular expression runs over the text of an answer`(
    indicator: String, text: String, words: String
  ) throws {
    #expect(try evidence(of: indicator, in: text) == [words])
  }

  @Test func `a regular expression runs from one turn of an answer into the next`() throws {
    let coded = try coded(
      [
        .init(head, "they asked the pupil"), .init(head, "voice group."),
        .init(pupil, "pupil voice"),
      ],
      theme("voice", "/pupil voice group/"))
    #expect(coded.segments == ["they asked the pupil voice group."])
  }

  @Test func `a pattern that takes too many steps is an error with its place`() throws {
    let text = String(repeating: "a", count: 40) + "!"
    let error = #expect(throws: CodingError.self) {
      try coded([.init(pupil, "Yes."), .init(head, text)], theme("t", "/(a+)+$/"))
    }
    guard case .tooManySteps(let path, let line, let quotation, let theme, let indicator) = error
    else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(theme == "t" && indicator == "/(a+)+$/" && !quotation.isEmpty)
    #expect(
      error?.description
        == "\(path):\(line): error: theme 't': pattern '/(a+)+$/' takes too many steps on the "
        + "quotation \(quotation), with its answer and question; simplify it: repeat nothing "
        + "that is itself repeated")
  }
}
