/// One labelled stretch of a transcript, as the source has it.
package struct Turn: Hashable, Sendable {
  /// The index of its label in ``Document/labels``.
  package var label: Int
  /// The speech, without label and time; empty for a turn in which nothing was said.
  package var span: TextSpan
  /// The span of the label in the text; nil when it is an attribute in XML.
  package var labelSpan: TextSpan?
  /// When the turn starts, `hh:mm:ss[.fff]`.
  package var time: String?

  package init(label: Int, span: TextSpan, labelSpan: TextSpan? = nil, time: String? = nil) {
    self.label = label
    self.span = span
    self.labelSpan = labelSpan
    self.time = time
  }

  /// The offset at which its label begins, else its speech.
  package var start: Int { labelSpan?.start ?? span.start }
}

/// Somebody whom a person list names.
package struct Person: Hashable, Sendable {
  /// Without `#`.
  package var id: String
  package var name: String
  /// The role as the list writes it, empty if it says none.
  package var role: String
  /// The role of a membership (`MP`), which says less than ``role``; empty if the list says none.
  package var affiliation: String

  package init(id: String, name: String, role: String, affiliation: String = "") {
    self.id = id
    self.name = name
    self.role = role
    self.affiliation = affiliation
  }
}
