/// A stretch of a document's text.
///
/// Offsets count UTF-8 bytes from the start of ``Document/text``; `end` is the offset of the first
/// byte after the span.
package struct TextSpan: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span runs forwards from an offset of 0 or more")
    self.start = start
    self.end = end
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }
  package var range: Range<Int> { start..<end }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// True if the two share at least one byte.
  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that holds both.
  package func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}

extension TextSpan: Comparable {
  /// Orders spans by start, then the longer first, so that a span comes before those inside it.
  package static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
