import Languages
import CorpusModel
import TestSupport
import Testing

@testable import Attribution

@Suite struct QuotationMarksTests {
  private let marks = QuotationMarks(language: Language.builtIn[0])

  private func found(_ text: String) -> [String] {
    let source = SourceText(text)
    return marks.paragraph(in: source.span, of: source).quotations.map { source[$0.content] }
  }

  @Test(arguments: [
    "She said \"⟦it works⟧\" and left.",
    "“⟦It works,⟧” she said. “⟦It does.⟧”",
    "„⟦Es geht⟧“, sagte sie; „⟦es geht⟧”.",
    "»⟦Es geht⟧«, sagte sie.",
    "Elle dit : «\u{A0}⟦ça va⟧\u{A0}» et « ⟦oui⟧ ».",
    "‹⟦ça va⟧› et ›⟦so⟧‹",
    "『⟦内⟧』と「⟦外『中』外⟧」",
    "‘⟦It works,⟧’ she said.",
    "'⟦It works,⟧' she said.",
    "the '⟦at risk⟧' pupils",
    "”⟦Det går⟧”, sade hon.",
    "‚⟦Es geht⟧‘, sagte sie.",
    "``⟦It works⟧'' is how TeX writes it",
  ])
  func `takes marks of all kinds`(marked: String) {
    let text = MarkedText(marked)
    #expect(found(text.text) == text.pieces)
  }

  @Test(arguments: [
    "It's the pupils' view; the '90s, ’em and ‘cos.",
    "rock 'n' roll is o'clock",
    "a 6\" pipe and a 5' board",
    "No marks at all.",
    "\"",
    "”",
    "''",
    "",
  ])
  func `leaves apostrophes and lone marks`(text: String) {
    #expect(found(text) == [])
  }

  @Test(arguments: [
    ("“⟦They treat you better, ‘cos you can⟧”", 1),
    ("‘⟦The pupils’ views don’t count,⟧’ he said", 1),
    ("“⟦She said ‘I can’t read it’ to me⟧” (head)", 1),
    ("“⟦mixed⟧\" and \"⟦pairs⟧”", 2),
    ("\"⟦The school's, she said, 'not mine',⟧\" (head)", 1),
    ("“⟦one⟧”“⟦two⟧”", 2),
    ("(“⟦in brackets⟧”)", 1),
    ("it ended—“⟦so⟧”—there", 1),
  ])
  func `tells nesting, apostrophes and mixed pairs`(marked: String, count: Int) {
    let text = MarkedText(marked)
    #expect(text.pieces.count == count)
    #expect(found(text.text) == text.pieces)
  }

  @Test(arguments: [
    "He said: “⟦We tried, and it was hard,⟧ (head). The next year came.",
    "It has a “⟦flat structure.⟧ This involves others.",
    "“⟦We tried. It was hard.⟧ The head then said: “⟦Never again.⟧”",
  ])
  func `ends an unclosed quotation where it is likely to end`(marked: String) {
    let text = MarkedText(marked)
    #expect(found(text.text) == text.pieces)
  }

  @Test(arguments: [0, 1, 2, 3])
  func `takes half a million marks in one go`(kind: Int) {
    let unit = ["“", "“a ", "\"a ", "'a “b "][kind]
    let text = SourceText(String(repeating: unit, count: 500_000))
    let paragraph = marks.paragraph(in: text.span, of: text)
    #expect(paragraph.quotations.count <= 500_000)
    #expect(paragraph.quotations.allSatisfy { text.isBoundary($0.content.start) })
  }
}
