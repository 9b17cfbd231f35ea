package import CorpusModel

/// The format of the files of a source.
enum SourceFormatKey: SettingKey {
  static let name = "format"

  static func value(from reader: inout SettingsReader) -> SourceFormat? {
    reader.choice("format", of: SourceFormat.self)
  }
}

extension PipelineFile.SourceEntry {
  package var format: SourceFormat? { self[SourceFormatKey.self] }
}
