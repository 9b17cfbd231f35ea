internal import Coding
internal import CorpusModel
internal import Reporting

/// Themes as people name them in a sheet.
struct ThemeNames {
  private let codebook: Codebook
  private let succession: ThemeSuccession
  /// Those that the codebook does not have yet.
  private(set) var added: [Theme] = []

  init(of codebook: Codebook) {
    self.codebook = codebook
    succession = ThemeSuccession(of: codebook)
  }

  /// The id of the theme with the id or label `name`; a new one where there is none.
  mutating func id(of name: String, example: String) -> String {
    if let index = succession.theme(of: name) { return codebook.themes[index].id }
    let folded = name.lowercased()
    if let theme = (codebook.themes + added).first(where: {
      $0.id.lowercased() == folded || $0.label.lowercased() == folded
    }) {
      return theme.id
    }
    let id = String(name.map { $0 == "/" || $0 == "|" ? "-" : $0 })
    added.append(Theme(id: id, label: name, example: example, status: "emerging"))
    return id
  }
}

/// Adds themes to the codebook file of a study; every row that it has stays as it is.
enum CodebookAddition {
  static func add(_ themes: [Theme], to study: Study) throws {
    guard let name = study.pipeline.codebook else {
      throw PipelineError(
        study.pipeline.path,
        "names no codebook for the new theme '\(themes[0].label)'; add 'codebook: codebook.csv'")
    }
    let path = PathText.resolve(name, in: study.folder)
    var text = try ResearcherFiles.text(of: path)
    let table = try CSVTable(parsing: text, path: path, required: ["theme"], known: nil)
    let isCRLF = text.utf8.contains(0x0D)
    if text.utf8.last != 0x0A && text.utf8.last != 0x0D { text += isCRLF ? "\r\n" : "\n" }
    for theme in themes {
      let cells = table.header.map { column in
        switch column {
        case "theme": theme.id
        case "label": theme.label
        case "example": theme.example
        case "status": theme.status
        default: ""
        }
      }
      text +=
        cells.map { quoted($0, separator: table.separator) }.joined(separator: table.separator)
        + (isCRLF ? "\r\n" : "\n")
    }
    try FileReplacement.write(Array(text.utf8), to: path)
  }

  private static func quoted(_ cell: String, separator: String) -> String {
    guard cell.contains(separator) || cell.contains(where: { $0 == "\"" || $0.isNewline }) else {
      return cell
    }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
