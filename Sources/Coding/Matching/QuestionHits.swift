import CorpusModel

/// Which indicators fire in the question to which an answer replies.
struct QuestionHits {
  private var question: [TextSpan] = []
  private var fired: Set<Int32> = []
  private var hits: [Hit] = []

  /// Whether the indicator `entry` fires in `question`; the last question's hits are kept, because
  /// the codings of an answer share it.
  mutating func contain(
    _ entry: Int32, in question: [TextSpan], of attributed: AttributedDocument,
    _ matcher: PhraseMatcher, _ scratch: inout PhraseMatcher.Scratch
  ) -> Bool {
    if question.isEmpty { return false }
    if question.count != self.question.count || question.first != self.question.first {
      self.question = question
      hits.removeAll(keepingCapacity: true)
      matcher.appendHits(
        in: question, of: attributed.document, attributed.words, scratch: &scratch, to: &hits)
      fired = Set(hits.lazy.map(\.entry))
    }
    return fired.contains(entry)
  }
}
