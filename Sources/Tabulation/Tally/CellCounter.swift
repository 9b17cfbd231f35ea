import CorpusModel

/// Counts one cell, or one half of it, within one document.
///
/// Segments and quotations come in the order of the text, so most of what must be counted once is
/// told by comparing with the last.
struct CellCounter {
  private var counts = CellCounts()
  private var lastAnswer = -1
  /// Ascending.
  private var quotations: [Int] = []
  /// By their numbers in ``SpokenDocument/speakers``.
  private var speakers: Set<Int> = []
  private var coveredWords = 0

  /// Adds what somebody said, coded or not.
  mutating func add(quotation index: Int, of speech: SpokenDocument) {
    addQuotation(index, of: speech)
    counts.words += speech.coded.attributed.quotations[index].wordCount
  }

  mutating func add(_ segment: SpokenDocument.Segment, of speech: SpokenDocument) {
    counts.segments += 1
    for index in segment.quotations { addQuotation(index, of: speech) }
    for range in segment.words {
      // Those that no segment before has covered.
      counts.words += max(0, range.upperBound - max(range.lowerBound, coveredWords))
      coveredWords = max(coveredWords, range.upperBound)
    }
  }

  private mutating func addQuotation(_ index: Int, of speech: SpokenDocument) {
    var place = quotations.count
    while place > 0, quotations[place - 1] > index { place -= 1 }
    if place > 0, quotations[place - 1] == index { return }
    quotations.insert(index, at: place)
    counts.quotations += 1
    counts.documents = 1
    if let answer = speech.coded.attributed.quotations[index].answer, answer != lastAnswer {
      lastAnswer = answer
      counts.answers += 1
    }
    if let speaker = speech.speakerOfQuotation[index] { speakers.insert(speaker) }
  }

  func result(in speech: SpokenDocument) -> AdditiveCounts {
    var result = AdditiveCounts(counts: counts)
    for speaker in speakers {
      if speech.speakers[speaker].isJoined {
        result.joined.insert(speech.speakers[speaker].name)
      } else {
        result.counts.speakers += 1
      }
    }
    return result
  }
}
