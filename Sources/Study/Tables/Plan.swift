package import CorpusModel
internal import Files

/// The plan of a study: the number of speakers to hear of each role in each case.
package enum PlanTable {
  package static func rows(of file: ResearcherFile) throws -> [PlannedSpeakers] {
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["case", "role", "planned"], known: [])
    var errors: [PipelineError] = []
    var lines: [[String]: Int] = [:]
    let rows = table.rows.map { row in
      let count = Int(row["planned"]).flatMap { $0 >= 0 ? $0 : nil }
      if count == nil {
        errors.append(
          row.error(
            in: file.path, at: "planned",
            "not a whole number: '\(row["planned"])' in the column 'planned'; write the number of "
              + "speakers to hear"))
      }
      if let first = lines[[row["case"], row["role"]]] {
        errors.append(
          row.error(
            in: file.path, at: "case",
            "case '\(row["case"])' and role '\(row["role"])' are already planned on line \(first); "
              + "delete one"))
      }
      lines[[row["case"], row["role"]]] = row.line
      return PlannedSpeakers(
        caseCode: row["case"], role: row["role"], count: count ?? 0, line: row.line)
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return rows
  }
}
