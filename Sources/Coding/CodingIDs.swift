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
  private var content = StableID()
  /// Number of codings that would have an id at rank 0, by that id.
  private var equals: [String: Int] = [:]

  package init(of attributed: AttributedDocument) {
    self.attributed = attributed
  }

  package mutating func next(
    segment: TextSpan, quotations: ClosedRange<Int>, theme: String, source: Coding.Source
  ) -> String {
    if segment != self.segment {
      self.segment = segment
      collapseWords(of: segment, in: quotations)
    }
    content.removeAll()
    content.add(attributed.quotations[quotations.lowerBound].id)
    content.add(attributed.quotations[quotations.upperBound].id)
    content.add(theme)
    content.add(source.rawValue)
    content.add(words)
    content.add(0)
    let first = content.text(prefix: "k")
    let rank = equals[first, default: 0]
    equals[first] = rank + 1
    if rank == 0 { return first }
    content.replaceLast(by: rank)
    return content.text(prefix: "k")
  }

  private mutating func collapseWords(of segment: TextSpan, in quotations: ClosedRange<Int>) {
    words.removeAll(keepingCapacity: true)
    let utf8 = attributed.document.text.utf8
    let pieces = attributed.pieces(of: segment, in: quotations)
    if pieces.count == 1 {
      Normalization.appendCollapsed(utf8, in: pieces[0].range, to: &words)
    } else {
      let joined = Array(pieces.map { utf8[$0.range] }.joined(separator: [ASCII.space]))
      Normalization.appendCollapsed(joined, in: joined.indices, to: &words)
    }
  }
}
