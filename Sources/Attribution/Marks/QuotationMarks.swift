package import Languages
package import CorpusModel

/// Finds the quotations of a paragraph.
///
/// Marks are matched on a stack, so quotations nest; a mark of another family that nothing closes is
/// left aside when the quotation around it ends. What remains open at the end of the paragraph is
/// taken back to its likely end: no mark reaches beyond its paragraph. The time is linear.
package struct QuotationMarks: Sendable {
  private let elisions: PhraseTable

  package init(language: Language) {
    elisions = PhraseTable(language[.elisions])
  }

  package func paragraph(in span: TextSpan, of text: SourceText) -> MarkedParagraph {
    let marks = QuotationMark.marks(of: text.utf8, in: span)
    guard !marks.isEmpty else { return MarkedParagraph() }
    var matching = MarkMatching(marks: marks)
    for index in marks.indices {
      let mark = marks[index]
      let (isOpen, opener) = matching.state(of: mark.family)
      var facing = mark.facing(isOpen: isOpen, opener: opener)
      if mark.family == .single {
        if facing == .opens, isElision(mark, isOpen: isOpen, in: span, of: text) {
          facing = .neither
        } else if facing == .mayClose, matching.isGenitive(index) {
          facing = .neither
        }
      }
      matching.take(index, as: facing)
    }
    return matching.paragraph(in: span, of: text)
  }

  /// True if the mark only stands for letters left out: ’cos, '90s; or, inside single marks and in
  /// the middle of a clause, an unknown word of that sort.
  private func isElision(
    _ mark: QuotationMark, isOpen: Bool, in block: TextSpan, of text: SourceText
  ) -> Bool {
    if isOpen, mark.left == .space, mark.right == .letter, mark.span.start - 1 > block.start {
      let before = scalar(before: mark.span.start - 1, in: text.utf8).value
      let after = scalar(at: mark.span.end, in: text.utf8).value
      if ScalarClass(before) == .letter, after >= 0x61, after <= 0x7A { return true }
    }
    let end = min(block.end, mark.span.end + 24)
    var boundary = end
    while !text.isBoundary(boundary) { boundary -= 1 }
    let words = FoldedWord.words(of: text.utf8, in: TextSpan(mark.span.end, boundary))
    guard let first = words.first, first.span.start == mark.span.end else { return false }
    if first.isNumber { return first.span.count == 2 }
    // A capital begins a sentence: ‘Cause is what it was called.
    guard mark.value != 0x201A, !first.isCapitalized else { return false }
    return elisions.match(at: 0, in: words, of: text.utf8) != nil
  }
}
