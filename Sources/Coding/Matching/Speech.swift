import CorpusModel

/// What rules run through in one go: the turns of an answer, or one quotation of prose.
struct Speech {
  /// In order, without overlap.
  var pieces: [TextSpan]
  /// The quotation that each piece is.
  var quotations: [Int]
}

extension AttributedDocument {
  /// Calls `body` with all that is coded, in order: the speech of participants, no reported speech
  /// inside their turns, no terms, no bystanders.
  func forEachSpeech<Failure: Error>(
    _ body: (Speech) throws(Failure) -> Void
  ) throws(Failure) {
    var index = 0
    while index < quotations.count {
      let first = index
      index += 1
      guard let answer = quotations[first].answer else {
        if quotations[first].countsAsSpeech {
          try body(Speech(pieces: [quotations[first].span], quotations: [first]))
        }
        continue
      }
      index = max(index, answers[answer].quotations.upperBound)
      let turns = (first..<index).filter { quotations[$0].countsAsSpeech }
      if !turns.isEmpty {
        try body(Speech(pieces: turns.map { quotations[$0].span }, quotations: turns))
      }
    }
  }
}
