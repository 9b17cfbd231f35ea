import Testing

@testable import CorpusModel

@Suite struct UTF8ValidityTests {
  private func isValid(_ bytes: [UInt8], allowsNull: Bool = true) -> Bool {
    UTF8Validity.isValid(bytes.span, allowsNull: allowsNull)
  }

  @Test(arguments: [
    "", "a", "sixteen bytes of", "seventeen bytes o", "naïve", "“quoted” at the very start",
    "fifteen bytes …, and more", "Привет", "你好，世界", "😀", "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}",
    "\u{E000}\u{FFFF}\u{10000}\u{10FFFF}",
  ])
  func `takes what is a text, and nothing cut off in a character`(text: String) {
    let bytes = Array(text.utf8)
    #expect(isValid(bytes))
    for end in bytes.indices {
      #expect(isValid(Array(bytes[..<end])) == (bytes[end] & 0xC0 != 0x80))
    }
  }

  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xC2, 0xC2],
      // Longer than need be.
      [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      // Surrogates.
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      // Beyond U+10FFFF.
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
      [0xE2, 0x80, 0x41], [0xF1, 0x80, 0x80, 0x41], [0xF1, 0x80, 0x41, 0x80], [0xE2, 0x41, 0x80],
    ] as [[UInt8]])
  func `refuses what is no character, wherever it stands`(fault: [UInt8]) {
    for before in 0..<18 {
      for after in [0, 1, 16, 17] {
        let text = Array(repeating: UInt8(ascii: "a"), count: before) + fault
        #expect(!isValid(text + Array(repeating: UInt8(ascii: "b"), count: after)))
      }
    }
  }

  @Test(arguments: [0, 1, 15, 16, 40])
  func `refuses a NUL where none is allowed`(place: Int) {
    for sign in ["a", "é"] {
      var text = Array(String(repeating: sign, count: 50).utf8)
      #expect(isValid(text, allowsNull: false))
      text.insert(0, at: place * sign.utf8.count)
      #expect(!isValid(text, allowsNull: false))
      #expect(isValid(text))
    }
  }

  @Test func `every character of two, three and four bytes is judged as the library does`() {
    let seconds: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for lead in UInt8(0x80)...0xFF {
      for second in seconds {
        for third in seconds {
          let bytes = [lead, second, third, 0x80, 0x41]
          for end in 1...bytes.count {
            let text = Array(bytes[..<end])
            #expect(isValid(text) == ((try? UTF8Span(validating: text.span)) != nil), "\(text)")
          }
        }
      }
    }
  }

  @Test func `random bytes are judged as the library does`() {
    var random = SystemRandomNumberGenerator()
    // Pieces that are valid more often than random bytes are: letters, and pieces of characters.
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("plain words, ".utf8), Array("é".utf8), Array("’".utf8),
      Array("😀".utf8), [0x80], [0xE2, 0x80], [0xF0, 0x9F], [0xED, 0xA0, 0x80],
    ]
    var valid = 0
    for _ in 0..<20_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let piece = Int.random(in: 0..<60, using: &random)
        text +=
          piece < 5
          ? pieces[piece + 4] : piece == 5 ? [UInt8.random(in: 0...255)] : pieces[piece % 5]
      }
      let isText = (try? UTF8Span(validating: text.span)) != nil
      valid += isText ? 1 : 0
      #expect(isValid(text) == isText, "\(text)")
    }
    #expect(1_000..<19_000 ~= valid)
  }
}
