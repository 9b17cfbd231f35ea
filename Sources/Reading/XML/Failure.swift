/// Why an XML source was not read to its end.
struct XMLFailure: Error, Equatable {
  var line: Int
  /// Nil when unknown.
  var column: Int?
  var problem: String
}

/// The limits of a document. Text is streamed, and so its length needs no bound of its own.
enum XMLLimits {
  static let depth = 256
  static let attributes = 1000
  /// Of one attribute's value, in bytes.
  static let attributeLength = 1 << 20
  /// Of one tag, in bytes; libxml2 compares each of its attributes with each.
  static let tagLength = 1 << 20
  /// Of a document type declaration, in bytes.
  static let declarationLength = 1 << 20
  /// Namespaces in scope at once: each prefix is looked for among all of them.
  static let namespaces = 256
  /// Bytes that references to entities may add to the text of a document.
  static let entityText = 1 << 20
  static let entityDepth = 8
  static let entities = 10_000
}
