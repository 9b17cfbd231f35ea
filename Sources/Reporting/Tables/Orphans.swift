package import Files

/// `orphans.csv`: a row for each decision whose words were not found. It stays where it was written.
package enum OrphansTable: OutputTable {
  package struct Row: Sendable {
    package var file: String
    package var line: Int
    package var reason: String
    /// The decision as it was made, in the order of the columns from `document` to `memo`.
    package var decision: [String]

    package init(file: String, line: Int, reason: String, decision: [String]) {
      self.file = file
      self.line = line
      self.reason = reason
      self.decision = decision
    }
  }

  package static let schema = TableSchema(
    name: "orphans",
    columns: [
      .init("document", .string, "The document in which it was made"),
      .init("sha256", .string, "The hash of its source then"),
      .init("quote_id", .string, "The quotation in which the words started then"),
      .init("words", .string, "The words that were coded"),
      .init("before", .string, "What stood before them"),
      .init("after", .string, "What stood after them"),
      .init("theme", .string, "The id of the theme then"),
      .init("decision", .string, required: true, "accept, reject, add, withdraw or memo"),
      .init("stance", .string, "supports, qualifies, contradicts, or empty"),
      .init("star", .flag, "Marked as a telling example"),
      .init("coder", .string, required: true, "Who decided"),
      .init("date", .string, "When"),
      .init("memo", .string, "What the coder noted"),
      .init("reason", .string, required: true, "Why it has no place"),
      .init("file", .string, required: true, "The file of decisions it stands in"),
      .init("line", .integer, required: true, "The line of its row there"),
    ])

  package static func appendRows(of report: DocumentReport, to csv: inout CSVWriter) {
    appendRows(of: report.orphans, to: &csv)
  }

  package static func appendRows(of report: StudyReport, to csv: inout CSVWriter) {
    appendRows(of: report.orphans, to: &csv)
  }

  package static func appendRows(of rows: [Row], to csv: inout CSVWriter) {
    for row in rows {
      for cell in row.decision { csv.field(cell) }
      csv.field(row.reason)
      csv.field(row.file)
      csv.field(row.line)
      csv.endRow()
    }
  }
}
