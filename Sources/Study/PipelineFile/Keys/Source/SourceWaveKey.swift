/// The wave of the documents of a source.
enum SourceWaveKey: SettingKey {
  static let name = "wave"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.text("wave")
  }
}

extension PipelineFile.SourceEntry {
  package var wave: String? { self[SourceWaveKey.self] }
}
