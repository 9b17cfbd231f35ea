import Testing
import TextServices

@Suite struct RegularExpressionTests {
  private func matches(of pattern: String, in text: String) throws -> [String] {
    let utf8 = Array(text.utf8)
    let expression = try RegularExpression(pattern)
    let read = try #require(RegularExpressionText(utf8))
    var found: [String] = []
    try expression.forEachMatch(in: read) {
      found.append(String(decoding: utf8[$0], as: UTF8.self))
    }
    return found
  }

  @Test(arguments: [
    ("par\\w+", "Parents, and a PARENT", ["Parents", "PARENT"]),
    ("é\\w*", "l’été à l’École", ["été", "École"]),
    // The accent of the text is a character of its own.
    ("été.", "un e\u{301}te\u{301}! là", ["e\u{301}te\u{301}!"]),
    ("e\u{301}", "né 😀 né", ["é", "é"]),
    ("😀 .", "a😀 é😀 b", ["😀 é", "😀 b"]),
    ("x*", "ax", ["", "x", ""]),
    ("a", "", []),
  ])
  func `gives the bytes of each match`(pattern: String, text: String, words: [String]) throws {
    #expect(try matches(of: pattern, in: text) == words)
  }

  @Test(arguments: [
    ("(ab", "mismatched paren", 3), ("a{2,1}", "max lt min", 6), ("[", "missing close bracket", 1),
  ])
  func `tells where a pattern is none`(pattern: String, problem: String, character: Int) {
    let fault = #expect(throws: RegularExpression.Fault.self) { try RegularExpression(pattern) }
    #expect(fault?.problem == problem)
    #expect(fault?.character == character)
  }

  @Test func `gives up after so many steps, on a text that a simple pattern reads to the end`()
    throws
  {
    let text = String(repeating: "a", count: 40) + "!"
    #expect(throws: RegularExpression.TooManySteps.self) {
      try matches(of: "(a+)+$", in: text)
    }
    let long = String(repeating: "ab c ", count: 200_000)
    #expect(try matches(of: "\\w+ c", in: long).count == 200_000)
  }
}
