package import CorpusModel
package import Files

/// `codings.csv`: a row for each coding in force.
package enum CodingsTable: OutputTable {
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

  package static func appendRows(of report: DocumentReport, to csv: inout CSVWriter) {
    appendRows(of: report.coded, codebook: report.codebook, to: &csv)
  }

  package static func appendRows(
    of coded: CodedDocument, codebook: Codebook, to csv: inout CSVWriter
  ) {
    let quotations = coded.attributed.quotations
    let document = coded.attributed.document
    var asides = coded.asides[...]
    // Most codings have the same speaker as the one before.
    var speaker: (quotation: Int, fields: ReadyFields)?
    for coding in coded.codings {
      while let aside = asides.first, aside.coding.segment < coding.segment {
        appendRow(of: aside, document, codebook, to: &csv)
        asides.removeFirst()
      }
      // Field by field where it lies: a copy of a quotation is one of all its strings.
      let owner = coding.quotation
      csv.field(stableID: coding.id)
      csv.field(stableID: quotations[owner].id)
      csv.field(stableID: quotations[coding.lastQuotation].id)
      if let speaker, haveSameSpeaker(owner, speaker.quotation, in: quotations) {
        csv.fields(speaker.fields)
      } else {
        let fields = ReadyFields { csv in
          csv.field(document.id)
          csv.field(quotations[owner].caseCode ?? "")
          csv.field(quotations[owner].speaker.role.id)
          csv.field(quotations[owner].speaker.name)
        }
        speaker = (owner, fields)
        csv.fields(fields)
      }
      appendReason(of: coding, codebook, to: &csv)
      if let span = coding.evidence {
        csv.field(span, in: owner...coding.lastQuotation, of: coded.attributed)
        csv.field(span.start)
        csv.field(span.end)
      } else {
        for _ in 0..<3 { csv.emptyField() }
      }
      csv.field(coding.segment.start)
      csv.field(coding.segment.end)
      if coding.source == .decision {
        csv.field(joining: document.said(in: coding.segment), of: document.text)
      } else {
        csv.field(coding.segment, in: owner...coding.lastQuotation, of: coded.attributed)
      }
      csv.field(coding.coder)
      csv.field(coding.memo)
      csv.endRow()
    }
    for aside in asides { appendRow(of: aside, document, codebook, to: &csv) }
  }

  /// True if the columns from `case` to `speaker` are the same.
  private static func haveSameSpeaker(
    _ one: Int, _ other: Int, in quotations: [Quotation]
  ) -> Bool {
    one == other
      || quotations[one].speaker.name == quotations[other].speaker.name
        && quotations[one].speaker.role.id == quotations[other].speaker.role.id
        && quotations[one].caseCode == quotations[other].caseCode
  }

  /// A person's coding of words that no participant says.
  private static func appendRow(
    of aside: Aside, _ document: Document, _ codebook: Codebook, to csv: inout CSVWriter
  ) {
    csv.field(aside.coding.id)
    for _ in 0..<2 { csv.emptyField() }
    csv.field(document.id)
    csv.field(document.description.caseCode ?? "")
    csv.field(aside.role)
    csv.field(aside.speaker)
    appendReason(of: aside.coding, codebook, to: &csv)
    for _ in 0..<3 { csv.emptyField() }
    csv.field(aside.coding.segment.start)
    csv.field(aside.coding.segment.end)
    csv.field(joining: document.said(in: aside.coding.segment), of: document.text)
    csv.field(aside.coding.coder)
    csv.field(aside.coding.memo)
    csv.endRow()
  }

  /// The columns from `theme` to `indicator`.
  private static func appendReason(
    of coding: Coding, _ codebook: Codebook, to csv: inout CSVWriter
  ) {
    csv.field(codebook.themes[coding.theme].id)
    csv.field(coding.source.rawValue)
    csv.field(coding.status.rawValue)
    csv.field(coding.stance)
    csv.field(coding.isStarred)
    csv.field(coding.isPrompted)
    csv.field(coding.indicator)
  }
}

extension CSVWriter {
  /// The words of `span` that `owners` say.
  fileprivate mutating func field(
    _ span: TextSpan, in owners: ClosedRange<Int>, of attributed: AttributedDocument
  ) {
    if attributed.isOnePiece(span, in: owners) {
      field(span, of: attributed.document.text)
    } else {
      field(joining: attributed.pieces(of: span, in: owners), of: attributed.document.text)
    }
  }
}
