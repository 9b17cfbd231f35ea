package import Attribution
internal import CorpusModel

/// Words and phrases that a researcher adds to a language.
package enum LanguageFile {
  package static func rules(of file: ResearcherFile) throws -> LanguageRules {
    var reader = try SettingsReader(
      parsing: file.text, path: file.path, example: "language: en")
    reader.allowOnly(["language"] + LanguageRules.List.allCases.map(\.rawValue))
    var rules = LanguageRules(language: reader.required("language").lowercased())
    for list in LanguageRules.List.allCases {
      guard reader.has(list.rawValue) else { continue }
      let entries = reader.list(list.rawValue) ?? []
      if entries.contains(where: \.isEmpty) {
        reader.report(at: list.rawValue, "'\(list.rawValue)' holds an empty entry; delete it")
      }
      rules[list] = entries
    }
    if !reader.errors.isEmpty { throw PipelineErrors(reader.errors) }
    return rules
  }
}
