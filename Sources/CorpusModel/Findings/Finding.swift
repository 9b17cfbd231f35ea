/// Something that the researcher should check. It never stops a run.
package struct Finding: Hashable, Sendable {
  /// The kind of a finding: one name for each in `findings.csv` and the docs.
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
  /// Column in code points, 1-based; nil when unknown.
  package var column: Int?
  package var kind: Kind
  /// The problem, with the words concerned, and the remedy.
  package var message: String

  package init(document: String, line: Int?, column: Int?, kind: Kind, message: String) {
    self.document = document
    self.line = line
    self.column = column
    self.kind = kind
    self.message = message
  }
}

extension [Finding] {
  /// The findings in the order of their places; at one place, in their present order.
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
