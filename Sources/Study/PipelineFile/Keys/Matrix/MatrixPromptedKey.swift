package import Tabulation

/// True if a matrix counts codings that the question prompted, the others, or both.
enum MatrixPromptedKey: SettingKey {
  static let name = "prompted"

  static func value(from reader: inout SettingsReader) -> MatrixDefinition.Prompting? {
    reader.choice("prompted", of: MatrixDefinition.Prompting.self)
  }
}

extension PipelineFile.MatrixEntry {
  package var prompting: MatrixDefinition.Prompting? { self[MatrixPromptedKey.self] }
}
