import Identity

/// A source as it came from disk.
package struct Source: Sendable {
  /// As messages and tables show it.
  package let path: String
  package let bytes: [UInt8]
  /// Of ``bytes``, in lower-case hexadecimal.
  package let sha256: String

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    sha256 = ContentHash.hexadecimal(bytes.span)
  }
}
