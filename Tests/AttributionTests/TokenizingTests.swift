import Attribution
import CorpusModel
import TestSupport
import Testing
import TextServices

@Suite struct TokenizingTests {
  @Test(arguments: [
    "", "⟦x⟧", " ", "\u{FEFF}⟦Head⟧: ⟦we⟧ ⟦don’t⟧ “⟦know⟧”.\r\n", "⟦Où⟧ ⟦est⟧-⟦il⟧ ?", "👨‍👩‍👧 ⟦NG8⟧ 🇫🇷",
    "⟦สวัสดี⟧⟦ชาว⟧⟦โลก⟧ ⟦x⟧", "⟦1,000.5⟧ ⟦per⟧ ⟦cent⟧", "⟦a\u{301}\u{302}\u{303}b⟧ \u{301}", "((((",
    "\0\0",
  ])
  func `finds every word of a document and nothing else`(marked: String) throws {
    let marked = MarkedText(marked)
    var breaker = try WordBreaker(locale: "")
    let tokenized = TokenizedDocument(document(of: marked.text), using: &breaker)
    #expect(brokenInvariants(of: tokenized) == [])
    #expect((0..<tokenized.words.count).map { tokenized.words[$0] } == marked.spans)
  }

  @Test func `has the same words whatever the breaker did before`() throws {
    var used = try WordBreaker(locale: "en")
    let texts = ["ยาว one 漢字", "two’s “three”", "\u{200D}four\u{301}", "five\r\nsix"]
    for text in texts { _ = TokenizedDocument(document(of: text), using: &used) }
    for text in texts {
      var new = try WordBreaker(locale: "en")
      let words = TokenizedDocument(document(of: text), using: &used).words
      let expected = TokenizedDocument(document(of: text), using: &new).words
      #expect(words.starts == expected.starts && words.ends == expected.ends)
    }
  }

  private func document(of text: String) -> Document {
    let text = SourceText(text)
    let description = DocumentDescription(
      id: "d", path: "d.txt", sha256: "", format: .text, encoding: "utf-8", language: "",
      kind: .report, caseCode: nil, wave: nil, date: nil)
    return Document(description: description, text: text, lines: LineMap(linesOf: text))
  }
}
