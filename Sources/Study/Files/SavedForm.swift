package import Files

extension TableForm {
  /// The form in which `file` is saved.
  ///
  /// - Returns: also its text, which ends with a line end.
  package static func of(_ file: ResearcherFile) throws -> (form: TableForm, text: String) {
    try ofFile(file.bytes, decoded: file.text, path: file.path)
  }
}
