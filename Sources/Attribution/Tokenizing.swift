package import CorpusModel
package import TextServices

extension TokenizedDocument {
  /// Finds the words of `document`.
  ///
  /// - Parameter breaker: the worker's own, of the document's locale; it affects speed only.
  package init(_ document: Document, using breaker: inout WordBreaker) {
    var words = Words()
    // A word and its space take six bytes in English and no less in most languages.
    words.starts.reserveCapacity(document.text.count / 6)
    words.ends.reserveCapacity(document.text.count / 6)
    breaker.appendWords(
      of: document.text.utf8, in: 0..<document.text.count, starts: &words.starts, ends: &words.ends)
    self.init(document: document, words: words)
  }
}
