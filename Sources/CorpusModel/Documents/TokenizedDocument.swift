/// A document with its words.
package struct TokenizedDocument: Sendable {
  package let document: Document
  package let words: Words

  package init(document: Document, words: Words) {
    self.document = document
    self.words = words
  }
}
