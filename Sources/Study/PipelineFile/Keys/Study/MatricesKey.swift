/// The matrices that the study asks for.
enum MatricesKey: SettingKey {
  static let name = "matrices"

  static func value(from reader: inout SettingsReader) -> [PipelineFile.MatrixEntry]? {
    let matrices = reader.mappings("matrices")?.map { entry in
      var entry = entry
      let values = SettingValues(of: PipelineFile.MatrixEntry.keys, from: &entry)
      reader.take(errorsOf: entry)
      return PipelineFile.MatrixEntry(values: values, line: entry.line)
    }
    guard let matrices else { return nil }
    for (index, matrix) in matrices.enumerated() {
      if let first = matrices[..<index].first(where: {
        $0.name.lowercased() == matrix.name.lowercased()
      }) {
        reader.report(
          at: "matrices",
          "two matrices are named '\(matrix.name)' (lines \(first.line) and \(matrix.line)); rename one"
        )
      }
    }
    return matrices
  }
}

extension PipelineFile {
  package var matrices: [MatrixEntry] { self[MatricesKey.self] ?? [] }
}
