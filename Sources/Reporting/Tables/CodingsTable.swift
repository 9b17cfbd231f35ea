package import CorpusModel

/// `codings.csv`: a row for each coding in force.
package enum CodingsTable {
  package static let schema = TableSchema(
    name: "codings",
    columns: [
      .init("coding_id", .string, required: true, "The id of the coding"),
      .init("quote_id", .string, required: true, "The quotation in which the segment starts"),
      .init("last_quote_id", .string, required: true, "The quotation in which it ends"),
      .init("document", .string, required: true, "The document it stands in"),
      .init("case", .string, "The case of the quotation"),
      .init("role", .string, required: true, "The role of its speaker"),
      .init("speaker", .string, "The speaker's name or label"),
      .init("theme", .string, required: true, "The id of the theme in the codebook"),
      .init("source", .string, required: true, "rule or decision"),
      .init("status", .string, required: true, "proposed (read by nobody), accepted or added"),
      .init("stance", .string, "supports, qualifies, contradicts, or empty"),
      .init("star", .flag, "Marked as a telling example"),
      .init("prompted", .flag, "The same indicator fires in the question"),
      .init("indicator", .string, "The first indicator that fired, as the codebook writes it"),
      .init("evidence", .string, "The words on which it fired"),
      .init("evidence_start", .integer, "Offset of the evidence's first byte"),
      .init("evidence_end", .integer, "Offset of the byte after its last"),
      .init("start_byte", .integer, required: true, "Offset of the segment's first byte"),
      .init("end_byte", .integer, required: true, "Offset of the byte after its last"),
      .init("text", .string, required: true, "The words of the segment"),
      .init("coder", .string, "Who decided"),
      .init("memo", .string, "What the coder noted"),
    ],
    primaryKey: ["coding_id"],
    foreignKeys: [
      .init(["quote_id"], in: "quotes", ["quote_id"]),
      .init(["last_quote_id"], in: "quotes", ["quote_id"]),
      .init(["document"], in: "documents", ["document"]),
    ])

  package static func appendRows(
    of coded: CodedDocument, codebook: Codebook, to csv: inout CSVWriter
  ) {
    let attributed = coded.attributed
    let text = coded.document.text
    let document = coded.document.id
    for coding in coded.codings {
      let owners = coding.quotation...coding.lastQuotation
      let quotation = attributed.quotations[coding.quotation]
      csv.field(coding.id)
      csv.field(quotation.id)
      csv.field(attributed.quotations[coding.lastQuotation].id)
      csv.field(document)
      csv.field(quotation.caseCode ?? "")
      csv.field(quotation.speaker.role.id)
      csv.field(quotation.speaker.name)
      csv.field(codebook.themes[coding.theme].id)
      csv.field(coding.source.rawValue)
      csv.field(coding.status.rawValue)
      csv.field(coding.stance)
      csv.field(coding.isStarred)
      csv.field(coding.isPrompted)
      csv.field(coding.indicator)
      if let evidence = coding.evidence {
        csv.field(joining: attributed.pieces(of: evidence, in: owners), of: text)
        csv.field(evidence.start)
        csv.field(evidence.end)
      } else {
        for _ in 0..<3 { csv.emptyField() }
      }
      csv.field(coding.segment.start)
      csv.field(coding.segment.end)
      csv.field(joining: coded.pieces(of: coding), of: text)
      csv.field(coding.coder)
      csv.field(coding.memo)
      csv.endRow()
    }
  }
}
