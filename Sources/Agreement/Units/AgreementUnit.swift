internal import Coding
package import CorpusModel
package import TextServices

/// A stretch of speech on which coders are compared: for each unit and theme, each of them says yes
/// or no.
package struct AgreementUnit: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A sentence of an answer, across its turns; in prose of a quotation.
    case sentence
    /// An answer; in prose a quotation.
    case answer
  }

  package let span: TextSpan
  /// The speech in ``span``, in order, without labels and the transcriber's remarks.
  package let pieces: [TextSpan]
  /// The index in ``AttributedDocument/quotations`` of the one in which it starts.
  package let quotation: Int

  package init(span: TextSpan, pieces: [TextSpan], quotation: Int) {
    self.span = span
    self.pieces = pieces
    self.quotation = quotation
  }
}

extension AttributedDocument {
  /// All that rules read, unit by unit, in the order of the text.
  package func units(
    _ kind: AgreementUnit.Kind, using breaker: inout SentenceBreaker
  ) -> [AgreementUnit] {
    var units: [AgreementUnit] = []
    forEachSpeech { speech in
      if kind == .answer {
        let span = TextSpan(
          speech.pieces[0].start, speech.pieces.reduce(speech.pieces[0].end) { max($0, $1.end) })
        append(span, of: speech, from: 0, to: &units)
        return
      }
      var reading = SpeechReading(of: speech.pieces, in: document.text, words)
      let sentences = reading.sentences(using: &breaker)
      for number in 0..<sentences.count {
        guard let sentence = sentences.segment(number...number) else { continue }
        append(sentence.span, of: speech, from: sentence.pieces.lowerBound, to: &units)
      }
    }
    return units.sorted { $0.span < $1.span }
  }

  private func append(
    _ span: TextSpan, of speech: Speech, from first: Int, to units: inout [AgreementUnit]
  ) {
    let pieces = speech.pieces[first...].prefix { $0.start < span.end }.compactMap {
      piece -> TextSpan? in
      let (start, end) = (max(piece.start, span.start), min(piece.end, span.end))
      return start < end ? TextSpan(start, end) : nil
    }
    guard !pieces.isEmpty else { return }
    units.append(
      AgreementUnit(span: span, pieces: pieces, quotation: speech.quotations[first]))
  }
}
