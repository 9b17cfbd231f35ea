package import CorpusModel
package import TextServices

/// Finds the words of documents.
package enum Segmenter {
  /// - Parameter breaker: the worker's own, of the document's locale; it affects speed only.
  package static func tokenize(
    _ document: Document, using breaker: inout WordBreaker
  ) -> TokenizedDocument {
    var words = Words()
    breaker.appendWords(
      of: document.text.utf8, in: 0..<document.text.count, starts: &words.starts, ends: &words.ends)
    return TokenizedDocument(document: document, words: words)
  }
}
