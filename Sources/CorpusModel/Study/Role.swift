/// A speaker's role: headteacher, pupil.
package struct Role: Hashable, Sendable {
  package var id: String
  package var label: String
  /// Groups with a meaning of their own: ``interviewerGroup``, ``bystanderGroup``.
  package var group: String
  /// The names it goes by in texts; `*` is any run of letters.
  package var names: [String]

  package init(id: String, label: String, group: String, names: [String]) {
    self.id = id
    self.label = label
    self.group = group
    self.names = names
  }

  /// Asks and is not quoted.
  package static let interviewerGroup = "interviewer"
  /// Is kept and never counted.
  package static let bystanderGroup = "bystander"
  /// The role of a participant whose role is unknown.
  package static let unattributed = Role(
    id: "unattributed", label: "Unattributed", group: "unattributed", names: [])
  /// The role of the writer of a vignette or of notes.
  package static let author = Role(id: "author", label: "Author", group: "author", names: [])

  package var isAsker: Bool { group == Role.interviewerGroup }
  package var isBystander: Bool { group == Role.bystanderGroup }
}

/// The unit that is compared: a school, or its district.
package struct StudyCase: Hashable, Sendable {
  package var code: String
  package var label: String
  package var parent: String?
  /// Attributes in the order of the columns of `cases.csv`.
  package var attributes: [Attribute]

  package struct Attribute: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(code: String, label: String, parent: String?, attributes: [Attribute]) {
    self.code = code
    self.label = label
    self.parent = parent
    self.attributes = attributes
  }
}

/// The meaning that a row of `speakers.csv` gives to a label.
package struct SpeakerAssignment: Hashable, Sendable {
  /// A document's id.
  package var document: String
  package var label: String
  /// The name that joins labels and documents; empty leaves the speaker to its label.
  package var speaker: String
  /// A role's id; empty leaves it to the rules.
  package var role: String
  /// A case's code; empty leaves it to the document.
  package var caseCode: String
  /// The row's line in the file that holds it.
  package var line: Int?

  package init(
    document: String, label: String, speaker: String, role: String, caseCode: String,
    line: Int? = nil
  ) {
    self.document = document
    self.label = label
    self.speaker = speaker
    self.role = role
    self.caseCode = caseCode
    self.line = line
  }

  /// True if it says anything of its label; a row that a person has not filled in does not.
  package var isFilledIn: Bool { !(speaker.isEmpty && role.isEmpty && caseCode.isEmpty) }
}
