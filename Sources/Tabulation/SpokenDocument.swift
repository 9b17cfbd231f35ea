import CorpusModel

/// A coded document as matrices see it: what counts as speech, by whom, and its distinct segments.
struct SpokenDocument {
  let coded: CodedDocument
  /// The quotations that count, in order.
  let counted: [Int]
  /// In order of the text, each once however many codings it has.
  let segments: [Segment]
  /// Whom measures count as people. A label whose role changes is still one.
  let speakers: [SpeakerName]
  /// By quotation: the number of its speaker; nil for a group voice, and where no name is given.
  let speakerOfQuotation: [Int?]

  struct SpeakerName: Hashable {
    var name: String
    var isJoined: Bool
  }

  struct Segment {
    var span: TextSpan
    /// The quotation whose speaker and case it has: the first; for reported speech, its turn.
    var owner: Int
    /// Those it touches.
    var quotations: [Int]
    /// Its words by their indices, one range for each quotation.
    var words: [Range<Int>]
    /// Indices of ``CodedDocument/codings``.
    var codings: [Int]
  }

  init(_ coded: CodedDocument) {
    self.coded = coded
    let quotations = coded.attributed.quotations
    counted = quotations.indices.filter { quotations[$0].countsAsSpeech }
    segments = SpokenDocument.segments(of: coded)
    var numbers: [SpeakerName: Int] = [:]
    var speakers: [SpeakerName] = []
    var last: (name: SpeakerName, number: Int)?
    speakerOfQuotation = quotations.indices.map { index in
      if quotations[index].speaker.isGroup || quotations[index].speaker.isUnknown
        || quotations[index].speaker.name.isEmpty
      {
        return nil
      }
      let name = SpeakerName(
        name: quotations[index].speaker.name, isJoined: quotations[index].speaker.isJoined)
      if let last, last.name == name { return last.number }
      let number = numbers[name] ?? speakers.count
      if number == speakers.count {
        numbers[name] = number
        speakers.append(name)
      }
      last = (name, number)
      return number
    }
    self.speakers = speakers
  }

  private static func segments(of coded: CodedDocument) -> [Segment] {
    let attributed = coded.attributed
    let quotations = attributed.quotations
    var segments: [Segment] = []
    for (index, coding) in coded.codings.enumerated() {
      let owner = SpokenDocument.owner(of: coding.quotation, in: quotations)
      guard quotations[owner].countsAsSpeech else { continue }
      if let last = segments.indices.last, segments[last].span == coding.segment,
        segments[last].owner == owner
      {
        segments[last].codings.append(index)
        continue
      }
      let owners = coding.quotation...coding.lastQuotation
      var touched: [Int] = []
      for quotation in owners {
        let owner = SpokenDocument.owner(of: quotation, in: quotations)
        if quotations[owner].countsAsSpeech && !touched.contains(owner) { touched.append(owner) }
      }
      segments.append(
        Segment(
          span: coding.segment, owner: owner, quotations: touched,
          words: attributed.pieces(of: coding.segment, in: owners).map {
            attributed.words.indices(in: $0)
          }, codings: [index]))
    }
    return segments
  }

  /// What is reported inside a turn counts for its teller.
  private static func owner(of index: Int, in quotations: [Quotation]) -> Int {
    quotations[index].kind == .reported ? quotations[index].partOf ?? index : index
  }
}
