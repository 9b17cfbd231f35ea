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
    let quotations = attributed.quotations
    let cases = attributed.voices.map { voice in
      RenderedFields { csv in
        csv.field(document.id)
        csv.field(voice.caseCode ?? "")
      }
    }
    let speakers = attributed.voices.map { voice in
      RenderedFields { csv in
        csv.field(voice.speaker.role.id)
        csv.field(voice.speaker.role.group)
        csv.field(voice.speaker.roleAsWritten)
        csv.field(voice.speaker.name)
        csv.field(voice.certainty.rawValue)
        csv.field(voice.rule)
        csv.field(voice.cue)
      }
    }
    for quotation in quotations {
      csv.field(stableID: quotation.id)
      if let answer = quotation.answer {
        csv.field(stableID: attributed.answers[answer].id)
      } else {
        csv.emptyField()
      }
      csv.field(stableID: quotation.utterance)
      if let owner = quotation.partOf {
        csv.field(stableID: quotations[owner].id)
      } else {
        csv.emptyField()
      }
      csv.fields(cases[quotation.voice])
      csv.field(quotation.kind.rawValue)
      csv.fields(speakers[quotation.voice])
      csv.field(quotation.section)
      csv.field(joining: quotation.question, of: text)
      csv.field(document.description.wave ?? "")
      csv.field(quotation.time ?? "")
      csv.field(quotation.line)
      csv.field(quotation.span.start)
      csv.field(quotation.span.end)
      csv.field(quotation.wordCount)
      csv.field(quotation.span, of: text)
      csv.field(optional: quotation.before, of: text)
      csv.field(optional: quotation.after, of: text)
      csv.endRow()
    }
  }
}

extension CSVWriter {
  fileprivate mutating func field(optional span: TextSpan?, of text: SourceText) {
    if let span { field(span, of: text) } else { emptyField() }
  }
}
