internal import CorpusModel
internal import TextServices

/// A stretch of blocks that are read as one narration, with the quotations in it.
struct NarratedPassage {
  var blocks: Range<Int>
  /// Indices of the quotations found.
  var quotations: Range<Int>
}

extension NarratedPassage {
  /// Groups quotations by paragraph, and paragraphs that belong together: a quotation runs from one
  /// into the next, a colon or a comma leads from one into the next, or a line of its own names the speaker.
  static func passages(
    of document: Document, quotations found: [FoundQuotation]
  ) -> [NarratedPassage] {
    var passages: [NarratedPassage] = []
    for (index, quotation) in found.enumerated() {
      var blocks = quotation.block..<(lastBlock(of: quotation, in: document) + 1)
      if startsBlock(quotation, in: document), leads(from: blocks.lowerBound - 1, in: document) {
        blocks = (blocks.lowerBound - 1)..<blocks.upperBound
      }
      if endsBlock(quotation, blocks.upperBound - 1, in: document),
        !isDialogue(index + 1, of: found, in: blocks.upperBound),
        isAttribution(blocks.upperBound, in: document)
      {
        blocks = blocks.lowerBound..<(blocks.upperBound + 1)
      }
      if let last = passages.last,
        blocks.lowerBound < last.blocks.upperBound
          || quotation.continues && blocks.lowerBound == last.blocks.upperBound
      {
        let end = max(last.blocks.upperBound, blocks.upperBound)
        passages[passages.count - 1].blocks = last.blocks.lowerBound..<end
        passages[passages.count - 1].quotations = last.quotations.lowerBound..<(index + 1)
      } else {
        passages.append(NarratedPassage(blocks: blocks, quotations: index..<(index + 1)))
      }
    }
    return passages
  }

  /// True if quotation `index` is a line of dialogue of block `block`.
  private static func isDialogue(
    _ index: Int, of found: [FoundQuotation], in block: Int
  ) -> Bool {
    index < found.count && found[index].block == block && found[index].origin == .dialogue
  }

  private static func lastBlock(of quotation: FoundQuotation, in document: Document) -> Int {
    var block = quotation.block
    while block + 1 < document.blocks.count,
      document.blocks[block + 1].span.start < quotation.whole.end
    {
      block += 1
    }
    return block
  }

  private static func startsBlock(_ quotation: FoundQuotation, in document: Document) -> Bool {
    quotation.whole.start == document.blocks[quotation.block].span.start
  }

  private static func endsBlock(
    _ quotation: FoundQuotation, _ block: Int, in document: Document
  ) -> Bool {
    document.text.trimmed(
      TextSpan(quotation.whole.end, max(quotation.whole.end, document.blocks[block].span.end))
    )
    .count <= 1
  }

  /// True if block `index` is prose that ends in a colon, or in a comma: `As one head put it,`.
  private static func leads(from index: Int, in document: Document) -> Bool {
    guard document.blocks.indices.contains(index) else { return false }
    let block = document.blocks[index]
    // A short line that ends in a colon may have been read as a heading.
    guard block.kind == .paragraph || block.kind == .listItem || block.isHeading,
      !block.span.isEmpty
    else { return false }
    let last = document.text.utf8[block.span.end - 1]
    return last == ASCII.colon || last == ASCII.comma
  }

  /// True if block `index` is a short line that begins with a dash, or is a bracket as a whole and
  /// no sentence: `(Parent, School B1)`.
  private static func isAttribution(_ index: Int, in document: Document) -> Bool {
    guard document.blocks.indices.contains(index) else { return false }
    let span = document.blocks[index].span
    guard !document.blocks[index].isHeading, !span.isEmpty, span.count <= 120 else { return false }
    let utf8 = document.text.utf8
    let value = scalar(at: span.start, in: utf8).value
    if value == ASCII.leftParenthesis || value == ASCII.leftBracket {
      let closing = value == ASCII.leftParenthesis ? ASCII.rightParenthesis : ASCII.rightBracket
      var end = span.end
      if utf8[end - 1] == ASCII.period { end -= 1 }
      guard let close = utf8[span.start..<end].firstIndex(of: closing), close == end - 1 else {
        return false
      }
      return ![ASCII.period, ASCII.exclamationMark, ASCII.questionMark].contains(utf8[close - 1])
    }
    return LeadingDash.scalar(of: span, in: document.text) != nil
  }
}
