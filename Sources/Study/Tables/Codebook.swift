internal import Coding
package import CorpusModel
internal import Files

/// `codebook.csv`: the themes of a study and their indicators.
package enum CodebookTable {
  package static func codebook(of file: ResearcherFile) throws -> Codebook {
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["theme"],
      known: [
        "label", "parent", "definition", "include", "exclude", "example", "indicators", "unless",
        "was", "status",
      ])
    var errors = table.faultyIDs(in: "theme", what: "theme")
    for row in table.rows where row["theme"].contains(where: { $0 == "/" || $0 == "|" }) {
      errors.append(
        row.error(
          in: file.path, at: "theme",
          "theme '\(row["theme"])' contains '/' or '|'; use '-' instead"))
    }
    if !errors.isEmpty { throw PipelineErrors(errors.inOrder) }
    let themes = table.rows.map { row in
      let indicators = IndicatorList.entries(of: row["indicators"])
      let unless = IndicatorList.entries(of: row["unless"])
      var theme = Theme(
        id: row["theme"], label: row["label"].isEmpty ? row["theme"] : row["label"],
        parent: row["parent"].isEmpty ? nil : row["parent"], definition: row["definition"],
        include: row["include"], exclude: row["exclude"], example: row["example"],
        indicators: indicators.map(\.text), unless: unless.map(\.text), was: row.pieces(of: "was"),
        status: row["status"], line: row.line)
      theme.entryPlaces =
        row.places(of: indicators.map(\.offset), in: "indicators")
        + row.places(of: unless.map(\.offset), in: "unless")
      return theme
    }
    let orphans = table.faultyParents(
      of: "theme", what: "theme",
      parents: Dictionary(uniqueKeysWithValues: themes.map { ($0.id, $0.parent) }))
    if !orphans.isEmpty { throw PipelineErrors(orphans) }
    return Codebook(themes: themes, path: file.path)
  }
}
