import Testing

@testable import TextServices

@Suite struct NormalizationTests {
  @Test(arguments: [
    ("", ""), (" ", ""), ("x", "x"),
    ("  two \t\r\n words ", "two words"),
    ("non\u{A0}breaking\u{2009}\u{3000}spaces", "non breaking spaces"),
    ("e\u{301}te\u{301}", "\u{E9}t\u{E9}"),
    ("\u{2000}a\u{2001}", "a"),
    ("“as is” – yes…", "“as is” – yes…"),
    ("한국어", "한국어"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
    ("\u{212B}", "\u{C5}"),
  ])
  func `collapses to NFC with single spaces`(text: String, collapsed: String) {
    #expect(Normalization.collapsed(Array(text.utf8)[...]) == Array(collapsed.utf8))
  }

  @Test func `collapses as a loop over characters does`() {
    let pieces = [
      "a", "word", "longer-word,", "é", "“", "…", " ", "  ", "\t", "\r\n", "\u{A0}", "\u{2009}",
      "\u{1}",
    ]
    var state: UInt64 = 5
    for length in 0..<2_000 {
      var text = ""
      for _ in 0..<length % 40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count] + (state >> 62 == 0 ? "" : " ")
      }
      let words = text.unicodeScalars.split { $0.properties.isWhitespace }.map(String.init)
      #expect(
        Normalization.collapsed(Array(text.utf8)[...]) == Array(words.joined(separator: " ").utf8))
    }
  }

  @Test(arguments: [
    ("", ""), ("Head TEACHER", "head teacher"), ("Straße", "strasse"), ("ÉCOLE", "école"),
    ("E\u{301}cole", "école"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("İ", "i\u{307}"), ("ﬁn", "fin"),
    ("ΐ", "ΐ"), ("日本", "日本"), ("ᏸ", "Ᏸ"),
  ])
  func `folds case to NFC`(text: String, folded: String) {
    #expect(Array(Normalization.folded(text).utf8) == Array(folded.utf8))
  }

  @Test func `takes the short way only where NFC changes nothing`() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let utf8 = Array(String(Character(scalar)).utf8)
      guard Normalization.isNFCForCertain(utf8[...]) else { continue }
      #expect(UTF16Text(utf8[...]).nfc().utf8() == utf8)
      // Nor may it compose with the character before it.
      let pair = Array("a".utf8) + utf8
      #expect(UTF16Text(pair[...]).nfc().utf8() == pair)
    }
  }

  @Test func `normalises a storm of combining marks`() {
    let storm = "a" + String(repeating: "\u{301}\u{323}", count: 50_000)
    let collapsed = Normalization.collapsed(Array(storm.utf8)[...])
    #expect(collapsed.starts(with: "\u{1EA1}".utf8))
    #expect(Normalization.collapsed(collapsed[...]) == collapsed)
  }

  @Test func `normalises a text in pieces as in one`() {
    var random = RandomText(seed: 9)
    var text: [UInt8] = []
    for _ in 0..<200 { text += random.line() }
    let whole = UTF16Text(text[...]).caseFolded().nfc().utf8()
    for size in [1, 2, 3, 7, 100] {
      #expect(Normalization.inPieces(text[...], of: size) { $0.caseFolded().nfc() } == whole)
    }
  }
}
