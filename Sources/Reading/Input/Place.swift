/// Where a byte of a source stands, as messages say it.
package struct SourcePlace: Hashable {
  /// From 1; LF, CRLF and a lone CR end a line.
  package var line: Int
  /// From 1, in code points of UTF-8, so in bytes where the source is in another encoding of bytes.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package init(of offset: Int, in bytes: [UInt8]) {
    line = 1
    var start = 0
    for i in 0..<min(offset, bytes.count) {
      let byte = bytes[i]
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A { continue }
      line += 1
      start = i + 1
    }
    column = 1 + bytes[start..<max(start, offset)].count { $0 & 0xC0 != 0x80 }
  }
}

extension Source {
  package func error(_ problem: String) -> ReadingError {
    .unreadable(path: path, line: nil, column: nil, problem: problem)
  }

  package func error(at place: SourcePlace, _ problem: String) -> ReadingError {
    .unreadable(path: path, line: place.line, column: place.column, problem: problem)
  }
}
