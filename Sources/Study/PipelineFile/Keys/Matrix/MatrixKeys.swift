extension PipelineFile.MatrixEntry {
  /// The keys of a matrix; a new key is a line here.
  static let keys: [any SettingKey.Type] = [
    MatrixNameKey.self,
    MatrixRowsKey.self,
    MatrixColumnsKey.self,
    MatrixMeasureKey.self,
    MatrixKindsKey.self,
    MatrixPromptedKey.self,
  ]
}
