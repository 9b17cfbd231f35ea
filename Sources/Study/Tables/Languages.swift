internal import CorpusModel
package import Languages

/// Words and phrases that a researcher adds to a language.
package enum LanguageFile {
  package static func language(of file: ResearcherFile) throws -> Language {
    var reader = try SettingsReader(
      parsing: file.text, path: file.path, example: "language: en")
    reader.allowOnly(["language", "lacks"] + WordList.allCases.map(\.rawValue))
    var language = Language(tag: reader.required("language").lowercased())
    language.lacks = WordList.named(by: reader.list("lacks") ?? [])
    for list in WordList.allCases {
      guard reader.has(list.rawValue) else { continue }
      let entries = reader.list(list.rawValue) ?? []
      if entries.contains(where: \.isEmpty) {
        reader.report(at: list.rawValue, "empty entry in '\(list.rawValue)'; delete it")
      }
      language[list] = entries
    }
    if !reader.errors.isEmpty { throw PipelineErrors(reader.errors) }
    return language
  }
}
