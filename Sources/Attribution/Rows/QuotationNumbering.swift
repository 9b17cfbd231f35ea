internal import CorpusModel
internal import Identity
internal import TextServices

/// Gives the quotations of one document their ids.
///
/// An id is made of the document's id, the kind, the words (``Normalization/collapsed(_:)``) and
/// the rank among equals: words that occur once keep it whatever changes around them.
struct QuotationNumbering {
  private let document: Document
  private var ids: QuotationIDs
  private var words: [UInt8] = []

  /// - Parameter count: how many quotations are likely to come.
  init(of document: Document, expecting count: Int) {
    self.document = document
    ids = QuotationIDs(ofDocument: document.id, expecting: count)
  }

  /// The id of the next quotation of `kind` at `span`; call it in the order of the text.
  mutating func id(of kind: Quotation.Kind, at span: TextSpan) -> String {
    words.removeAll(keepingCapacity: true)
    Normalization.appendCollapsed(document.text.utf8, in: span.range, to: &words)
    return ids.next(kind: kind.rawValue, words: words)
  }
}
