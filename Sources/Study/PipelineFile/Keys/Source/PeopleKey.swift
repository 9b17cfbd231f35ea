internal import CorpusModel

/// The file that lists the people of a source, or of all that do not say.
enum PeopleKey: SourceFileKey {
  static let name = "people"

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(
    of value: String, at place: SourcePosition?, _ loading: inout FileLoading
  ) -> [Person]? {
    loading.content(of: value, key: name, at: place, PeopleFile.people(of:))
  }
}

extension PipelineFile.SourceEntry {
  /// The name of the file.
  package var people: String? { self[PeopleKey.self] }
  /// The people in the file.
  var speakers: [Person] { contents[PeopleKey.self] ?? [] }
}
