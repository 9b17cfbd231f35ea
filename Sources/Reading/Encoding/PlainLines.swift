internal import CorpusModel

/// Text that is not kept as its source has it.
enum PlainLines {
  /// `utf8` without byte order mark, with LF for CRLF and lone CR.
  static func withLineFeeds(_ utf8: [UInt8]) -> [UInt8] {
    let start = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard utf8.contains(ASCII.carriageReturn) else {
      return start == 0 ? utf8 : Array(utf8[start...])
    }
    var lines: [UInt8] = []
    lines.reserveCapacity(utf8.count)
    for i in start..<utf8.count {
      let byte = utf8[i]
      if byte != ASCII.carriageReturn {
        lines.append(byte)
      } else if i + 1 == utf8.count || utf8[i + 1] != ASCII.lineFeed {
        lines.append(ASCII.lineFeed)
      }
    }
    return lines
  }
}

extension SourcePosition {
  /// The place of a code unit of UTF-16 or UTF-32; columns count code units.
  init(ofUnit unit: Int, width: Int, in bytes: [UInt8]) {
    self.init(line: 1, column: 1)
    for i in 0..<min(unit, bytes.count / width) {
      let unit = bytes[i * width..<(i + 1) * width]
      let isLineFeed = unit.contains(0x0A) && unit.count { $0 == 0 } == width - 1
      if isLineFeed { line += 1 }
      column = isLineFeed ? 1 : column + 1
    }
  }
}
