/// The date of the documents of a source.
enum SourceDateKey: SettingKey {
  static let name = "date"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.text("date")
  }
}

extension PipelineFile.SourceEntry {
  package var date: String? { self[SourceDateKey.self] }
}
