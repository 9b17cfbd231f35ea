/// The path of a source, or a pattern of paths.
enum SourcePathKey: SettingKey {
  static let name = "path"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.required("path")
  }
}

extension PipelineFile.SourceEntry {
  package var pattern: String { self[SourcePathKey.self] ?? "" }
}
