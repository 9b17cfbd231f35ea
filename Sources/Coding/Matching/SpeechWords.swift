import CorpusModel

/// The words of a speech by their number, counted over all its pieces.
struct SpeechWords {
  let pieces: [TextSpan]
  let utf8: [UInt8]
  let words: Words
  /// Words of each piece, and number of words in the pieces before; by piece.
  private var starts: [(indices: Range<Int>, before: Int)] = []
  private(set) var count = 0

  init(pieces: [TextSpan], utf8: [UInt8], words: Words) {
    self.pieces = pieces
    self.utf8 = utf8
    self.words = words
    for piece in pieces {
      let indices = words.indices(in: piece)
      starts.append((indices, count))
      count += indices.count
    }
  }

  struct Word {
    let span: TextSpan
    let piece: TextSpan
  }

  subscript(number: Int) -> Word {
    let piece = starts.partitioningIndex { $0.before > number } - 1
    let index = starts[piece].indices.lowerBound + number - starts[piece].before
    return Word(span: words[index], piece: pieces[piece])
  }

  /// The number of the word of `piece` that starts at `offset`; nil if none does, or it is the first.
  func number(ofWordAt offset: Int, inPiece piece: Int) -> Int? {
    let index = words.indices(in: TextSpan(0, offset)).upperBound
    let (indices, before) = starts[piece]
    guard indices.contains(index), index > indices.lowerBound,
      Int(words.starts[index]) == offset
    else { return nil }
    return before + index - indices.lowerBound
  }
}
