/// Finds sentences as the installed ICU does. It belongs to one worker.
package struct SentenceBreaker: ~Copyable {
  /// - Parameter locale: an ICU locale id; empty is ICU's root.
  package init(locale: String) throws(TextServicesError) {}

  /// The sentences of `utf8[range]` in order and without gaps, trailing white space included, as
  /// half-open byte offsets counted from the start of `utf8`.
  package mutating func sentences(of utf8: [UInt8], in range: Range<Int>) -> [Range<Int>] { [] }
}
