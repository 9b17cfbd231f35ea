/// The case of the documents of a source: a fixed code, or a template with `{1}`, `{name}` or `{folder}`.
enum SourceCaseKey: SettingKey {
  static let name = "case"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.text("case")
  }
}

extension PipelineFile.SourceEntry {
  package var caseTemplate: String? { self[SourceCaseKey.self] }
}
