internal import CorpusModel
internal import TextServices

/// A document's text in which every quotation is one long word, so that sentences end where the
/// narrator's end.
struct MaskedText {
  private let utf8: [UInt8]
  /// The last spans asked for: neighbours are asked for again and again.
  private var cached: [(span: TextSpan, sentences: [TextSpan])] = []
  /// The place in ``cached`` that the next span takes.
  private var oldest = 0

  init(_ document: Document, quotations: [FoundQuotation]) {
    var masked = document.text.utf8
    // ICU ends a sentence at every line end. Inside a block lines are only wrapped, and blocks that
    // are read together belong to one sentence unless a stop ends it.
    var offset = 0
    let lineEnds = Self.lineEnds
    while let lineEnd = lineEnds.offset(in: document.text.utf8.span, from: offset, to: masked.count)
    {
      masked[lineEnd] = ASCII.space
      offset = lineEnd + 1
    }
    for quotation in quotations {
      let span = document.text.trimmed(quotation.content)
      guard !span.isEmpty else { continue }
      if let mark = quotation.listMark {
        Self.fill(mark, of: &masked, with: ASCII.space)
      }
      let first = scalar(at: span.start, in: document.text.utf8).value
      let last = scalar(before: span.end, in: document.text.utf8)
      Self.fill(quotation.content, of: &masked, with: ASCII.x)
      if Unicode.Scalar(first)?.properties.isUppercase ?? false { masked[span.start] = 0x58 }
      // `“Why?” asked the head`: a full stop lets the sentence go on before a small letter.
      let isEnd = [0x2E, 0x21, 0x3F, 0x2026].contains(last.value)
      masked[quotation.content.end - 1] = isEnd ? 0x2E : last.value == 0x2C ? 0x2C : 0x78
    }
    utf8 = masked
  }

  /// A passage, what comes before and after it, and one more.
  private static let neighbours = 4
  private static let lineEnds = ByteSearch(ASCII.lineFeed, ASCII.carriageReturn)

  private static func fill(_ span: TextSpan, of bytes: inout [UInt8], with byte: UInt8) {
    var all = bytes.mutableSpan
    for offset in span.range { all[offset] = byte }
  }

  /// The sentences of `span`, white space at their ends left out.
  mutating func sentences(
    in span: TextSpan, of text: SourceText, using breaker: inout SentenceBreaker
  ) -> [TextSpan] {
    for place in cached.indices
    where cached[place].span.start == span.start && cached[place].span.end == span.end {
      return cached[place].sentences
    }
    let found = breaker.sentences(of: utf8, in: span.range)
    var sentences: [TextSpan] = []
    sentences.reserveCapacity(found.count)
    for range in found {
      let sentence = text.trimmed(TextSpan(range.lowerBound, range.upperBound))
      if sentence.start < sentence.end { sentences.append(sentence) }
    }
    remember(sentences, of: span)
    return sentences
  }

  private mutating func remember(_ sentences: [TextSpan], of span: TextSpan) {
    if cached.count < Self.neighbours {
      cached.append((span, sentences))
    } else {
      cached[oldest] = (span, sentences)
      oldest = (oldest + 1) % Self.neighbours
    }
  }
}
