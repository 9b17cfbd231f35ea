internal import CorpusModel
internal import Files
internal import Study

/// A sheet of `review` as a person hands it back.
struct ReturnedSheet {
  /// True for a work list, with the program's themes; false for a sheet to read.
  let isWork: Bool
  /// Rows in the order in which they were written, however the sheet was sorted since.
  let rows: [CSVTable.Row]

  /// Findings on its encoding.
  let findings: [Finding]

  /// - Throws: ``PipelineErrors`` where a column that people fill in is missing: what they wrote there
  ///   under another name would be left out in silence.
  init(path: String) throws {
    let file = try ResearcherFile(at: path)
    try EditableTable.checkLetters(of: file)
    findings = file.findings
    let table = try CSVTable(
      parsing: file.text, path: path,
      required: ["row", "document", "words"], known: nil)
    isWork = table.columns.contains("why") || table.columns.contains("decision")
    guard isWork || table.columns.contains("through") else {
      throw PipelineError(
        path, "not a sheet of 'review': no column 'why' or 'through'")
    }
    let known = isWork ? ReviewSheet.workColumns : ReviewSheet.readingColumns
    let answers = ReviewSheet.answers.filter(known.contains)
    var errors: [PipelineError] = []
    for name in answers where !table.columns.contains(name) {
      let others = table.columns.filter { !known.contains($0) }
      if let renamed = others.first(where: { Suggestion.isNear(name, $0) }) {
        errors.append(
          PipelineError(
            path, line: 1,
            "renamed column '\(renamed)'; name it '\(name)' again"))
      } else if name == "theme" || (isWork && name == "decision") {
        errors.append(
          PipelineError(
            path, line: 1,
            "missing column '\(name)'; the columns are: \(table.columns.joined(separator: ", "))"
          ))
      }
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    rows = ReturnedSheet.inOrder(table.rows)
  }

  /// Two sheets put together have numbers twice: then their order is kept.
  private static func inOrder(_ rows: [CSVTable.Row]) -> [CSVTable.Row] {
    let numbers = rows.compactMap { Int($0["row"]) }
    guard numbers.count == rows.count, Set(numbers).count == rows.count else { return rows }
    return zip(numbers, rows).sorted { $0.0 < $1.0 }.map(\.1)
  }
}
