import CorpusModel
import TextServices

/// The indicators that fire in the question to which an answer replies.
struct QuestionFirings {
  private var question: [TextSpan] = []
  private var firings: [Firing] = []

  /// True if the indicator `entry` fires in `question`, whoever it is for; what fires in the last question is kept,
  /// because the codings of an answer share it.
  mutating func contain(
    _ entry: Int32, in question: [TextSpan], of attributed: AttributedDocument,
    _ matcher: IndicatorMatcher, _ negations: NegationWords?,
    using sentences: inout SentenceBreaker,
    _ scratch: inout IndicatorMatcher.Scratch
  ) throws(PatternFault) -> Bool {
    if question.isEmpty { return false }
    if question.count != self.question.count || question.first != self.question.first {
      self.question = question
      firings.removeAll(keepingCapacity: true)
      var pieces: [TextSpan] = []
      for span in question { attributed.document.appendSpokenPieces(of: span, to: &pieces) }
      var reading = SpeechReading(of: pieces, in: attributed.document.text, attributed.words)
      try matcher.appendFirings(
        in: &reading, of: attributed, negations: negations, using: &sentences, scratch: &scratch,
        to: &firings)
    }
    return firings.contains { $0.entry == entry }
  }
}
