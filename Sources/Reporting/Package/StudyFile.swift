/// A file that a run read or wrote.
package struct StudyFile: Hashable, Sendable {
  /// Path with `/`, relative to the pipeline file or to the output folder.
  package var path: String
  package var bytes: Int
  /// Lower-case hexadecimal.
  package var sha256: String

  package init(path: String, bytes: Int, sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }

  var json: JSON {
    .object([
      ("path", .text(path)), ("bytes", .number(bytes)), ("sha256", .text(sha256)),
    ])
  }
}
