package import CorpusModel
package import Files

/// `documents.csv`: a row for each source that was read.
package enum DocumentsTable: OutputTable {
  package static let schema = TableSchema(
    name: "documents",
    columns: [
      .init("document", .string, required: true, "The id of the document"),
      .init("path", .string, required: true, "The path of its source"),
      .init("sha256", .string, required: true, "SHA-256 of the source"),
      .init("format", .string, required: true, "What it was read as: text, tei or xml"),
      .init("encoding", .string, required: true, "The encoding of the source"),
      .init("language", .string, "A BCP 47 tag"),
      .init("kind", .string, required: true, "interview, focus-group, report, vignette or notes"),
      .init("case", .string, "The case that all of it belongs to"),
      .init("wave", .string, "The wave of the study"),
      .init("date", .string, "The date that the source gives"),
      .init("words", .integer, required: true, "All words of the text, askers' included"),
      .init("turns", .integer, required: true, "Labelled stretches of a transcript, askers' too"),
      .init("answers", .integer, required: true, "Speakers' turns until another speaks"),
      .init("quotations", .integer, required: true, "Its rows in quotes.csv"),
      .init("findings", .integer, required: true, "Its rows in findings.csv"),
    ],
    primaryKey: ["document"])

  package static func appendRows(of report: DocumentReport, to csv: inout CSVWriter) {
    appendRow(of: report.coded, findings: report.findings.count, to: &csv)
  }

  /// - Parameter findings: how many rows `findings.csv` has for the document.
  package static func appendRow(
    of coded: CodedDocument, findings: Int, to csv: inout CSVWriter
  ) {
    let description = coded.document.description
    csv.field(description.id)
    csv.field(description.path)
    csv.field(description.sha256)
    csv.field(description.format.rawValue)
    csv.field(description.encoding)
    csv.field(description.language)
    csv.field(description.kind.rawValue)
    csv.field(description.caseCode ?? "")
    csv.field(description.wave ?? "")
    csv.field(description.date ?? "")
    csv.field(coded.attributed.words.count)
    csv.field(coded.document.turns.count)
    csv.field(coded.attributed.answers.count)
    csv.field(coded.attributed.quotations.count)
    csv.field(findings)
    csv.endRow()
  }
}
