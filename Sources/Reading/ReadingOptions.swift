package import CorpusModel

/// A source as it came from disk.
package struct Source: Sendable {
  /// As messages and tables show it.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What the researcher says about a source; what is nil is found from the source itself.
package struct ReadingOptions: Sendable {
  package var id: String
  package var kind: DocumentKind?
  package var format: SourceFormat?
  /// An IANA name; used when there is no byte order mark and the bytes are not UTF-8 or UTF-16.
  package var encoding: String?
  /// A BCP 47 tag, empty when nobody said.
  package var language: String
  package var mapping: XMLMapping?
  package var people: [Person]
  package var caseCode: String?
  package var wave: String?
  package var date: String?

  package init(
    id: String, kind: DocumentKind? = nil, format: SourceFormat? = nil, encoding: String? = nil,
    language: String = "", mapping: XMLMapping? = nil, people: [Person] = [],
    caseCode: String? = nil, wave: String? = nil, date: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.format = format
    self.encoding = encoding
    self.language = language
    self.mapping = mapping
    self.people = people
    self.caseCode = caseCode
    self.wave = wave
    self.date = date
  }
}

/// Which elements of an XML schema of one's own mean what. Names are local names; a place is an
/// element's name, `@name` for an attribute, or `name@name` for an attribute of a child element.
package struct XMLMapping: Hashable, Sendable {
  /// The element that is a turn, nil in prose.
  package var turn: String?
  /// Where, within the turn, its speaker, role and time stand.
  package var speaker: String?
  package var role: String?
  package var time: String?
  package var heading: String?
  package var paragraph: String?
  /// Elements whose text is left out.
  package var skip: [String]

  package init(
    turn: String? = nil, speaker: String? = nil, role: String? = nil, time: String? = nil,
    heading: String? = nil, paragraph: String? = nil, skip: [String] = []
  ) {
    self.turn = turn
    self.speaker = speaker
    self.role = role
    self.time = time
    self.heading = heading
    self.paragraph = paragraph
    self.skip = skip
  }
}
