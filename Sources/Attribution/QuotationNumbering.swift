internal import CorpusModel
internal import Identity
internal import TextServices

/// Gives the quotations of one document their ids.
///
/// An id is made of the document's id, the kind, the words (``Normalization/collapsed(_:)``) and
/// the rank among equals: words that occur once keep it whatever changes around them.
struct QuotationNumbering {
  private let document: Document
  /// How many there are of the words whose first has this id.
  private var ranks: [String: Int] = [:]
  private var content = StableID()
  private var words: [UInt8] = []

  init(of document: Document) {
    self.document = document
  }

  /// The id of the next quotation of `kind` at `span`; call it in the order of the text.
  mutating func id(of kind: Quotation.Kind, at span: TextSpan) -> String {
    words.removeAll(keepingCapacity: true)
    Normalization.appendCollapsed(document.text.utf8, in: span.range, to: &words)
    content.removeAll()
    content.add(document.id)
    content.add(kind.rawValue)
    content.add(words)
    content.add(0)
    let first = content.text(prefix: "q")
    let rank = ranks[first, default: 0]
    ranks[first] = rank + 1
    if rank == 0 { return first }
    content.replaceLast(by: rank)
    return content.text(prefix: "q")
  }
}
