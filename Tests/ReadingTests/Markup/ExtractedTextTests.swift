import CorpusModel
import Reading
import TestSupport
import Testing

@Suite struct ExtractedTextTests {
  /// The text of `raw`, by splitting it at white space.
  private func collapsed(_ raw: String) -> String {
    raw.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
  }

  @Test func `collapses white space whatever stands at the edges of its steps`() throws {
    var seed: UInt64 = 7
    func random(below bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let pieces = [
      "a", "bc", "é", "word", " ", "  ", "\n", "\t ", "“q”", "\u{A0}", "longer-words", "Â", "𝄞",
    ]
    for length in 1...200 {
      let raw = (0..<length).map { _ in pieces[random(below: pieces.count)] }.joined()
      let document = try read("<text><p>x\(raw)x</p></text>", path: "a.xml")
      #expect(document.text[document.text.span] == collapsed("x\(raw)x"), "\(raw)")
    }
  }

  @Test func `a next line of Unicode is white space`() throws {
    let document = try read("<text><p>One\u{85}two\u{85}</p></text>", path: "a.xml")
    #expect(document.text[document.text.span] == "One two")
  }
}
