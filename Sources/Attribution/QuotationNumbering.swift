internal import CorpusModel
internal import Identity
internal import TextServices

/// Gives the quotations of one document their ids.
///
/// An id is made of the document's id, the kind, the words (``Normalization/collapsed(_:)``) and
/// the rank among equals: words that occur once keep it whatever changes around them.
struct QuotationNumbering {
  private let document: Document
  private var ranks: [[UInt8]: Int] = [:]

  init(of document: Document) {
    self.document = document
  }

  /// The id of the next quotation of `kind` at `span`; call it in the order of the text.
  mutating func id(of kind: Quotation.Kind, at span: TextSpan) -> String {
    let words = Normalization.collapsed(document.text.utf8[span.range])
    var id = StableID()
    id.add(document.id)
    id.add(kind.rawValue)
    id.add(words)
    let key = Array(kind.rawValue.utf8) + [0x1F] + words
    let rank = ranks[key, default: 0]
    ranks[key] = rank + 1
    id.add(rank)
    return id.text(prefix: "q")
  }
}
