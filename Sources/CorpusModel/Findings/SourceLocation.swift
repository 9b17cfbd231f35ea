/// A place in a file: line and column, both from 1.
package struct SourcePosition: Hashable, Sendable {
  /// LF, CRLF and a lone CR end a line.
  package var line: Int
  /// Column in code points of UTF-8, and so in bytes where the file has another encoding of bytes.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of the byte at `offset`, counted from the beginning of the file.
  package init(ofByte offset: Int, in bytes: [UInt8]) {
    self.init(line: 1, column: 1)
    for index in 0..<min(offset, bytes.count) { pass(index, of: bytes) }
  }

  /// Moves from the byte at `index` to the next one.
  package mutating func pass(_ index: Int, of bytes: [UInt8]) {
    let byte = bytes[index]
    let isLastOfLineEnd =
      byte == ASCII.lineFeed
      || (byte == ASCII.carriageReturn
        && (index + 1 >= bytes.count || bytes[index + 1] != ASCII.lineFeed))
    if isLastOfLineEnd {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}

/// A file, or a place in it, as messages name it: `codebook.csv:14:3`.
package struct SourceLocation: Hashable, Sendable {
  package var path: String
  /// Line number, from 1; nil for the file as a whole.
  package var line: Int?
  /// Column in code points, from 1; nil for the line as a whole.
  package var column: Int?

  package init(_ path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }

  package init(_ path: String, at position: SourcePosition?) {
    self.init(path, line: position?.line, column: position?.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// Path, line and column as far as they are known, with `:` between.
  package var description: String {
    var text = path
    for number in [line, column].compactMap(\.self) { text += ":\(number)" }
    return text
  }
}
