package import CorpusModel
internal import Identity

/// Finds the speakers of a person's segment, and makes its id.
///
/// Ask in the order of the segments: ranks count from the beginning of the text.
package struct SegmentOwners {
  private let attributed: AttributedDocument
  private var ids: CodingIDs
  private var equals: [String: Int] = [:]

  package init(of attributed: AttributedDocument) {
    self.attributed = attributed
    ids = CodingIDs(of: attributed)
  }

  /// The quotations, from the first to the last, that share words with `span`; nil where it is
  /// nobody's but the askers' or the author's.
  package func quotations(of span: TextSpan) -> ClosedRange<Int>? {
    let quotations = attributed.quotations
    if let reported = quotations.firstIndex(where: {
      $0.kind == .reported && $0.span.contains(span)
    }) {
      return reported...reported
    }
    let touched = quotations.indices.filter {
      quotations[$0].kind != .reported && quotations[$0].span.overlaps(span)
    }
    guard let first = touched.first, let last = touched.last else { return nil }
    return first...last
  }

  mutating func id(segment: TextSpan, quotations: ClosedRange<Int>, theme: String) -> String {
    ids.next(segment: segment, quotations: quotations, theme: theme, source: .decision)
  }

  /// The id of a segment in which nobody is quoted.
  mutating func id(aside span: TextSpan, theme: String) -> String {
    var content = StableID()
    content.add(attributed.document.id)
    content.add(theme)
    content.add(
      attributed.document.said(in: span).map { attributed.document.text[$0] }.joined(separator: " ")
    )
    content.add(0)
    let first = content.text(prefix: "k")
    let rank = equals[first, default: 0]
    equals[first] = rank + 1
    if rank == 0 { return first }
    content.replaceLast(by: rank)
    return content.text(prefix: "k")
  }

  func aside(_ coding: Coding) -> Aside {
    let document = attributed.document
    let turn = document.turns.first { $0.span.overlaps(coding.segment) }
    return Aside(
      coding: coding, speaker: turn.map { document.labels[$0.label].text } ?? "",
      role: turn == nil ? Role.author.id : Role.interviewerGroup)
  }
}
