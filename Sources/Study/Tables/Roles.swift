package import CorpusModel
internal import Files

/// `roles.csv`: the roles of a study and the names by which texts call them.
package enum RolesTable {
  package static func roles(of file: ResearcherFile) throws -> [Role] {
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["role", "names"],
      known: ["label", "group"])
    var errors = table.faultyIDs(in: "role", what: "role")
    for row in table.rows where [Role.unattributed.id, Role.author.id].contains(row["role"]) {
      errors.append(
        row.error(
          in: file.path, at: "role",
          "reserved role '\(row["role"])'; choose another word"))
    }
    if !errors.isEmpty { throw PipelineErrors(errors.inOrder) }
    return table.rows.map { row in
      let id = row["role"]
      return Role(
        id: id, label: row["label"].isEmpty ? id : row["label"],
        group: row["group"].isEmpty ? id : row["group"], names: row.pieces(of: "names"))
    }
  }
}
