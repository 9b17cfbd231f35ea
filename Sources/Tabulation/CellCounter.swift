import CorpusModel

/// Counts the cells of one document, one after the other.
///
/// What must be counted once bears the number of the last cell that counted it.
struct CellCounter {
  private let speech: SpokenDocument
  private var cell = 0
  private var cellOfQuotation: [Int]
  private var cellOfAnswer: [Int]
  private var cellOfSpeaker: [Int]
  private var coveredWords = 0
  /// Counts of the present cell.
  private(set) var counts = AdditiveCounts()

  init(_ speech: SpokenDocument) {
    self.speech = speech
    cellOfQuotation = Array(repeating: 0, count: speech.coded.attributed.quotations.count)
    cellOfAnswer = Array(repeating: 0, count: speech.coded.attributed.answers.count)
    cellOfSpeaker = Array(repeating: 0, count: speech.speakers.count)
  }

  /// Begins another cell.
  mutating func begin() {
    cell += 1
    coveredWords = 0
    counts = AdditiveCounts()
  }

  /// Adds what somebody said, coded or not.
  mutating func add(quotation index: Int) {
    addSpeaker(ofQuotation: index)
    counts.counts.words += speech.coded.attributed.quotations[index].wordCount
  }

  /// Adds a segment; those of a cell come in the order of the text.
  mutating func add(segment index: Int) {
    let segment = speech.segments[index]
    counts.counts.segments += 1
    for place in segment.quotations { addSpeaker(ofQuotation: speech.segments.quotations[place]) }
    for place in segment.words {
      let range = speech.segments.words[place]
      // Words that no segment before has covered.
      counts.counts.words += max(0, range.upperBound - max(range.lowerBound, coveredWords))
      coveredWords = max(coveredWords, range.upperBound)
    }
  }

  private mutating func addSpeaker(ofQuotation index: Int) {
    guard cellOfQuotation[index] != cell else { return }
    cellOfQuotation[index] = cell
    counts.counts.quotations += 1
    counts.counts.documents = 1
    let quotation = speech.coded.attributed.quotations[index]
    if let answer = quotation.answer, cellOfAnswer[answer] != cell {
      cellOfAnswer[answer] = cell
      counts.counts.answers += 1
    }
    if let speaker = speech.speakerOfVoice[quotation.voice], cellOfSpeaker[speaker] != cell {
      cellOfSpeaker[speaker] = cell
      if speech.speakers[speaker].isJoined {
        counts.joined.insert(speech.speakers[speaker].name)
      } else {
        counts.counts.speakers += 1
      }
    }
  }
}
