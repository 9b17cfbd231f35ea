package import CorpusModel

/// The words of the place that a decision was made for, with the words before and after, by which
/// the place is found again in a changed text.
///
/// All three are text in NFC with white space collapsed, labels and times left out. `before` and
/// `after` hold ``usualContext`` words where the words were once in their document; where they
/// were there more often, as many as distinguish the places, and then at least ``longContext``.
package struct Anchor: Hashable, Sendable {
  package static let usualContext = 8
  package static let longContext = 24

  /// The quotation in which the words start; empty where nobody is quoted.
  package var quoteID: String
  package var words: String
  package var before: String
  package var after: String

  package init(quoteID: String, words: String, before: String, after: String) {
    self.quoteID = quoteID
    self.words = words
    self.before = before
    self.after = after
  }
}

/// The place of an anchor's words in the present text.
package struct AnchorPlace: Hashable, Sendable {
  /// The way in which the words were found, the surest first.
  package enum Way: String, Sendable {
    /// The same words between the same neighbours.
    case inPlace = "in place"
    /// The same words, with other words near them.
    case elsewhere
    /// Nearly the same words, between neighbours that identify them.
    case changed
  }

  package var span: TextSpan
  package var way: Way
  /// The share of neighbouring words that agree, from 0 to 1; 1 where there were none to compare.
  package var agreement: Double

  package init(span: TextSpan, way: Way, agreement: Double) {
    self.span = span
    self.way = way
    self.agreement = agreement
  }
}

/// Why an anchor has no place.
package enum AnchorLoss: String, Error, Sendable {
  /// The document has no words like these.
  case gone = "its words are gone"
  /// Several places answer to them equally well.
  case ambiguous =
    "its words are in several places: fill 'before' and 'after', or 'quote_id' and 'sha256'"
  /// There is nothing to look for.
  case wordless = "it has no words"
}
