import CorpusModel
import Testing

@testable import Reading

/// The bytes around a label.
struct LabelSignsTests {
  @Test(arguments: [
    (" \tAnna", 2), ("\u{A0}Anna", 2), ("\u{200B}\u{FEFF}Anna", 6), ("\u{202A}Anna", 3),
    ("Anna", 0),
    ("«Anna", 0), ("", 0),
  ])
  func `white space and invisible characters are skipped`(text: String, count: Int) {
    let bytes = Array(text.utf8)
    #expect(TranscriptLineHead.skippingSpaces(in: bytes, at: 0, end: bytes.count) == count)
  }

  @Test(arguments: [
    ("  Anna ** ", "Anna"), ("\u{A0}Élève\u{A0}", "Élève"), ("à", "à"), ("   ", ""),
  ])
  func `a label is trimmed at both ends`(text: String, label: String) {
    let bytes = Array(text.utf8)
    let span = TranscriptLineHead.trimmed(bytes, 0, bytes.count)
    #expect(String(decoding: bytes[span.range], as: UTF8.self) == label)
  }
}
