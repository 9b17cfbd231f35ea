/// One labelled stretch of a transcript, as the source has it.
package struct Turn: Hashable, Sendable {
  /// The label as written, without colon, brackets and white space at its ends; for XML the name
  /// from the person list, else the id without `#`. Empty when the source gives none.
  package var label: String
  /// The id of the speaker in the source, without `#`; nil in plain text. The ids of several who
  /// speak at once are separated by a space, which no id has.
  package var personID: String?
  /// The words that give the speaker's role in the source (`chair`, `La presidenta`), if any.
  package var roleAsWritten: String?
  /// The speech, without label and time; empty for a turn in which nothing was said.
  package var span: TextSpan
  /// The span of the label in the text; nil when it is an attribute in XML.
  package var labelSpan: TextSpan?
  /// When the turn starts, `hh:mm:ss[.fff]`.
  package var time: String?
  /// The id of the guide's question, for a turn that no label but the guide gives to the asker.
  package var guideQuestion: String?

  package init(
    label: String, personID: String? = nil, roleAsWritten: String? = nil, span: TextSpan,
    labelSpan: TextSpan? = nil, time: String? = nil, guideQuestion: String? = nil
  ) {
    self.label = label
    self.personID = personID
    self.roleAsWritten = roleAsWritten
    self.span = span
    self.labelSpan = labelSpan
    self.time = time
    self.guideQuestion = guideQuestion
  }
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
