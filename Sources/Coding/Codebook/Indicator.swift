/// The condition that an entry of a codebook sets for a text.
enum Indicator: Hashable, Sendable {
  case words(WordIndicator)
  /// A regular expression, as ICU reads it.
  case pattern(String)
}

/// Phrases, and the distances allowed between them.
struct WordIndicator: Hashable, Sendable {
  /// Phrases in this order, in one sentence, with at most `gaps[i]` words between parts `i` and
  /// `i + 1`.
  struct Sequence: Hashable, Sendable {
    /// Phrases that satisfy each part, by part.
    var parts: [[Phrase]]
    var gaps: [Int] = []
  }

  /// The greatest distance of a sequence from the first one, on either side.
  enum Nearness: Hashable, Sendable {
    case sameSentence
    case sameAnswer
    /// Maximum number of words between the two, in one answer.
    case words(Int)
  }

  /// The greatest distance at which an `unless` forbids an indicator's proposal.
  enum Reach: Hashable, Sendable {
    /// Forbids before the indicator, in the same sentence, with at most this number of words between.
    case before(Int)
    /// Forbids after the indicator, likewise.
    case after(Int)
    /// Forbids on either side, likewise.
    case near(Int)
  }

  var first: Sequence
  var others: [Sequence] = []
  /// One for each of ``others``.
  var nearness: [Nearness] = []
  /// Reach of an `unless`; nil where it is enough that it is in the same sentence.
  var reach: Reach?
  /// True if an answer takes the place of a sentence.
  var isAnswerWide = false

  /// The phrases that will do, where the indicator asks for nothing else.
  var phrases: [Phrase]? {
    first.parts.count == 1 && others.isEmpty ? first.parts[0] : nil
  }

  var sequences: [Sequence] { [first] + others }
}

/// Words in a row.
struct Phrase: Hashable, Sendable {
  var words: [WordPattern]
  /// `isLoose[i]`: the researcher wrote a stop or the like between words `i` and `i + 1` (`St. Mary`),
  /// so it may be there in the text too.
  var isLoose: [Bool]
}
