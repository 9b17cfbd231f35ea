/// The kind of a source, which decides how it is read and which matrices it enters.
package enum DocumentKind: String, CaseIterable, Sendable {
  case interview
  case focusGroup = "focus-group"
  case report
  case vignette
  case notes

  /// True if its turns are what participants said; otherwise quotations are in prose.
  package var isTranscript: Bool { self == .interview || self == .focusGroup }
}

/// The format a source was read as.
package enum SourceFormat: String, CaseIterable, Sendable {
  case text
  case tei
  case xml
}

/// The facts about a document besides its text.
package struct DocumentDescription: Sendable {
  /// The id in every table: the path below the fixed part of the source's pattern, no extension.
  package var id: String
  /// The path as tables and messages show it.
  package var path: String
  /// Lower-case hexadecimal, of the bytes that were parsed.
  package var sha256: String
  package var format: SourceFormat
  /// The encoding of the source, an IANA name in lower case (`utf-8`, `windows-1252`).
  package var encoding: String
  /// A BCP 47 tag, empty when nobody said.
  package var language: String
  package var kind: DocumentKind
  /// The case that all of the document belongs to, if it belongs to one.
  package var caseCode: String?
  package var wave: String?
  package var date: String?

  package init(
    id: String, path: String, sha256: String, format: SourceFormat, encoding: String,
    language: String, kind: DocumentKind, caseCode: String?, wave: String?, date: String?
  ) {
    self.id = id
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.encoding = encoding
    self.language = language
    self.kind = kind
    self.caseCode = caseCode
    self.wave = wave
    self.date = date
  }
}

/// One source after reading. Everything below points into ``text``.
package struct Document: Sendable {
  package var description: DocumentDescription
  package var text: SourceText
  package var lines: LineMap
  /// In order, without overlap; white space at the ends is left out.
  package var blocks: [Block]
  /// The labelled stretches of a transcript, in order; empty for prose.
  package var turns: [Turn]
  /// The labels of ``turns`` in order of their first turns, then people who speak together with others
  /// only.
  package var labels: [SpeakerLabel]
  /// The indices of the blocks before the first turn; empty for prose.
  package var cover: Range<Int>
  /// The speech and quotations that the source's markup marks (`<said>`, `<quote>`), in order.
  package var markedSpeech: [MarkedSpeech]
  /// The people that the source or a person list names.
  package var people: [Person]
  package var findings: [Finding]
  /// The sections that the source's markup makes, in order; nil where only headings show them.
  package var sections: [SectionStart]?
  /// The layout of the turns of a plain text; nil when it has none, and for other formats.
  package var layout: TranscriptLayout?
  /// The words by which a transcriber's marks within speech are recognised: `laughs`, `pause`.
  package var markWords: Set<String>

  package init(
    description: DocumentDescription, text: SourceText, lines: LineMap, blocks: [Block] = [],
    turns: [Turn] = [], labels: [SpeakerLabel] = [], cover: Range<Int> = 0..<0,
    markedSpeech: [MarkedSpeech] = [], people: [Person] = [],
    findings: [Finding] = [], sections: [SectionStart]? = nil,
    layout: TranscriptLayout? = nil, markWords: Set<String> = []
  ) {
    self.description = description
    self.text = text
    self.lines = lines
    self.blocks = blocks
    self.turns = turns
    self.labels = labels
    self.cover = cover
    self.markedSpeech = markedSpeech
    self.people = people
    self.findings = findings
    self.sections = sections
    self.layout = layout
    self.markWords = markWords
  }

  package var id: String { description.id }
}
