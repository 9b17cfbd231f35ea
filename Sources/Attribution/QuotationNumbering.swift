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

  init(of document: Document) {
    self.document = document
  }

  /// The id of the next quotation of `kind` at `span`; call it in the order of the text.
  mutating func id(of kind: Quotation.Kind, at span: TextSpan) -> String {
    var content = StableID()
    content.add(document.id)
    content.add(kind.rawValue)
    content.add(Normalization.collapsed(document.text.utf8[span.range]))
    let first = QuotationNumbering.id(content, rank: 0)
    let rank = ranks[first, default: 0]
    ranks[first] = rank + 1
    return rank == 0 ? first : QuotationNumbering.id(content, rank: rank)
  }

  private static func id(_ content: StableID, rank: Int) -> String {
    var id = content
    id.add(rank)
    return id.text(prefix: "q")
  }
}
