import Testing
import TextServices

@Suite struct SentenceBreakerTests {
  @Test(arguments: [
    ("", []),
    (".", ["."]),
    ("One. Two? “Three!” Four", ["One. ", "Two? ", "“Three!” ", "Four"]),
    ("no stop\nnext line", ["no stop\n", "next line"]),
    ("It grew by 3.5 points. i.e. a lot", ["It grew by 3.5 points. i.e. a lot"]),
    ("a\r\nb", ["a\r\n", "b"]),
    ("これは文です。これも文です。", ["これは文です。", "これも文です。"]),
  ])
  func `finds the sentences that the rules of Unicode give`(
    text: String, sentences: [String]
  ) throws {
    var breaker = try SentenceBreaker(locale: "")
    let utf8 = Array(text.utf8)
    let found = breaker.sentences(of: utf8, in: 0..<utf8.count)
    #expect(found.map { String(decoding: utf8[$0], as: UTF8.self) } == sentences)
  }

  @Test func `counts offsets from the start of the text`() throws {
    var breaker = try SentenceBreaker(locale: "en")
    #expect(breaker.sentences(of: Array("Été. Un. Deux".utf8), in: 7..<15) == [7..<11, 11..<15])
  }
}
