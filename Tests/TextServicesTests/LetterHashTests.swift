import Testing
import TextServices

@Suite struct LetterHashTests {
  @Test(arguments: ["a", "school", "eighteen", "Headteacher", "antidisestablishmentarianism"])
  func `hashes letters where they stand as it hashes the word in small letters`(word: String) {
    let small = Array(word.lowercased().utf8)
    let hash = LetterHash.hash(of: small.span, from: 0, to: small.count)
    // The text around it, and the distance to the end of the text, make no difference.
    for after in ["", " ", "’s new term", "1234567890"] {
      let text = Array(("“" + word + after).utf8)
      let start = "“".utf8.count
      let found = LetterHash.letters(of: text.span, from: start, to: text.count)
      #expect(found.end == start + small.count)
      #expect(found.hash == hash)
    }
  }

  @Test func `reads no letter beyond the limit`() {
    let text = Array("schoolhouse".utf8)
    let found = LetterHash.letters(of: text.span, from: 0, to: 6)
    #expect(found.end == 6)
    #expect(found.hash == LetterHash.letters(of: Array("school".utf8).span, from: 0, to: 6).hash)
  }

  @Test func `tells words of eight letters apart, and those that go on`() {
    let words = ["teacher", "teachers", "teachera", "teacherst", "teachersa", "ateacher"]
    let hashes = words.map { word in
      let bytes = Array(word.utf8)
      return LetterHash.hash(of: bytes.span, from: 0, to: bytes.count)
    }
    #expect(Set(hashes).count == words.count)
  }

  @Test func `an empty stretch has the hash of no letters`() {
    let text = Array("1".utf8)
    #expect(LetterHash.letters(of: text.span, from: 0, to: 1) == (0, LetterHash.start))
    #expect(LetterHash.hash(of: text.span, from: 1, to: 1) == LetterHash.start)
  }
}
