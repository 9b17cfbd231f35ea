import CorpusModel
import TextServices

/// Which indicators fire in the question to which an answer replies.
struct QuestionFirings {
  private var question: [TextSpan] = []
  private var fired: Set<Int32> = []

  /// Whether the indicator `entry` fires in `question`, whoever it is for; what fires in the last question is kept,
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
      var firings: [Firing] = []
      let pieces = question.flatMap(attributed.document.spokenPieces)
      var reading = SpeechReading(of: pieces, in: attributed)
      try matcher.appendFirings(
        in: &reading, of: attributed, negations: negations, using: &sentences, scratch: &scratch,
        to: &firings)
      fired = Set(firings.lazy.map(\.entry))
    }
    return fired.contains(entry)
  }
}
