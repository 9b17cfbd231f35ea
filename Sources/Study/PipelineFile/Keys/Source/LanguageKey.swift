internal import CorpusModel

/// The language of the texts of a source, or of all that do not say: a BCP 47 tag.
enum LanguageKey: SettingKey {
  static let name = "language"

  static func value(from reader: inout SettingsReader) -> String? {
    guard let tag = reader.text("language") else { return nil }
    if !tag.isEmpty && !LanguageTag(tag).isPlausible {
      reader.report(at: "language", LanguageTag(tag).problem)
    }
    return tag
  }
}

extension PipelineFile {
  package var language: String { self[LanguageKey.self] ?? "" }
}

extension PipelineFile.SourceEntry {
  package var language: String { self[LanguageKey.self] ?? "" }
}
