internal import CorpusModel
internal import TextServices

extension Words {
  /// The number of words that start within `span` of a transcript and in no transcriber's mark.
  func spokenCount(in span: TextSpan, of document: Document) -> Int {
    TranscriptionMarks.ranges(in: document.text.utf8, span.range, marks: document.markWords)
      .reduce(indices(in: span).count) {
        $0 - indices(in: TextSpan($1.lowerBound, $1.upperBound)).count
      }
  }
}
