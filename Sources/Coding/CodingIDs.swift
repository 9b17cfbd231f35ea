package import CorpusModel
internal import Identity
internal import TextServices

/// Makes the ids of a document's codings: from the quotations, the theme, the source, the words of
/// the segment, and the rank among equals.
///
/// Ask in the order of the segments: ranks count from the beginning of the text.
package struct CodingIDs {
  private let attributed: AttributedDocument
  private var segment: TextSpan?
  private var words: [UInt8] = []
  /// By id at rank 0: how many codings would have it.
  private var equals: [String: Int] = [:]

  package init(of attributed: AttributedDocument) {
    self.attributed = attributed
  }

  package mutating func next(
    segment: TextSpan, quotations: ClosedRange<Int>, theme: String, source: Coding.Source
  ) -> String {
    if segment != self.segment {
      self.segment = segment
      words = collapsedWords(of: segment, in: quotations)
    }
    var id = StableID()
    id.add(attributed.quotations[quotations.lowerBound].id)
    id.add(attributed.quotations[quotations.upperBound].id)
    id.add(theme)
    id.add(source.rawValue)
    id.add(words)
    var ranked = id
    ranked.add(0)
    let first = ranked.text(prefix: "k")
    let rank = equals[first, default: 0]
    equals[first] = rank + 1
    if rank == 0 { return first }
    id.add(rank)
    return id.text(prefix: "k")
  }

  private func collapsedWords(of segment: TextSpan, in quotations: ClosedRange<Int>) -> [UInt8] {
    let utf8 = attributed.document.text.utf8
    let pieces = attributed.pieces(of: segment, in: quotations)
    if pieces.count == 1 { return Normalization.collapsed(utf8[pieces[0].range]) }
    let joined = pieces.map { utf8[$0.range] }.joined(separator: [0x20])
    return Normalization.collapsed(Array(joined)[...])
  }
}
