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
    guard let anchor = lines.anchor(at: offset) else {
      return Finding(
        document: id, line: 1, column: description.format == .text ? 1 : nil, kind: kind,
        message: message)
    }
    let line = text.utf8[anchor.offset..<max(anchor.offset, offset)]
    let column = 1 + line.count { $0 & 0xC0 != 0x80 }
    return Finding(
      document: id, line: anchor.line, column: description.format == .text ? column : nil,
      kind: kind, message: message)
  }
}

extension Finding.Kind {
  /// A label that was taken for another spelling of itself; readers and attribution both do so.
  package static let labelMended = Finding.Kind("label mended")
}
