internal import Coding
package import CorpusModel
package import TextServices

/// Finds the places of given terms, with their sentences.
package struct TermPlaces: ~Copyable {
  private var words = TermWords()
  private var numbers: [TermKey: Int] = [:]
  private var longest = 0

  package struct Occurrence: Sendable {
    /// The index of the term.
    package let term: Int
    package let quotation: Int
    /// The sentence, or sentences, that hold it, and the first and last quotation of them.
    package let segment: TextSpan
    package let quotations: ClosedRange<Int>
  }

  package init(_ terms: [Term]) {
    for (number, term) in terms.enumerated() {
      let forms = term.words.map { words.id(ofForm: Array($0.utf8)) }
      guard 1...TermKey.mostWords ~= forms.count else { continue }
      numbers[TermKey(forms[...])] = number
      longest = max(longest, forms.count)
    }
  }

  /// Occurrences in the order of the text; of terms that begin with the same word, the shorter first.
  package mutating func places(
    in attributed: AttributedDocument, using sentences: inout SentenceBreaker
  ) -> [Occurrence] {
    var places: [Occurrence] = []
    attributed.forEachSpeech { speech in
      var found: [(term: Int, quotation: Int, span: TextSpan)] = []
      for run in words.runs(of: speech, in: attributed) {
        for start in run.forms.indices {
          for count in 1...max(1, longest) where start + count <= run.forms.endIndex {
            guard let term = numbers[TermKey(run.forms[start..<start + count])] else { continue }
            let first = run.first + start - run.forms.startIndex
            let span = TextSpan(
              attributed.words[first].start, attributed.words[first + count - 1].end)
            found.append((term, run.quotation, span))
          }
        }
      }
      guard !found.isEmpty else { return }
      var reading = SpeechReading(
        of: speech.pieces, in: attributed.document.text, attributed.words)
      let all = reading.sentences(using: &sentences)
      for (term, quotation, span) in found {
        guard let segment = all.segment(all.numbers(holding: span)) else { continue }
        let first = speech.quotations[segment.pieces.lowerBound]
        let last = speech.quotations[segment.pieces.upperBound]
        places.append(
          Occurrence(
            term: term, quotation: quotation, segment: segment.span, quotations: first...last))
      }
    }
    return places
  }
}
