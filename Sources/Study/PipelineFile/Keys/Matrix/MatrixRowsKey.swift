/// The axis of the rows of a matrix.
enum MatrixRowsKey: SettingKey {
  static let name = "rows"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.required("rows")
  }
}

extension PipelineFile.MatrixEntry {
  package var rows: String { self[MatrixRowsKey.self] ?? "" }
}
