/// Makes the ids of the quotations of one document: from the document's id, the kind, the words and
/// the rank among equals.
package struct QuotationIDs: Sendable {
  private let document: String
  /// How many there are of the words whose first has this id.
  private var ranks: [String: Int] = [:]
  private var content = StableID()

  package init(ofDocument id: String) {
    document = id
  }

  /// The id of the next quotation; call it in the order of the text.
  ///
  /// - Parameter words: in NFC, with white space collapsed.
  package mutating func next(kind: String, words: [UInt8]) -> String {
    content.removeAll()
    content.add(document)
    content.add(kind)
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
