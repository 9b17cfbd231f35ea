package import CorpusModel

/// A quotation between marks.
package struct MarkedQuotation: Hashable, Sendable {
  /// The opening mark; empty where a paragraph starts inside the quotation.
  package var opening: TextSpan
  /// The words between the marks, with nothing trimmed.
  package var content: TextSpan
  /// The closing mark; empty when there is none.
  package var closing: TextSpan
  /// True if single marks, which serve for words spoken of as well, hold it.
  package var isSingle: Bool

  package var isClosed: Bool { !closing.isEmpty }
  /// From the opening mark to the closing one.
  package var whole: TextSpan { TextSpan(opening.start, max(closing.end, content.end)) }
}

/// The quotations of one paragraph.
package struct MarkedParagraph: Sendable {
  /// The outermost ones, in order, without overlap; quotations within them are left out.
  package var quotations: [MarkedQuotation] = []
  /// A closing mark that nothing opened, before any other quotation: the paragraph may start inside
  /// one.
  package var closingAtStart: TextSpan?
  /// True if the last quotation has no closing mark and may run on in the next paragraph.
  package var runsOn = false
}
