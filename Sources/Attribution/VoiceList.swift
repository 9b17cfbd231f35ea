internal import CorpusModel

/// The voices of a document, each once.
struct VoiceList {
  private(set) var list: [Voice] = []
  private var places: [Voice: Int] = [:]

  /// The index of `voice` in ``list``; a new one if nobody spoke like that before.
  mutating func index(of voice: Voice) -> Int {
    if let place = places[voice] { return place }
    places[voice] = list.count
    list.append(voice)
    return list.count - 1
  }
}
