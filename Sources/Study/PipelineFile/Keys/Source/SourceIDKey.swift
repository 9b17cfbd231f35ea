/// The id of the document of a source that is one file.
enum SourceIDKey: SettingKey {
  static let name = "id"

  static func value(from reader: inout SettingsReader) -> String? {
    let id = reader.text("id")
    if let id, let problem = OutputName.problem(withPath: id) {
      reader.report(at: "id", "the id \(problem)")
    }
    return id
  }
}

extension PipelineFile.SourceEntry {
  package var id: String? { self[SourceIDKey.self] }
}
