import CorpusModel
import TextServices

/// The pieces of a speech as one text, with the way back to the document.
///
/// The pieces are joined by a space, and a line end within a piece is a space too, so that hard-wrapped
/// lines part nothing; an empty line stays.
struct SpeechText {
  let document: SourceText
  private let pieces: [TextSpan]
  /// The start of each piece in ``utf8``.
  private var starts: [Int] = []
  private(set) var utf8: [UInt8] = []

  init(of pieces: [TextSpan], in document: SourceText) {
    self.document = document
    self.pieces = pieces
    utf8.reserveCapacity(pieces.reduce(pieces.count) { $0 + $1.count })
    for piece in pieces {
      if !utf8.isEmpty { utf8.append(ASCII.space) }
      starts.append(utf8.count)
      utf8.append(contentsOf: self.document.utf8[piece.range])
    }
    SpeechText.joinLines(of: &utf8)
  }

  /// The place in ``utf8`` of a place in a piece of the document.
  func offset(of offset: Int) -> Int {
    let piece = pieces.partitioningIndex { $0.start > offset } - 1
    return starts[piece] + offset - pieces[piece].start
  }

  /// The stretch of the document from which `range` of ``utf8`` was made, without white space at the
  /// ends, and the pieces in which it starts and ends; nil if it is all white space.
  func span(of range: Range<Int>) -> (span: TextSpan, pieces: ClosedRange<Int>)? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ASCII.isSpace(utf8[start]) { start += 1 }
    while start < end, ASCII.isSpace(utf8[end - 1]) { end -= 1 }
    if start == end { return nil }
    let first = starts.partitioningIndex { $0 > start } - 1
    let last = starts.partitioningIndex { $0 > end - 1 } - 1
    let span = TextSpan(
      pieces[first].start + start - starts[first],
      min(pieces[last].end, pieces[last].start + end - starts[last]))
    let words = document.trimmed(span)
    return words.isEmpty ? nil : (words, first...last)
  }

  private static let lineEnds = ByteSearch(ASCII.lineFeed, ASCII.carriageReturn)

  /// Makes spaces of line ends, but for those beside an empty line. No byte moves.
  private static func joinLines(of utf8: inout [UInt8]) {
    let lineEnds = SpeechText.lineEnds
    var index = 0
    while let next = lineEnds.offset(in: utf8.span, from: index, to: utf8.count) {
      index = next
      let start = index
      var lineFeeds = 0
      var carriageReturns = 0
      while index < utf8.count, utf8[index] == ASCII.space || ASCII.controlSpaces ~= utf8[index] {
        if utf8[index] == ASCII.lineFeed { lineFeeds += 1 }
        if utf8[index] == ASCII.carriageReturn { carriageReturns += 1 }
        index += 1
      }
      guard max(lineFeeds, carriageReturns) == 1 else { continue }
      for place in start..<index { utf8[place] = ASCII.space }
    }
  }
}
