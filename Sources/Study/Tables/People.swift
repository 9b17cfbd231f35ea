package import CorpusModel
internal import Files
internal import Reading

/// A list of people who may speak: TEI with people in it, or a table.
package enum PeopleFile {
  package static func people(of file: ResearcherFile) throws -> [Person] {
    guard file.text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) != "<" else {
      do {
        return try PersonList.personList(from: Source(path: file.path, bytes: file.bytes))
      } catch ReadingError.unreadable(let location, let problem) {
        throw PipelineErrors([PipelineError(location, problem)])
      }
    }
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["id", "name"], known: ["role"])
    let errors = table.faultyIDs(in: "id", what: "person")
    if !errors.isEmpty { throw PipelineErrors(errors) }
    if table.rows.isEmpty {
      throw PipelineError(file.path, "no people in the table; add a row for each person")
    }
    return table.rows.map { row in
      let id = row["id"]
      return Person(
        id: id.hasPrefix("#") ? String(id.dropFirst()) : id, name: row["name"], role: row["role"])
    }
  }
}
