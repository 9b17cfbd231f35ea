import CorpusModel
import TextServices

/// The sentences of a speech: of one turn or passage, or of the turns of one answer.
///
/// The pieces are read as one text. So a sentence runs from one turn into the next when the first
/// does not end one, and over the line ends of hard-wrapped text, where ICU by itself would stop;
/// an empty line within a piece ends a sentence.
struct SpeechSentences {
  private let text: SourceText
  private let pieces: [TextSpan]
  /// Where each piece starts in the joined text.
  private var joinedStarts: [Int] = []
  private var joined: [UInt8] = []
  private let sentences: [Range<Int>]

  init(
    of pieces: [TextSpan], in document: Document, using breaker: inout SentenceBreaker
  ) {
    text = document.text
    self.pieces = pieces
    joined.reserveCapacity(pieces.reduce(pieces.count) { $0 + $1.count })
    for piece in pieces {
      if !joined.isEmpty { joined.append(0x20) }
      joinedStarts.append(joined.count)
      joined.append(contentsOf: text.utf8[piece.range])
    }
    SpeechSentences.joinLines(of: &joined)
    sentences = breaker.sentences(of: joined, in: 0..<joined.count)
  }

  /// The numbers of the sentences that hold `span`.
  func numbers(holding span: TextSpan) -> ClosedRange<Int> {
    let first = number(at: joinedOffset(span.start))
    return first...max(first, number(at: joinedOffset(span.end - 1)))
  }

  /// The sentences with `numbers` without white space at the ends, as a stretch of the document, and
  /// the pieces in which it starts and ends.
  func segment(_ numbers: ClosedRange<Int>) -> (span: TextSpan, pieces: ClosedRange<Int>) {
    var start = sentences[numbers.lowerBound].lowerBound
    var end = sentences[numbers.upperBound].upperBound
    while start < end - 1, isSpace(joined[start]) { start += 1 }
    while end - 1 > start, isSpace(joined[end - 1]) { end -= 1 }
    let first = piece(at: start)
    let last = piece(at: end - 1)
    let span = TextSpan(
      pieces[first].start + start - joinedStarts[first],
      min(pieces[last].end, pieces[last].start + end - joinedStarts[last]))
    return (text.trimmed(span), first...last)
  }

  private func joinedOffset(_ offset: Int) -> Int {
    let piece = pieces.partition { $0.start <= offset } - 1
    return joinedStarts[piece] + offset - pieces[piece].start
  }

  private func piece(at offset: Int) -> Int { joinedStarts.partition { $0 <= offset } - 1 }

  private func number(at offset: Int) -> Int { sentences.partition { $0.lowerBound <= offset } - 1 }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  /// Makes spaces of line ends, but for those beside an empty line. No byte moves.
  private static func joinLines(of utf8: inout [UInt8]) {
    var index = 0
    while index < utf8.count {
      guard utf8[index] == 0x0A || utf8[index] == 0x0D else {
        index += 1
        continue
      }
      let start = index
      var lineFeeds = 0
      var carriageReturns = 0
      while index < utf8.count, utf8[index] == 0x20 || 0x09...0x0D ~= utf8[index] {
        if utf8[index] == 0x0A { lineFeeds += 1 }
        if utf8[index] == 0x0D { carriageReturns += 1 }
        index += 1
      }
      guard max(lineFeeds, carriageReturns) == 1 else { continue }
      for place in start..<index { utf8[place] = 0x20 }
    }
  }
}

extension Array {
  /// The number of elements at the beginning for which `belongs` holds, of an array in which they
  /// all stand before the others.
  fileprivate func partition(_ belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
