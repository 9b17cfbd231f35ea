@testable import Coding
import TextServices
import CorpusModel
import Testing

@Suite struct WordSieveTests {
  @Test(arguments: [
    ("inclusion", "inclusion"), ("inclusion", "INCLUSION"), ("in", "In"), ("a", "A"),
    ("inclu*", "Inclusive"), ("in*", "in"), ("w*", "Woman"), ("*wards", "afterwards"),
    ("w?man", "woman"), ("*", "anything"), ("after", "_after_"), ("after", "__AFTER"),
    // Accents that follow as characters of their own: the word's bytes are not those of its form.
    ("abcdefgé", "abcdefge\u{301}"), ("abcdefé", "abcdefe\u{301}"), ("abcdefé", "ABCDEFE\u{301}"),
    ("abcé*", "abce\u{301}xyz"), ("abcdé*", "abcde\u{301}xyz"), ("café", "cafe\u{301}"),
    ("élèves", "ÉLÈVES"), ("àçé*", "ÀÇÉSAR"), ("naïve", "NAÏVE"), ("sssssé", "SSSSSÉ"),
    ("ssssssé", "SSSSSSÉ"), ("sssssssé", "SSSSSSSÉ"), ("groß", "GROSS"), ("müß*", "MÜSSEN"),
    // The dot goes below before the accent goes above, so both bytes of é change.
    ("ssssssẹ\u{301}", "sssssse\u{323}\u{301}"), ("ssssssẹ\u{301}", "SSSSSSÉ\u{323}"),
    ("kelvin", "\u{212A}elvin"), ("strasse", "straße"), ("straße", "STRASSE"),
    ("inclusion", "inclu\u{AD}sion"), ("don't", "don’t"), ("élève", "ÉLÈVE"),
  ])
  func `lets through what matches`(indicator: String, word: String) throws {
    #expect(try passes(word, indicators: [indicator]))
    #expect(try !index(of: [indicator]).matches(of: word).isEmpty)
  }

  @Test func `stops most other words`() throws {
    let indicators = ["inclusion", "barrier*", "pupil voice", "w?man", "organi?ation*", "équipe"]
    for word in ["the", "Headteacher", "incline", "barn", "voices", "man", "origin", "x"] {
      #expect(try !passes(word, indicators: indicators), "\(word)")
    }
  }

  @Test func `lets every word through where stems are asked for`() throws {
    var index = try index(of: ["inclusion"])
    #expect(!passes("whatever", index))
    _ = index.place(of: .stem(Array("includ".utf8)))
    #expect(passes("whatever", index))
  }

  /// Words put together from little, so that they often share beginnings and forms.
  @Test func `never stops a word that the patterns match`() throws {
    var random = Numbers(state: 7)
    let letters = [
      "a", "b", "B", "e", "é", "É", "e\u{301}", "\u{323}", "_", "\u{AD}", "'", "’", "ß", "S", "×",
      "ÿ", "Ÿ", "Ë",
    ]
    func word(_ letters: [String], upTo most: Int) -> String {
      (0...random.next(below: most)).map { _ in letters[random.next(below: letters.count)] }
        .joined()
    }
    var matched = 0
    for _ in 0..<400 {
      let indicators = (0..<4).map { _ in "a" + word(letters + ["*", "?"], upTo: 9) }
      let index = try index(of: indicators)
      for _ in 0..<60 {
        let word = "A" + word(letters, upTo: 9)
        guard !index.matches(of: word).isEmpty else { continue }
        matched += 1
        #expect(passes(word, index), "\(word) for \(indicators)")
      }
    }
    #expect(matched > 200)
  }

  private struct Numbers {
    var state: UInt64

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private func index(of indicators: [String]) throws -> WordPatternIndex {
    var index = WordPatternIndex()
    for indicator in indicators {
      let form = MatchingForm.of(Array(indicator.utf8)[...])
      for word in form.split(separator: 0x20) {
        _ = index.place(of: WordPattern(form: Array(word)))
      }
    }
    return index
  }

  private func passes(_ word: String, indicators: [String]) throws -> Bool {
    passes(word, try index(of: indicators))
  }

  private func passes(_ word: String, _ index: WordPatternIndex) -> Bool {
    let utf8 = Array(word.utf8)
    // At the end of a text and in the middle of one.
    return [utf8, utf8 + Array(" and more words".utf8)].allSatisfy { text in
      var passing: [Int] = []
      let count = index.sieve.sift(
        0..<1, of: text, starts: [0], ends: [UInt32(utf8.count)], into: &passing)
      return passing[..<count] == [0]
    }
  }
}

extension WordPatternIndex {
  fileprivate func matches(of word: String) -> [Int32] {
    var found: [Int32] = []
    appendMatches(of: MatchingForm.of(Array(word.utf8)[...]), to: &found)
    return found
  }
}
