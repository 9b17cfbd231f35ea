/// Something that the researcher should check. It never stops a run.
package struct Finding: Hashable, Sendable {
  /// What sort of thing was found; one name for each in `findings.csv` and the docs.
  package struct Kind: Hashable, Sendable {
    package let name: String

    package init(_ name: String) {
      self.name = name
    }
  }

  /// The document's id.
  package var document: String
  /// 1-based; nil for the document as a whole.
  package var line: Int?
  /// In code points, 1-based; nil when unknown.
  package var column: Int?
  package var kind: Kind
  /// What is the matter, with the words concerned, and what to do.
  package var message: String

  package init(document: String, line: Int?, column: Int?, kind: Kind, message: String) {
    self.document = document
    self.line = line
    self.column = column
    self.kind = kind
    self.message = message
  }
}

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
      let here = column + text.utf8[from..<max(from, offset)].codePointCount
      previous = (offset, line, here)
      finding.column = here
      return finding
    }
  }
}

extension [Finding] {
  /// In the order of their places; those of one place as they came.
  package var inOrder: [Finding] {
    enumerated().sorted {
      ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset)
        < ($1.element.line ?? 0, $1.element.column ?? 0, $1.offset)
    }.map(\.element)
  }
}

extension Finding.Kind {
  /// A label that was taken for another spelling of itself; readers and attribution both do so.
  package static let labelMended = Finding.Kind("label mended")
}
