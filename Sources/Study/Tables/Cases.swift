package import CorpusModel
internal import Files

/// `cases.csv`: the cases of a study, with an attribute in each further column.
package enum CasesTable {
  package static func cases(of file: ResearcherFile) throws -> [StudyCase] {
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["case"], known: nil)
    let errors = table.faultyIDs(in: "case", what: "case")
    if !errors.isEmpty { throw PipelineErrors(errors) }
    let attributes = table.columns.filter { !["case", "label", "parent"].contains($0) }
    let cases = table.rows.map { row in
      StudyCase(
        code: row["case"], label: row["label"].isEmpty ? row["case"] : row["label"],
        parent: row["parent"].isEmpty ? nil : row["parent"],
        attributes: attributes.map { .init(name: $0, value: row[$0]) })
    }
    let orphans = table.faultyParents(
      of: "case", what: "case",
      parents: Dictionary(uniqueKeysWithValues: cases.map { ($0.code, $0.parent) }))
    if !orphans.isEmpty { throw PipelineErrors(orphans) }
    return cases
  }
}
