/// The encoding of the files of a source, or of all that do not say.
enum EncodingKey: SettingKey {
  static let name = "encoding"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.encoding()
  }
}

extension PipelineFile.SourceEntry {
  package var encoding: String? { self[EncodingKey.self] }
}
