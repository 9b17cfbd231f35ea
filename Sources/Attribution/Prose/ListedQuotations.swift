internal import CorpusModel

/// Quotations to which one colon leads: the items of a list, paragraphs one after the other, or a
/// series within the sentence (`three words: “tired”, “alone” and “proud”`).
enum ListedQuotations {
  /// Gives each of `found` its place in such a list.
  static func number(
    _ found: inout [FoundQuotation], in document: Document, lexicon: Lexicon
  ) {
    /// The first quotation of the list that goes on, and the block that holds its last item.
    var list: (first: Int, block: Int)?
    /// The first quotation of the series that goes on.
    var series: Int?
    for index in found.indices {
      let quotation = found[index]
      if followsColon(quotation, in: document) {
        series = index
        list = startsBlock(quotation, in: document) ? (index, quotation.block) : nil
        continue
      }
      if startsBlock(quotation, in: document) {
        series = nil
        guard let current = list, isItem(quotation, after: current.block, in: document) else {
          list = nil
          continue
        }
        found[index].listPlace = index - current.first
        list = (current.first, quotation.block)
      } else if let first = series, quotation.block == found[index - 1].block,
        isJoined(found[index - 1], quotation, in: document, lexicon: lexicon)
      {
        found[index].listPlace = index - first
      } else {
        series = nil
      }
    }
  }

  /// True if a list begins with quotation `index`.
  static func isFirst(_ index: Int, of found: [FoundQuotation]) -> Bool {
    found[index].listPlace == 0 && index + 1 < found.count && found[index + 1].listPlace == 1
  }

  /// True if quotation `index` is listed as a paragraph of its own.
  static func isParagraph(
    _ index: Int, of found: [FoundQuotation], in document: Document
  ) -> Bool {
    let quotation = found[index]
    return document.blocks[quotation.block].kind != .listItem
      && found[index - quotation.listPlace].block != quotation.block
  }

  private static func startsBlock(_ quotation: FoundQuotation, in document: Document) -> Bool {
    quotation.whole.start == document.blocks[quotation.block].span.start
  }

  private static func followsColon(_ quotation: FoundQuotation, in document: Document) -> Bool {
    let block = document.blocks[quotation.block].span
    let before = document.text.trimmed(TextSpan(block.start, quotation.whole.start))
    if !before.isEmpty { return document.text.utf8[before.end - 1] == ASCII.colon }
    guard quotation.block > 0 else { return false }
    let last = document.blocks[quotation.block - 1].span
    return !last.isEmpty && document.text.utf8[last.end - 1] == ASCII.colon
  }

  /// True if the quotation begins the next item of the list, or is the next paragraph, all of it.
  private static func isItem(
    _ quotation: FoundQuotation, after last: Int, in document: Document
  ) -> Bool {
    let kind = document.blocks[quotation.block].kind
    guard document.blocks[last].kind == kind else { return false }
    let isNext = document.blocks[(last + 1)..<max(last + 1, quotation.block)].allSatisfy {
      $0.kind == .aside || kind == .listItem && $0.kind == .listItem
    }
    if kind == .listItem { return isNext }
    let end = document.blocks[quotation.block].span.end
    let rest = document.text.trimmed(
      TextSpan(quotation.whole.end, max(quotation.whole.end, end)))
    let isWhole =
      rest.count <= 1
      || rest.count <= 120 && document.text.utf8[rest.start] == ASCII.leftParenthesis
    return isNext && isWhole
  }

  /// True if a comma or a conjunction is all that is between.
  private static func isJoined(
    _ one: FoundQuotation, _ next: FoundQuotation, in document: Document, lexicon: Lexicon
  ) -> Bool {
    let between = TextSpan(one.whole.end, max(one.whole.end, next.whole.start))
    guard between.count <= 24 else { return false }
    var units: [Unit] = []
    lexicon.appendUnits(of: document.text, in: between, to: &units)
    return !units.isEmpty
      && units.allSatisfy { $0.isPunctuation(",;") || $0.classes.contains(.conjunction) }
  }
}
