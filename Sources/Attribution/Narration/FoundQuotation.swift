internal import CorpusModel

/// A quotation in prose before anybody asks who said it.
struct FoundQuotation {
  enum Origin: Equatable {
    case marks
    /// A dash that opens a speaker's line.
    case dialogue
    /// A block of its own.
    case block
    /// The source's own markup, with the `who` it gives.
    case markup(who: String?)
  }

  var origin: Origin
  /// The index in ``Document/blocks`` of the block in which it begins.
  var block: Int
  /// From the opening mark to the closing one.
  var whole: TextSpan
  /// The words between the marks.
  var content: TextSpan
  var isClosed = true
  var isSingle = false
  /// True if it goes on with the one before: the next paragraph of one quotation, whose opener is
  /// repeated, or what follows the narrator's words in a line of dialogue.
  var continues = false
  /// The mark of the list whose item it begins: no part of the narration.
  var listMark: TextSpan?
  /// The label before it, in an exchange of labelled lines.
  var label: TextSpan?
  /// The other cells of its row in a table, those after it first.
  var cells: [TextSpan] = []
  /// The distance in quotations to the first one after the colon that leads to this one; 0 for the
  /// first one.
  var listPlace = 0
}
