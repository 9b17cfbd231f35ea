import CorpusModel

/// A coded document as matrices see it: what counts as speech, by whom, and its distinct segments.
struct SpokenDocument {
  let coded: CodedDocument
  /// The quotations that count, in order.
  let counted: [Int]
  let segments: SpokenSegments
  /// The speakers whom measures count as people. A label whose role changes is still one.
  let speakers: [SpeakerName]
  /// By voice: the index of its speaker; nil for a group, an unknown speaker, and one without a name.
  let speakerOfVoice: [Int?]

  struct SpeakerName: Hashable {
    var name: String
    var isJoined: Bool
  }

  init(_ coded: CodedDocument) {
    self.coded = coded
    let attributed = coded.attributed
    counted = attributed.quotations.indices.filter { attributed.countsAsSpeech($0) }
    segments = SpokenSegments(of: coded)
    var numbers: [SpeakerName: Int] = [:]
    var speakers: [SpeakerName] = []
    speakerOfVoice = attributed.voices.map { voice in
      guard voice.speaker.isPerson else { return nil }
      let name = SpeakerName(name: voice.speaker.name, isJoined: voice.speaker.isJoined)
      if let number = numbers[name] { return number }
      numbers[name] = speakers.count
      speakers.append(name)
      return speakers.count - 1
    }
    self.speakers = speakers
  }
}
