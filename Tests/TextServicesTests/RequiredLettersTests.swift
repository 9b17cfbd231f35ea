import Testing
import TextServices

/// Skipping texts without the letters that every match must have changes no match. In a group a
/// pattern has no such letters, so `(?:…)` is looked for everywhere.
@Suite struct RequiredLettersTests {
  /// Each with a text that it is in.
  private static let patterns = [
    (#"\bword(s|ed)?\b"#, "Words"), ("words?", "word"), ("wor*d+s", "wods"),
    ("wo(rd|lf)ing", "wolfing"), ("a word|the end", "the end"), ("w[or]+ds[^x]x?", "words-"),
    ("wo{2}rd", "woord"), ("wo{0,1}rds", "wrds"), (#"\Qword\E"#, "WORD"), (#"\x77ords"#, "words"),
    ("(?i)words", "Words"), ("(?x)wor ds", "words"), ("wo.ds", "wo-ds"),
    ("(wo(rd)s(ing)?)+ed", "wordswordsinged"), ("(?<=the )word(?!ed)", "the words"),
    ("words{0}", "word"), ("(?:w)ord[s-]?", "word-"), (#"w\.ord"#, "w.ord"),
    (#"ds\s+wor"#, "words words"), ("straße", "STRASSE"), ("mass", "maß"), ("find", "ﬁnd"),
    ("the[[:space:]]word", "the word"), ("WORDED", "worded"), ("wörds", "wo\u{308}rds"),
    (#"(?<n>wor)ds\1"#, "wordswor"), ("w??ords", "words"),
  ]
  private static let pieces = [
    "word", "words", "Word", "s", "ed", "ing", "wo", "o", "rd", "wolf", " ", " the ", "\n", "x",
    "ß", "ſ",
    "ma", "ss", "ﬁnd", "\u{212A}", "strasse", "ö", "o\u{308}", "-", ".", "WORD", "ö", "stra", "😀",
  ]

  private func places(of pattern: String, in text: String) throws -> [Range<Int>] {
    let read = try #require(RegularExpressionText(Array(text.utf8)))
    var found: [Range<Int>] = []
    try RegularExpression(pattern).forEachMatch(in: read) { found.append($0) }
    return found
  }

  @Test(arguments: patterns)
  func `finds what a look everywhere finds`(pattern: String, text: String) throws {
    #expect(try !places(of: pattern, in: "So: \(text)!").isEmpty)
    var state: UInt64 = 11
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        text += Self.pieces[Int(state >> 33) % Self.pieces.count]
      }
      #expect(
        try places(of: pattern, in: text) == places(of: "(?:\(pattern))", in: text), "\(text)")
    }
  }

  @Test func `letters beyond ASCII that match a letter of ASCII are matched`() throws {
    var tried = 0
    for value in UInt32(0x80)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = Normalization.folded(String(scalar))
      guard folded.unicodeScalars.contains(where: { $0.isASCII && $0.properties.isAlphabetic })
      else { continue }
      tried += 1
      let text = "xx\(scalar)yy"
      for pattern in ["xx\(folded)yy", "xx\(folded.prefix(1))", "\(folded.suffix(1))yy"] {
        #expect(try places(of: pattern, in: text) == places(of: "(?:\(pattern))", in: text))
      }
    }
    #expect(tried > 10)
  }
}
