package import CorpusModel

/// A stretch of speech that rules read in one go: the turns of an answer, or one quotation of
/// prose.
package struct Speech {
  /// Pieces in order, without overlap; the marks that a transcriber wrote into a turn are between two.
  package var pieces: [TextSpan] = []
  /// The quotation to which each piece belongs.
  package var quotations: [Int] = []
  /// The indices of its quotations, and of those reported inside them, among the document's
  /// quotations.
  private(set) var range: Range<Int>

  init(range: Range<Int>) { self.range = range }

  /// Begins anew with the text in `range`, in the same memory.
  mutating func begin(_ range: Range<Int>) {
    pieces.removeAll(keepingCapacity: true)
    quotations.removeAll(keepingCapacity: true)
    self.range = range
  }
}

extension AttributedDocument {
  /// Calls `body` with all that is coded, in order: the speech of participants, no terms, no
  /// bystanders. What they report of others is part of what they say.
  package func forEachSpeech<Failure: Error>(
    _ body: (Speech) throws(Failure) -> Void
  ) throws(Failure) {
    var speech = Speech(range: 0..<0)
    var index = 0
    while index < quotations.count {
      let first = index
      index += 1
      if let answer = quotations[first].answer {
        index = max(index, answers[answer].quotations.upperBound)
      }
      speech.begin(first..<index)
      for place in first..<index where countsAsSpeech(place) {
        append(place, to: &speech)
      }
      if !speech.pieces.isEmpty { try body(speech) }
    }
  }

  private func append(_ quotation: Int, to speech: inout Speech) {
    let span = quotations[quotation].span
    if quotations[quotation].kind == .turn {
      document.appendSpokenPieces(of: span, to: &speech.pieces)
    } else {
      speech.pieces.append(span)
    }
    while speech.quotations.count < speech.pieces.count { speech.quotations.append(quotation) }
  }

  /// The quotation reported inside `speech` that holds `span` whole; nil if none does.
  func reported(holding span: TextSpan, in speech: Speech) -> Int? {
    // Reported speech comes after its turn, and no reported speech holds another.
    let last = speech.range.partitioningIndex { quotations[$0].span.start > span.start } - 1
    guard speech.range.contains(last), quotations[last].kind == .reported,
      quotations[last].span.contains(span), let turn = quotations[last].partOf,
      countsAsSpeech(turn)
    else { return nil }
    return last
  }
}
