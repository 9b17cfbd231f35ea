package import CorpusModel

/// `codings.csv`: a row for each coding in force.
package enum CodingsTable {
  package static let schema = TableSchema(
    name: "codings",
    columns: [
      .init("coding_id", .string, required: true, "The id of the coding"),
      .init(
        "quote_id", .string,
        "The quotation in which the segment starts; empty where a person coded an asker's or author's words"
      ),
      .init("last_quote_id", .string, "The quotation in which it ends"),
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
    let document = coded.document.id
    var asides = coded.asides[...]
    for coding in coded.codings {
      while let aside = asides.first, aside.coding.segment < coding.segment {
        appendRow(of: aside, coded, codebook, to: &csv)
        asides.removeFirst()
      }
      let owners = coding.quotation...coding.lastQuotation
      // Field by field where it lies: a copy of a quotation is one of all its strings.
      let owner = coding.quotation
      csv.field(coding.id)
      csv.field(attributed.quotations[owner].id)
      csv.field(attributed.quotations[coding.lastQuotation].id)
      csv.field(document)
      csv.field(attributed.quotations[owner].caseCode ?? "")
      csv.field(attributed.quotations[owner].speaker.role.id)
      csv.field(attributed.quotations[owner].speaker.name)
      appendEnd(
        of: coding, evidence: coding.evidence.map { attributed.pieces(of: $0, in: owners) } ?? [],
        coded, codebook, to: &csv)
    }
    for aside in asides { appendRow(of: aside, coded, codebook, to: &csv) }
  }

  private static func appendRow(
    of aside: Aside, _ coded: CodedDocument, _ codebook: Codebook, to csv: inout CSVWriter
  ) {
    csv.field(aside.coding.id)
    for _ in 0..<2 { csv.emptyField() }
    csv.field(coded.document.id)
    csv.field(coded.document.description.caseCode ?? "")
    csv.field(aside.role)
    csv.field(aside.speaker)
    appendEnd(of: aside.coding, evidence: [], coded, codebook, to: &csv)
  }

  /// The columns from `theme` on.
  private static func appendEnd(
    of coding: Coding, evidence: [TextSpan], _ coded: CodedDocument, _ codebook: Codebook,
    to csv: inout CSVWriter
  ) {
    let text = coded.document.text
    csv.field(codebook.themes[coding.theme].id)
    csv.field(coding.source.rawValue)
    csv.field(coding.status.rawValue)
    csv.field(coding.stance)
    csv.field(coding.isStarred)
    csv.field(coding.isPrompted)
    csv.field(coding.indicator)
    if let span = coding.evidence {
      csv.field(joining: evidence, of: text)
      csv.field(span.start)
      csv.field(span.end)
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
