internal import Coding
internal import CorpusModel
internal import Files
internal import Study

/// Themes as people name them in a sheet.
struct ThemeNames {
  private let codebook: Codebook
  private let succession: ThemeSuccession
  /// The themes that the codebook does not have yet.
  private(set) var added: [Theme] = []

  init(of codebook: Codebook) {
    self.codebook = codebook
    succession = ThemeSuccession(of: codebook)
  }

  /// The id of the theme with the id or label `name`; a new one where there is none.
  mutating func id(of name: String, example: String) -> String {
    if let known = knownID(of: name) { return known }
    let id = String(name.map { $0 == "/" || $0 == "|" ? "-" : $0 })
    added.append(Theme(id: id, label: name, example: example, status: "emerging"))
    return id
  }

  /// The id of the theme of the codebook for which `name`, which it does not have, may be a slip.
  func slip(in name: String) -> String? {
    guard knownID(of: name) == nil else { return nil }
    return codebook.themes.first {
      Suggestion.isNear(name, $0.id) || Suggestion.isNear(name, $0.label)
    }?.id
  }

  private func knownID(of name: String) -> String? {
    if let index = succession.theme(of: name) { return codebook.themes[index].id }
    let folded = name.lowercased()
    return (codebook.themes + added).first {
      $0.id.lowercased() == folded || $0.label.lowercased() == folded
    }?.id
  }
}

/// Adds themes to the codebook file of a study; every row that it has stays as it is.
enum CodebookAddition {
  static func add(_ themes: [Theme], to study: LoadedStudy) throws {
    guard let name = study.pipeline.codebook else {
      throw PipelineError(
        study.pipeline.path,
        "no codebook for the new theme '\(themes[0].label)'; add 'codebook: codebook.csv'")
    }
    let path = PathText.resolve(name, in: study.folder)
    try PersonFile.change(path) { bytes in
      guard let bytes else {
        throw PipelineError(path, "no codebook any more; put the file back, then run again")
      }
      let saved = try EditableTable(bytes, at: path)
      let known = try CodebookTable.codebook(of: saved.file).themes
      var text = saved.text
      for theme in themes where !known.contains(where: { $0.id == theme.id }) {
        text += saved.form.row([
          "theme": theme.id, "label": theme.label, "example": theme.example, "status": theme.status,
        ])
      }
      return try saved.bytes(of: text)
    }
  }
}
