package import CorpusModel
package import Files

/// `findings.csv`: a row for each thing that the researcher should check.
package enum FindingsTable: OutputTable {
  package static let schema = TableSchema(
    name: "findings",
    columns: [
      .init("document", .string, "The document concerned; empty for the study as a whole"),
      .init("line", .integer, "The line of the source, from 1"),
      .init("column", .integer, "In code points, from 1"),
      .init("finding", .string, required: true, "What sort of thing was found"),
      .init("message", .string, required: true, "What is the matter, and what to do"),
    ])

  package static func appendRows(of report: DocumentReport, to csv: inout CSVWriter) {
    appendRows(of: report.findings, to: &csv)
  }

  package static func appendRows(of report: StudyReport, to csv: inout CSVWriter) {
    appendRows(of: report.findings, to: &csv)
  }

  package static func appendRows(of findings: some Sequence<Finding>, to csv: inout CSVWriter) {
    for finding in findings {
      csv.field(finding.document)
      csv.field(optional: finding.line)
      csv.field(optional: finding.column)
      csv.field(finding.kind.name)
      csv.field(finding.message)
      csv.endRow()
    }
  }
}

extension CSVWriter {
  fileprivate mutating func field(optional number: Int?) {
    if let number { field(number) } else { emptyField() }
  }
}
