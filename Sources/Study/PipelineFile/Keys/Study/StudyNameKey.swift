/// The name of the study.
enum StudyNameKey: SettingKey {
  static let name = "study"

  static func value(from reader: inout SettingsReader) -> String? {
    let study = reader.required("study")
    if !study.isEmpty, let problem = OutputName.problem(with: study) {
      reader.report(at: "study", "the study's name \(problem)")
    }
    return study
  }
}

extension PipelineFile {
  package var study: String { self[StudyNameKey.self] ?? "" }
}
