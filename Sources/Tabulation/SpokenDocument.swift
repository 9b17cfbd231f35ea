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
    // Field by field where it lies: a copy of a quotation is one of all its strings.
    let quotations = coded.attributed.quotations
    var counted: [Int] = []
    counted.reserveCapacity(quotations.count)
    for index in quotations.indices where quotations.countsAsSpeech(at: index) {
      counted.append(index)
    }
    self.counted = counted
    segments = SpokenDocument.segments(of: coded)
    var numbers: [SpeakerName: Int] = [:]
    var speakers: [SpeakerName] = []
    var last: (name: SpeakerName, number: Int)?
    var speakerOfQuotation: [Int?] = []
    speakerOfQuotation.reserveCapacity(quotations.count)
    for index in quotations.indices {
      if quotations[index].speaker.isGroup || quotations[index].speaker.isUnknown
        || quotations[index].speaker.name.isEmpty
      {
        speakerOfQuotation.append(nil)
        continue
      }
      if let last, last.name.name == quotations[index].speaker.name,
        last.name.isJoined == quotations[index].speaker.isJoined
      {
        speakerOfQuotation.append(last.number)
        continue
      }
      let name = SpeakerName(
        name: quotations[index].speaker.name, isJoined: quotations[index].speaker.isJoined)
      let number = numbers[name] ?? speakers.count
      if number == speakers.count {
        numbers[name] = number
        speakers.append(name)
      }
      last = (name, number)
      speakerOfQuotation.append(number)
    }
    self.speakerOfQuotation = speakerOfQuotation
    self.speakers = speakers
  }

  private static func segments(of coded: CodedDocument) -> [Segment] {
    let attributed = coded.attributed
    let quotations = attributed.quotations
    let codings = coded.codings
    var segments: [Segment] = []
    segments.reserveCapacity(codings.count)
    for index in codings.indices {
      let owner = SpokenDocument.owner(of: codings[index].quotation, in: quotations)
      guard quotations.countsAsSpeech(at: owner) else { continue }
      let segment = codings[index].segment
      if let last = segments.indices.last, segments[last].span == segment,
        segments[last].owner == owner
      {
        segments[last].codings.append(index)
        continue
      }
      let owners = codings[index].quotation...codings[index].lastQuotation
      var touched: [Int] = []
      for quotation in owners {
        let owner = SpokenDocument.owner(of: quotation, in: quotations)
        if quotations.countsAsSpeech(at: owner) && !touched.contains(owner) {
          touched.append(owner)
        }
      }
      segments.append(
        Segment(
          span: segment, owner: owner, quotations: touched,
          words: attributed.pieces(of: segment, in: owners).map {
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
