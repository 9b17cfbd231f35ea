package import CorpusModel
import TextServices

/// The sentences of a speech: of one turn or passage, or of the turns of one answer.
///
/// The pieces are read as one text. So a sentence runs from one turn into the next when the first
/// does not end one, and over the line ends of hard-wrapped text, where ICU by itself would stop;
/// an empty line within a piece ends a sentence.
package struct SpeechSentences {
  private let text: SpeechText
  private let sentences: [Range<Int>]

  init(of text: SpeechText, using breaker: inout SentenceBreaker) {
    self.text = text
    sentences = breaker.sentences(of: text.utf8, in: 0..<text.utf8.count)
  }

  package var count: Int { sentences.count }

  /// The numbers of the sentences that hold `span`.
  package func numbers(holding span: TextSpan) -> ClosedRange<Int> {
    let first = number(at: text.offset(of: span.start))
    return first...max(first, number(at: text.offset(of: span.end - 1)))
  }

  /// The sentences with `numbers` without white space at the ends, as a stretch of the document, and
  /// the pieces in which it starts and ends; nil if they are nothing but white space.
  package func segment(_ numbers: ClosedRange<Int>) -> (span: TextSpan, pieces: ClosedRange<Int>)? {
    text.span(
      of: sentences[numbers.lowerBound].lowerBound..<sentences[numbers.upperBound].upperBound)
  }

  private func number(at offset: Int) -> Int {
    sentences.partitioningIndex { $0.lowerBound > offset } - 1
  }
}
