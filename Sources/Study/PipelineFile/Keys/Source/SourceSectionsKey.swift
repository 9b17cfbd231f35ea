package import CorpusModel

/// The attributes of sections of the documents of a source, by heading.
enum SourceSectionsKey: SettingKey {
  static let name = "sections"

  struct Value: Sendable {
    var attributes: [String: [StudyCase.Attribute]] = [:]
    var places: [String: SourcePosition] = [:]
  }

  static func value(from reader: inout SettingsReader) -> Value? {
    guard var sections = reader.mapping("sections") else { return nil }
    var value = Value()
    for section in sections.keys {
      guard var values = sections.mapping(section) else { continue }
      value.places[section] = sections.keyPlace(of: section)
      value.attributes[section] = values.keys.compactMap { name in
        values.text(name).map { StudyCase.Attribute(name: name, value: $0) }
      }
      sections.take(errorsOf: values)
    }
    reader.take(errorsOf: sections)
    return value
  }
}

extension PipelineFile.SourceEntry {
  package var sections: [String: [StudyCase.Attribute]] {
    self[SourceSectionsKey.self]?.attributes ?? [:]
  }
  /// The places of ``sections``.
  package var sectionPlaces: [String: SourcePosition] {
    self[SourceSectionsKey.self]?.places ?? [:]
  }
}
