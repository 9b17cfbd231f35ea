import CorpusModel

/// A coded document as matrices see it: what counts as speech, by whom, and its distinct segments.
struct SpokenDocument {
  let coded: CodedDocument
  /// The quotations that count, in order.
  let counted: [Int]
  let segments: SpokenSegments
  /// The speakers whom measures count as people. A label whose role changes is still one.
  let speakers: [SpeakerName]
  /// Number of the speaker, by quotation; nil for a group voice, and where no name is given.
  let speakerOfQuotation: [Int?]

  struct SpeakerName: Hashable {
    var name: String
    var isJoined: Bool
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
    segments = SpokenSegments(of: coded)
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
}
