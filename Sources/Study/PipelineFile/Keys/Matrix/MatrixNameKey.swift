/// The name of a matrix, and of its file.
enum MatrixNameKey: SettingKey {
  static let name = "name"

  static func value(from reader: inout SettingsReader) -> String? {
    let name = reader.required("name")
    if !name.isEmpty, let problem = OutputName.problem(with: name) {
      reader.report(at: "name", "the name \(problem)")
    }
    return name
  }
}

extension PipelineFile.MatrixEntry {
  package var name: String { self[MatrixNameKey.self] ?? "" }
}
