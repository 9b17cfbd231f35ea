package import Files

/// `moves.csv`: a row for each decision that is elsewhere, or on other words, than when it was made.
package enum MovesTable: OutputTable {
  package struct Row: Sendable {
    package var document: String
    package var documentBefore: String
    package var theme: String
    package var themeBefore: String
    package var decision: String
    package var coder: String
    package var way: String
    package var quoteIDBefore: String
    package var quoteID: String
    package var wordsBefore: String
    package var words: String
    package var start: Int
    package var end: Int

    package init(
      document: String, documentBefore: String, theme: String, themeBefore: String,
      decision: String, coder: String, way: String, quoteIDBefore: String, quoteID: String,
      wordsBefore: String, words: String, start: Int, end: Int
    ) {
      self.document = document
      self.documentBefore = documentBefore
      self.theme = theme
      self.themeBefore = themeBefore
      self.decision = decision
      self.coder = coder
      self.way = way
      self.quoteIDBefore = quoteIDBefore
      self.quoteID = quoteID
      self.wordsBefore = wordsBefore
      self.words = words
      self.start = start
      self.end = end
    }
  }

  package static let schema = TableSchema(
    name: "moves",
    columns: [
      .init("document", .string, required: true, "The document it is in now"),
      .init("document_before", .string, "The document in which it was made"),
      .init("theme", .string, "The theme now"),
      .init("theme_before", .string, "The theme when it was made"),
      .init("decision", .string, required: true, "accept, reject, add, withdraw or memo"),
      .init("coder", .string, required: true, "Who decided"),
      .init(
        "found", .string, required: true,
        "in place (same words, same neighbours), elsewhere (same words), or changed (nearly the same)"
      ),
      .init("quote_id_before", .string, "The quotation in which the words started then"),
      .init("quote_id", .string, "The quotation in which they start now"),
      .init("words_before", .string, required: true, "The words as they were coded"),
      .init("words", .string, required: true, "The words it stands on now"),
      .init("start_byte", .integer, required: true, "Offset of their first byte"),
      .init("end_byte", .integer, required: true, "Offset of the byte after their last"),
    ],
    foreignKeys: [.init(["document"], in: "documents", ["document"])])

  package static func appendRows(of report: DocumentReport, to csv: inout CSVWriter) {
    appendRows(of: report.moves, to: &csv)
  }

  package static func appendRows(of rows: [Row], to csv: inout CSVWriter) {
    for row in rows {
      for cell in [
        row.document, row.documentBefore, row.theme, row.themeBefore, row.decision, row.coder,
        row.way, row.quoteIDBefore, row.quoteID, row.wordsBefore, row.words,
      ] { csv.field(cell) }
      csv.field(row.start)
      csv.field(row.end)
      csv.endRow()
    }
  }
}
