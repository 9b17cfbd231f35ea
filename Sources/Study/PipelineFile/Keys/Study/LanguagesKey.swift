internal import CorpusModel
package import Languages

/// The files that extend the words that the program knows of a language.
enum LanguagesKey: FileKey {
  static let name = "languages"
  static let isReadFirst = true

  static func value(from reader: inout SettingsReader) -> [String]? { reader.filledList(name) }

  static func content(of value: [String], _ loading: inout FileLoading) -> [Language]? {
    value.compactMap { loading.content(of: $0, key: name, LanguageFile.language(of:)) }
  }
}

extension PipelineFile {
  package var languages: [String] { self[LanguagesKey.self] ?? [] }
}

extension FileContents {
  /// Words and phrases that the researcher adds to the languages that the program knows.
  package var languages: [Language] { self[LanguagesKey.self] ?? [] }
}
