import CorpusModel

/// The phrases found in a speech, with their places.
struct FoundPhrases {
  /// The phrases found, each once, in the order in which they were found.
  private(set) var numbers: [Int32] = []
  private var hits: [Hit] = []
  /// Last hit of each phrase, by phrase; hits are counted from 1, and 0 is none.
  private var last: [Int32] = []
  /// Hit before of the same phrase, by hit; 0 for none.
  private var previous: [Int32] = []

  /// - Parameter phraseCount: of the codebook, the same in every call.
  mutating func replace(by hits: [Hit], phraseCount: Int) {
    if last.isEmpty { last = Array(repeating: 0, count: phraseCount) }
    for number in numbers { last[Int(number)] = 0 }
    numbers.removeAll(keepingCapacity: true)
    previous.removeAll(keepingCapacity: true)
    self.hits = hits
    for (index, hit) in hits.enumerated() {
      let before = last[Int(hit.phrase)]
      if before == 0 { numbers.append(hit.phrase) }
      previous.append(before)
      last[Int(hit.phrase)] = Int32(index + 1)
    }
  }

  func contains(_ phrase: Int32) -> Bool { last[Int(phrase)] != 0 }

  func forEachSpan(of phrase: Int32, _ body: (TextSpan) -> Void) {
    var hit = last[Int(phrase)]
    while hit != 0 {
      body(hits[Int(hit) - 1].evidence)
      hit = previous[Int(hit) - 1]
    }
  }
}
