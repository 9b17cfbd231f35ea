package import CorpusModel
package import Languages

/// The researcher's settings for a source; a setting that is nil is found from the source itself.
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
  /// The interview guide, whose questions a transcript may leave without a label.
  package var guide: [GuideQuestion]
  /// The words of languages by which labels and lines of transcripts are recognised.
  package var words: TranscriptWords

  package init(
    id: String, kind: DocumentKind? = nil, format: SourceFormat? = nil, encoding: String? = nil,
    language: String = "", mapping: XMLMapping? = nil, people: [Person] = [],
    caseCode: String? = nil, wave: String? = nil, date: String? = nil,
    guide: [GuideQuestion] = [], words: TranscriptWords = .builtIn
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
    self.guide = guide
    self.words = words
  }
}
