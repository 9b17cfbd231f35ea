internal import CorpusModel
internal import TextServices

/// A document's text in which every quotation is one long word, so that sentences end where the
/// narrator's end.
struct MaskedText {
  private let utf8: [UInt8]
  /// The last spans asked for: neighbours are asked for again and again.
  private var cached: [(span: TextSpan, sentences: [TextSpan])] = []

  init(_ document: Document, quotations: [FoundQuotation]) {
    var masked = document.text.utf8
    // ICU ends a sentence at every line end. Inside a block lines are only wrapped, and blocks that
    // are read together belong to one sentence unless a stop ends it.
    for offset in masked.indices where masked[offset] == 0x0A || masked[offset] == 0x0D {
      masked[offset] = 0x20
    }
    for quotation in quotations {
      let span = document.text.trimmed(quotation.content)
      guard !span.isEmpty else { continue }
      if let mark = quotation.listMark {
        for offset in mark.range { masked[offset] = 0x20 }
      }
      let first = scalar(at: span.start, in: document.text.utf8).value
      let last = scalar(before: span.end, in: document.text.utf8)
      for offset in quotation.content.range { masked[offset] = 0x78 }
      if Unicode.Scalar(first)?.properties.isUppercase ?? false { masked[span.start] = 0x58 }
      // `“Why?” asked the head`: a full stop lets the sentence go on before a small letter.
      let isEnd = [0x2E, 0x21, 0x3F, 0x2026].contains(last.value)
      masked[quotation.content.end - 1] = isEnd ? 0x2E : last.value == 0x2C ? 0x2C : 0x78
    }
    utf8 = masked
  }

  /// The sentences of `span`, white space at their ends left out.
  mutating func sentences(
    in span: TextSpan, of text: SourceText, using breaker: inout SentenceBreaker
  ) -> [TextSpan] {
    if let known = cached.first(where: { $0.span == span }) { return known.sentences }
    let found = breaker.sentences(of: utf8, in: span.range)
      .map { text.trimmed(TextSpan($0.lowerBound, $0.upperBound)) }.filter { !$0.isEmpty }
    if cached.count == 4 { cached.removeFirst() }
    cached.append((span, found))
    return found
  }
}
