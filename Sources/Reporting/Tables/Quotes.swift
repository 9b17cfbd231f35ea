package import CorpusModel
package import Files

/// `quotes.csv`: a row for each quotation, of whatever kind.
package enum QuotesTable: OutputTable {
  package static let schema = TableSchema(
    name: "quotes",
    columns: [
      .init("quote_id", .string, required: true, "The id of the quotation"),
      .init("answer_id", .string, "The answer that the turn belongs to"),
      .init("utterance", .string, "Shared by the parts of one utterance that a narrator split"),
      .init("part_of", .string, "For reported speech: the turn it stands in"),
      .init("document", .string, required: true, "The document it stands in"),
      .init("case", .string, "The case that the speaker belongs to"),
      .init("kind", .string, required: true, "turn, speech, reported, term or passage"),
      .init("role", .string, required: true, "The speaker's role; unattributed when unknown"),
      .init("role_group", .string, "The group of that role"),
      .init("role_as_written", .string, "The words of the source that gave the role"),
      .init("speaker", .string, "The speaker's name or label"),
      .init("attribution", .string, required: true, "explicit, inferred, ambiguous or none"),
      .init("rule", .string, "The rule that told the speaker"),
      .init("cue", .string, "The words that told the speaker, or the candidates"),
      .init("section", .string, "The heading's number, else its text"),
      .init("question", .string, "What askers said since the last participant"),
      .init("wave", .string, "The wave of the document"),
      .init("time", .string, "When the turn starts, hh:mm:ss[.fff]"),
      .init("line", .integer, required: true, "The line of the source, from 1"),
      .init("start_byte", .integer, required: true, "Offset of its first byte in UTF-8"),
      .init("end_byte", .integer, required: true, "Offset of the byte after its last"),
      .init("words", .integer, required: true, "Its words, transcription marks left out"),
      .init("text", .string, required: true, "The words themselves"),
      .init("context_before", .string, "The turn before, or in prose the sentence before"),
      .init("context_after", .string, "The turn after, or in prose the sentence after"),
    ],
    primaryKey: ["quote_id"],
    foreignKeys: [
      .init(["document"], in: "documents", ["document"]),
      .init(["part_of"], in: "", ["quote_id"]),
    ])

  package static func usualSize(of report: DocumentReport) -> Int {
    4 * report.coded.document.text.count
  }

  package static func appendRows(of report: DocumentReport, to csv: inout CSVWriter) {
    appendRows(of: report.coded.attributed, to: &csv)
  }

  package static func appendRows(of attributed: AttributedDocument, to csv: inout CSVWriter) {
    let document = attributed.document
    let text = document.text
    // Field by field where it lies: a copy of a quotation is one of all its strings.
    let quotations = attributed.quotations
    var told = ToldFields()
    for index in quotations.indices {
      csv.field(stableID: quotations[index].id)
      if let answer = quotations[index].answer {
        csv.field(stableID: attributed.answers[answer].id)
      } else {
        csv.emptyField()
      }
      csv.field(stableID: quotations[index].utterance)
      if let owner = quotations[index].partOf {
        csv.field(stableID: quotations[owner].id)
      } else {
        csv.emptyField()
      }
      csv.fields(told.fields(ofQuotationAt: index, in: quotations, of: document))
      csv.field(quotations[index].section)
      csv.field(joining: quotations[index].question, of: text)
      csv.field(document.description.wave ?? "")
      csv.field(quotations[index].time ?? "")
      csv.field(quotations[index].line)
      csv.field(quotations[index].span.start)
      csv.field(quotations[index].span.end)
      csv.field(quotations[index].wordCount)
      csv.field(quotations[index].span, of: text)
      csv.field(optional: quotations[index].before, of: text)
      csv.field(optional: quotations[index].after, of: text)
      csv.endRow()
    }
  }
}

extension CSVWriter {
  fileprivate mutating func field(optional span: TextSpan?, of text: SourceText) {
    if let span { field(span, of: text) } else { emptyField() }
  }
}
