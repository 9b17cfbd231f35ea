internal import CorpusModel
internal import Reading

/// The file that says which elements of an XML schema mean what.
enum MappingKey: SourceFileKey {
  static let name = "mapping"

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(
    of value: String, at place: SourcePosition?, _ loading: inout FileLoading
  ) -> XMLMapping? {
    loading.content(of: value, key: name, at: place, MappingFile.mapping(of:))
  }
}

extension PipelineFile.SourceEntry {
  /// The name of the file.
  package var mapping: String? { self[MappingKey.self] }
  /// The mapping in the file.
  var elements: XMLMapping? { contents[MappingKey.self] }
}
