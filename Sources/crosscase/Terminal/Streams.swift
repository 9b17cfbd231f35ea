internal import Files
internal import Pipeline

/// The reader of our output has gone (`| head`): everything is well, there is nothing left to do.
struct ReaderGone: Error {}

/// Standard output and standard error.
enum Terminal {
  static func output(_ bytes: [UInt8]) throws {
    guard try Disk.print(bytes, to: 1) else { throw ReaderGone() }
  }

  static func output(_ text: String) throws { try output(Array(text.utf8)) }

  /// Writes a line on standard error; a failure to write there cannot be reported anywhere.
  static func error(_ line: String) {
    _ = try? Disk.print(Array("\(line)\n".utf8), to: 2)
  }
}
