import CorpusModel

/// The distinct segments of a document in order of the text, each once however many codings it has.
///
/// What belongs to each lies in lists that all share: most have one quotation, one stretch of words and
/// one coding, and a list of its own for one number costs more than all that is counted with it.
struct SpokenSegments {
  struct Segment {
    var span: TextSpan
    /// The quotation whose speaker and case it has: the first; for reported speech, its turn.
    var owner: Int
    /// Places in ``SpokenSegments/quotations`` of those it touches.
    var quotations: Range<Int>
    /// Places in ``SpokenSegments/words``.
    var words: Range<Int>
    /// Places in ``SpokenSegments/codings``.
    var codings: Range<Int>
  }

  private var segments: [Segment] = []
  private(set) var quotations: [Int] = []
  /// The words of a segment by their indices, one range for each quotation.
  private(set) var words: [Range<Int>] = []
  /// Indices of ``CodedDocument/codings``.
  private(set) var codings: [Int] = []

  var count: Int { segments.count }
  subscript(index: Int) -> Segment { segments[index] }

  /// The segments of what counts as speech.
  init(of coded: CodedDocument) {
    let attributed = coded.attributed
    let codings = coded.codings
    segments.reserveCapacity(codings.count)
    quotations.reserveCapacity(codings.count)
    words.reserveCapacity(codings.count)
    self.codings.reserveCapacity(codings.count)
    for index in codings.indices {
      let owner = SpokenSegments.owner(of: codings[index].quotation, in: attributed.quotations)
      guard attributed.countsAsSpeech(owner) else { continue }
      let span = codings[index].segment
      let first = self.codings.count
      self.codings.append(index)
      if let last = segments.indices.last, segments[last].span == span,
        segments[last].owner == owner
      {
        segments[last].codings = segments[last].codings.lowerBound..<first + 1
        continue
      }
      let owners = codings[index].quotation...codings[index].lastQuotation
      segments.append(
        Segment(
          span: span, owner: owner, quotations: touched(by: owners, in: attributed),
          words: words(of: span, in: owners, of: attributed), codings: first..<first + 1))
    }
  }

  private mutating func touched(
    by owners: ClosedRange<Int>, in attributed: AttributedDocument
  ) -> Range<Int> {
    let first = quotations.count
    for quotation in owners {
      let owner = SpokenSegments.owner(of: quotation, in: attributed.quotations)
      if attributed.countsAsSpeech(owner) && !quotations[first...].contains(owner) {
        quotations.append(owner)
      }
    }
    return first..<quotations.count
  }

  private mutating func words(
    of span: TextSpan, in owners: ClosedRange<Int>, of attributed: AttributedDocument
  ) -> Range<Int> {
    let first = words.count
    if attributed.isOnePiece(span, in: owners) {
      words.append(attributed.words.indices(in: span))
    } else {
      for piece in attributed.pieces(of: span, in: owners) {
        words.append(attributed.words.indices(in: piece))
      }
    }
    return first..<words.count
  }

  /// The quotation for which a segment counts: speech reported inside a turn counts for its teller.
  private static func owner(of index: Int, in quotations: [Quotation]) -> Int {
    quotations[index].kind == .reported ? quotations[index].partOf ?? index : index
  }
}
