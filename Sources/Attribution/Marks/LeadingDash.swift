internal import CorpusModel

/// The dash with which a paragraph begins, within it or, where it was read as the mark of a list,
/// before it.
enum LeadingDash {
  static func scalar(of block: TextSpan, in text: SourceText) -> UInt32? {
    guard !block.isEmpty else { return nil }
    let first = Attribution.scalar(at: block.start, in: text.utf8).value
    if ScalarClass(first) == .dash { return first }
    var offset = block.start
    while offset > 0, text.utf8[offset - 1] == ASCII.space || text.utf8[offset - 1] == ASCII.tab {
      offset -= 1
    }
    guard offset > 0 else { return nil }
    let before = Attribution.scalar(before: offset, in: text.utf8).value
    return ScalarClass(before) == .dash ? before : nil
  }
}
