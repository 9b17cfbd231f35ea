internal import CorpusModel
internal import TextServices

/// Reads the narration around the quotations of one document.
struct QuotationContext {
  private let document: Document
  private let quotations: [FoundQuotation]
  private let lexicon: Lexicon
  private var masked: MaskedText

  init(of document: Document, quotations: [FoundQuotation], lexicon: Lexicon) {
    self.document = document
    self.quotations = quotations
    self.lexicon = lexicon
    masked = MaskedText(document, quotations: quotations)
  }

  mutating func narration(
    of passage: NarratedPassage, using breaker: inout SentenceBreaker
  ) -> PassageNarration {
    let start = document.blocks[passage.blocks.lowerBound].span.start
    let end = document.blocks[passage.blocks.upperBound - 1].span.end
    var span = TextSpan(start, max(start, end))
    var sentences = masked.sentences(in: span, of: document.text, using: &breaker)
    var first = passage.quotations.lowerBound
    let before = neighbour(passage.blocks.lowerBound - 1, using: &breaker)
    if let tail = before.last {
      sentences.insert(tail, at: 0)
      span = TextSpan(tail.start, span.end)
      while first > 0, quotations[first - 1].whole.start >= tail.start { first -= 1 }
    }
    let narration = Narration(
      of: document.text, in: span,
      quotations: Array(quotations[first..<passage.quotations.upperBound]),
      sentenceEnds: sentences.map(\.end), ownStart: start, lexicon: lexicon)
    let after = neighbour(passage.blocks.upperBound, using: &breaker)
    return PassageNarration(
      narration: narration, first: first, sentences: sentences, next: after.first)
  }

  /// The sentences of block `index` if it is prose.
  private mutating func neighbour(
    _ index: Int, using breaker: inout SentenceBreaker
  ) -> [TextSpan] {
    guard document.blocks.indices.contains(index) else { return [] }
    switch document.blocks[index].kind {
    case .heading, .aside: return []
    case .paragraph, .listItem, .quotation:
      return masked.sentences(in: document.blocks[index].span, of: document.text, using: &breaker)
    }
  }
}
