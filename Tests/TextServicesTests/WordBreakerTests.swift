import Testing
import TextServices

@Suite struct WordBreakerTests {
  @Test(arguments: [
    ("", []),
    ("x", ["x"]),
    (" ", []),
    (
      "The head's vision: 3.5 points, re-do!",
      ["The", "head's", "vision", "3.5", "points", "re", "do"]
    ),
    ("“We can’t,” said NG8.", ["We", "can’t", "said", "NG8"]),
    ("one\r\ntwo\u{2028}three", ["one", "two", "three"]),
    ("Çocuklar İstanbul’da ölçtü", ["Çocuklar", "İstanbul’da", "ölçtü"]),
    ("👩‍👩‍👧‍👦 ok 🇬🇧🇫🇷", ["ok"]),
    ("e\u{301}\u{301}\u{301}te", ["e\u{301}\u{301}\u{301}te"]),
    ("สวัสดีชาวโลก", ["สวัสดี", "ชาว", "โลก"]),
    ("カタカナ", ["カタカナ"]),
    ("a_b _ 1_", ["a_b", "1_"]),
  ])
  func `finds the words that the rules of Unicode give`(text: String, words: [String]) throws {
    #expect(try self.words(of: text) == words)
  }

  @Test func `counts offsets from the start of the text`() throws {
    var breaker = try WordBreaker(locale: "")
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    breaker.appendWords(of: Array("été dit non".utf8), in: 6..<13, starts: &starts, ends: &ends)
    #expect(starts == [6, 10])
    #expect(ends == [9, 13])
  }

  @Test func `keeps a token of ten million letters whole`() throws {
    let text = [UInt8](repeating: 0x61, count: 10_000_000)
    var breaker = try WordBreaker(locale: "")
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    breaker.appendWords(of: text, in: 0..<text.count, starts: &starts, ends: &ends)
    #expect(starts == [0] && ends == [10_000_000])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "\r\n", "(", "( ", ". ", "a. ", "“", "_ ", "é ", "\u{AD}", "漢 a ", "1:", "a\u{301}",
    ])
  func `takes no longer for each byte of a long text`(repeated: String) throws {
    let text = [[UInt8]](repeating: Array(repeated.utf8), count: 400_000).flatMap(\.self)
    var breaker = try WordBreaker(locale: "")
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    breaker.appendWords(of: text, in: 0..<text.count, starts: &starts, ends: &ends)
    #expect(zip(starts, ends).allSatisfy { $0 < $1 })
    var end = 0
    breaker.forEachSegment(of: text, in: 0..<text.count) { segmentStart, segmentEnd, _ in
      if segmentStart == end { end = segmentEnd }
    }
    #expect(end == text.count)
  }

  @Test func `takes the root rules for a locale that ICU has not`() throws {
    #expect(try words(of: "foo:bar", locale: "xx") == words(of: "foo:bar"))
  }

  @Test func `refuses a locale that is none`() {
    #expect(throws: TextServicesError.self) {
      _ = try WordBreaker(locale: "en\0").self
    }
  }

  private func words(of text: String, locale: String = "") throws -> [String] {
    var breaker = try WordBreaker(locale: locale)
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    let utf8 = Array(text.utf8)
    breaker.appendWords(of: utf8, in: 0..<utf8.count, starts: &starts, ends: &ends)
    return zip(starts, ends).map { String(decoding: utf8[Int($0)..<Int($1)], as: UTF8.self) }
  }
}
