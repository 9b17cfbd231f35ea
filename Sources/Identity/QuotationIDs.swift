/// Makes the ids of the quotations of one document: from the document's id, the kind, the words and
/// the rank among equals.
package struct QuotationIDs: Sendable {
  /// The number of quotations that share this id's words, by the first one's id.
  private var ranks: [String: Int] = [:]
  private var content = StableID()

  /// - Parameter count: how many are likely to come; it affects speed only.
  package init(ofDocument id: String, expecting count: Int = 0) {
    content.add(id)
    content.keepParts()
    ranks.reserveCapacity(count)
  }

  /// The id of the next quotation; call it in the order of the text.
  ///
  /// - Parameter words: in NFC, with white space collapsed.
  package mutating func next(kind: String, words: [UInt8]) -> String {
    content.removeAll()
    content.add(kind)
    content.add(words)
    content.add(0)
    let first = content.text(prefix: "q")
    let rank = Self.take(&ranks[first, default: 0])
    if rank == 0 { return first }
    content.replaceLast(by: rank)
    return content.text(prefix: "q")
  }

  /// The rank that is free, after which the one above it is.
  private static func take(_ free: inout Int) -> Int {
    defer { free += 1 }
    return free
  }
}
