package import CorpusModel

/// Reads a source of any format that we know into a document.
package enum DocumentReader {
  /// Finds format, encoding and kind from the bytes unless `options` tell them.
  ///
  /// - Throws: ``ReadingError`` when the source gives no usable text.
  package static func document(
    from source: Source, options: ReadingOptions
  ) throws(ReadingError) -> Document {
    throw .unreadable(path: source.path, line: nil, column: nil, problem: "no reader yet")
  }
}
