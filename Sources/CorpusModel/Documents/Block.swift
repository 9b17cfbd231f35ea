/// A paragraph-like piece of a document.
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case paragraph
    /// `level` is 1 for the outermost; `number` is its number as written (`3.1.1`), without a stop.
    case heading(level: Int, number: String?)
    case listItem
    /// An indented or marked-up quotation of its own.
    case quotation
    /// A cover sheet, a table of contents, a note, a page number: no prose, and nobody's speech.
    case aside
  }

  package var kind: Kind
  /// The text of the block, a heading's without its number and marks.
  package var span: TextSpan

  package init(kind: Kind, span: TextSpan) {
    self.kind = kind
    self.span = span
  }

  package var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}

/// A place where the text goes on in another section.
package struct SectionStart: Hashable, Sendable {
  /// Blocks that start here or later are in the section.
  package var offset: Int
  /// The section's number, else the text of its heading; empty outside of any.
  package var name: String

  package init(offset: Int, name: String) {
    self.offset = offset
    self.name = name
  }
}

/// A span that the source's own markup gives as somebody's words.
package struct MarkedSpeech: Hashable, Sendable {
  package enum Element: Hashable, Sendable { case said, quote }

  package var element: Element
  package var span: TextSpan
  /// The `who` of the element, without `#`.
  package var who: String?

  package init(element: Element, span: TextSpan, who: String?) {
    self.element = element
    self.span = span
    self.who = who
  }
}
