extension Document {
  /// A finding about the place at `offset`; the column counts code points. Where the text was taken out
  /// of XML only the line is known.
  package func finding(_ kind: Finding.Kind, at offset: Int, _ message: String) -> Finding {
    findings(kind, at: [offset]) { _ in message }[0]
  }

  /// A finding about each of the places at `offsets`, which are in order. A line may hold half a million
  /// of them: its start is counted from once.
  ///
  /// - Parameter message: what is said of the place at an index of `offsets`.
  package func findings(
    _ kind: Finding.Kind, at offsets: [Int], _ message: (Int) -> String
  ) -> [Finding] {
    var previous: (offset: Int, line: LineMap.Anchor, column: Int)?
    return offsets.enumerated().map { index, offset in
      let line = lines.anchor(at: offset) ?? LineMap.Anchor(offset: 0, line: 1)
      var finding = Finding(
        document: id, line: line.line, column: nil, kind: kind, message: message(index))
      guard description.format == .text else { return finding }
      let known = previous.flatMap { $0.line == line ? ($0.offset, $0.column) : nil }
      let (from, column) = known ?? (line.offset, 1)
      let here = column + text.utf8[from..<max(from, offset)].count { $0 & 0xC0 != 0x80 }
      previous = (offset, line, here)
      finding.column = here
      return finding
    }
  }
}
