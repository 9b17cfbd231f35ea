/// The measure of a matrix: what its cells count.
enum MatrixMeasureKey: SettingKey {
  static let name = "measure"

  static func value(from reader: inout SettingsReader) -> String? {
    reader.text("measure")
  }
}

extension PipelineFile.MatrixEntry {
  package var measure: String { self[MatrixMeasureKey.self] ?? "segments" }
}
