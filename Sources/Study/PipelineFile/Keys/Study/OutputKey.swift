/// The folder that a run writes.
enum OutputKey: SettingKey {
  static let name = "output"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.filledText("output")
  }
}

extension PipelineFile {
  package var output: String? { self[OutputKey.self] }
}
