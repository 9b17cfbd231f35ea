/// The axis of the columns of a matrix.
enum MatrixColumnsKey: SettingKey {
  static let name = "columns"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.required("columns")
  }
}

extension PipelineFile.MatrixEntry {
  package var columns: String { self[MatrixColumnsKey.self] ?? "" }
}
