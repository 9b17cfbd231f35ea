/// The meaning of the elements of a researcher's own XML schema. Names are local names, without
/// prefix.
///
/// Within a turn or a person, a place is an element's name (its text), `@name` (an attribute of the
/// turn or person itself) or `name@attribute` (an attribute of an element inside it). For the document
/// (``heading``, ``title``, ``date``) it is an element's name or `name@attribute`.
package struct XMLMapping: Hashable, Sendable {
  /// The elements that are a turn, none in prose.
  package var turns: [String]
  /// The places of speaker, role and time within the turn. A speaker that is the id of a person
  /// stands for that person, with or without `#`.
  package var speaker: String?
  package var role: String?
  package var time: String?
  package var headings: [String]
  package var title: String?
  package var date: String?
  /// The elements that are a paragraph; `p` when there are none. Text that is in a turn outside
  /// of them is a paragraph too.
  package var paragraphs: [String]
  /// Elements whose text is left out.
  package var skip: [String]
  /// The element that describes a speaker, and where its id, name and role stand.
  package var person: String?
  package var personID: String?
  package var personName: String?
  package var personRole: String?

  package init(
    turns: [String] = [], speaker: String? = nil, role: String? = nil, time: String? = nil,
    headings: [String] = [], title: String? = nil, date: String? = nil, paragraphs: [String] = [],
    skip: [String] = [], person: String? = nil, personID: String? = nil, personName: String? = nil,
    personRole: String? = nil
  ) {
    self.turns = turns
    self.speaker = speaker
    self.role = role
    self.time = time
    self.headings = headings
    self.title = title
    self.date = date
    self.paragraphs = paragraphs
    self.skip = skip
    self.person = person
    self.personID = personID
    self.personName = personName
    self.personRole = personRole
  }
}
