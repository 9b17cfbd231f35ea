package import CorpusModel
package import TextServices

/// Facts about a speech, computed when they are needed: most speeches have no hit and need none.
package struct SpeechReading {
  let pieces: [TextSpan]
  private let document: SourceText
  private let words: Words
  private var foundText: SpeechText?
  private var foundSentences: SpeechSentences?
  private var foundOrder: SpeechOrder?

  package init(of pieces: [TextSpan], in document: SourceText, _ words: Words) {
    self.pieces = pieces
    self.document = document
    self.words = words
  }

  mutating func text() -> SpeechText {
    if let foundText { return foundText }
    let text = SpeechText(of: pieces, in: document)
    foundText = text
    return text
  }

  package mutating func sentences(using breaker: inout SentenceBreaker) -> SpeechSentences {
    if let foundSentences { return foundSentences }
    let sentences = SpeechSentences(of: text(), using: &breaker)
    foundSentences = sentences
    return sentences
  }

  mutating func order(using breaker: inout SentenceBreaker) -> SpeechOrder {
    if let foundOrder { return foundOrder }
    let order = SpeechOrder(
      of: pieces, words, sentences: sentences(using: &breaker))
    foundOrder = order
    return order
  }
}

/// Places in a speech, counted in words and sentences from its beginning.
struct SpeechOrder {
  private let pieces: [TextSpan]
  private let words: Words
  private let sentences: SpeechSentences
  /// Index in ``words`` of the first word of each piece, and number of words in the pieces before;
  /// by piece.
  private var firstWords: [(index: Int, before: Int)] = []
  let wordCount: Int

  package init(of pieces: [TextSpan], _ words: Words, sentences: SpeechSentences) {
    self.pieces = pieces
    self.words = words
    self.sentences = sentences
    var before = 0
    for piece in pieces {
      let indices = words.indices(in: piece)
      firstWords.append((indices.lowerBound, before))
      before += indices.count
    }
    wordCount = before
  }

  /// The span of the word with a number; nil if there is none.
  func span(ofWord number: Int) -> TextSpan? {
    guard number >= 0, number < wordCount else { return nil }
    let piece = firstWords[firstWords.partitioningIndex { $0.before > number } - 1]
    return words[piece.index + number - piece.before]
  }

  func place(of span: TextSpan) -> SpeechPlace {
    let first = number(ofWordsBefore: span.start)
    let numbers = sentences.numbers(holding: span)
    // A span without a word is where the next word is.
    return SpeechPlace(
      span: span, firstWord: first, lastWord: max(first, number(ofWordsBefore: span.end) - 1),
      firstSentence: numbers.lowerBound, lastSentence: numbers.upperBound)
  }

  private func number(ofWordsBefore offset: Int) -> Int {
    let piece = max(0, pieces.partitioningIndex { $0.start >= offset } - 1)
    // Words of labels are between two pieces.
    let start = pieces[piece].start
    let end = min(max(start, offset), pieces[piece].end)
    let count = words.indices(in: TextSpan(start, end)).count
    return firstWords[piece].before + count
  }
}

/// A stretch of a speech.
struct SpeechPlace: Hashable {
  var span: TextSpan
  var firstWord: Int
  var lastWord: Int
  var firstSentence: Int
  var lastSentence: Int

  func joined(with other: SpeechPlace) -> SpeechPlace {
    SpeechPlace(
      span: TextSpan(min(span.start, other.span.start), max(span.end, other.span.end)),
      firstWord: min(firstWord, other.firstWord), lastWord: max(lastWord, other.lastWord),
      firstSentence: min(firstSentence, other.firstSentence),
      lastSentence: max(lastSentence, other.lastSentence))
  }

  func sharesSentence(with other: SpeechPlace) -> Bool {
    firstSentence <= other.lastSentence && other.firstSentence <= lastSentence
  }
}
