import Testing
import TextServices

@Suite struct StemmerTests {
  /// nil where there are no stems for the language.
  private func stem(_ word: String, _ language: String) -> String? {
    guard let stemmer = Stemmer(language: language) else { return nil }
    return String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self)
  }

  // From the vocabularies that Snowball publishes for each algorithm.
  @Test(arguments: [
    ("en", "motivated", "motiv"), ("en", "motivation", "motiv"), ("en-GB", "knightly", "knight"),
    ("fr", "continuellement", "continuel"), ("de", "aufeinander", "aufeinand"),
    ("es", "chicharrones", "chicharron"), ("sv_SE", "jaktkarlarne", "jaktkarl"),
    ("nb", "havnedistriktene", "havnedistrikt"), ("ru", "важнейшие", "важн"),
  ])
  func `cuts a word by the algorithm of its language`(
    language: String, word: String, expected: String
  ) {
    #expect(stem(word, language) == expected)
  }

  @Test(arguments: ["", "ja", "xx", "-", "e\0n", "english!"])
  func `has no stems for other languages`(language: String) {
    #expect(stem("a", language) == nil)
  }

  @Test func `leaves nothing and what is no word as it is`() {
    #expect(stem("", "en") == "")
    let long = String(repeating: "s", count: 1 << 20)
    #expect(stem(long, "en") == long)
  }
}
