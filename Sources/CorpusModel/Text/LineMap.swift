/// A map from offsets of the text to lines of the source file. Lines count from 1.
package struct LineMap: Sendable {
  package struct Anchor: Hashable, Sendable {
    /// The offset in the text from which ``line`` holds.
    package let offset: Int
    package let line: Int

    package init(offset: Int, line: Int) {
      self.offset = offset
      self.line = line
    }
  }

  private let anchors: [Anchor]

  /// - Parameter anchors: by ascending offset. Before the first, the line is 1.
  package init(anchors: [Anchor]) {
    self.anchors = anchors
  }

  /// The map of a file that is its own text. LF, CRLF and a lone CR end a line.
  package init(linesOf text: SourceText) {
    var anchors = [Anchor(offset: 0, line: 1)]
    let bytes = text.utf8.span
    var line = 1
    for i in bytes.indices {
      let byte = bytes[i]
      guard byte <= 0x0D, byte == ASCII.lineFeed || byte == ASCII.carriageReturn else { continue }
      if byte == ASCII.carriageReturn && i + 1 < bytes.count && bytes[i + 1] == ASCII.lineFeed {
        continue
      }
      line += 1
      anchors.append(Anchor(offset: i + 1, line: line))
    }
    self.anchors = anchors
  }

  /// The line of the source file with the character at `offset`.
  package func line(at offset: Int) -> Int { anchor(at: offset)?.line ?? 1 }

  /// The last anchor at or before `offset`.
  package func anchor(at offset: Int) -> Anchor? {
    let next = anchors.partitioningIndex { $0.offset > offset }
    return next == 0 ? nil : anchors[next - 1]
  }
}
