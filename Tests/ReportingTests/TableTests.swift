import CorpusModel
import Files
import Reporting
import TestSupport
import Testing

private let asker = Role(id: "interviewer", label: "Interviewer", group: "interviewer", names: [])
private let head = Role(id: "head", label: "Headteacher", group: "leaders", names: [])

private let interviewer = Speaker(name: "I", roleAsWritten: "", role: asker)
private let ann = Speaker(name: "Ann", roleAsWritten: "head", role: head)

private let codebook = Codebook(
  themes: [Theme(id: "trust", label: "Trust"), Theme(id: "time", label: "Time")],
  path: "codebook.csv")

/// Two turns of one answer, the second with a comma and quotation marks, after a question.
private let attributed = SampleTranscript(
  id: "A1/head", caseCode: "A1", wave: "1",
  turns: [
    .init(interviewer, "Who decides?"), .init(interviewer, "And who does not?"),
    .init(ann, "We all do and"), .init(ann, "I said \"no\", once."),
  ]
).attributed()

private func rows(_ render: (inout CSVWriter) -> Void) throws -> [[String: String]] {
  var csv = CSVWriter()
  render(&csv)
  let parsed = try #require(parsedCSV(csv.bytes))
  let header = try #require(parsed.first)
  return parsed.dropFirst().map { row in
    #expect(row.count == header.count)
    return Dictionary(uniqueKeysWithValues: zip(header, row))
  }
}

@Suite struct TableTests {
  @Test(arguments: [
    (
      "documents",
      "document,path,sha256,format,encoding,language,kind,case,wave,date,words,turns,answers,quotations,findings"
    ),
    (
      "quotes",
      "quote_id,answer_id,utterance,part_of,document,case,kind,role,role_group,role_as_written,speaker,attribution,rule,cue,section,question,wave,time,line,start_byte,end_byte,words,text,context_before,context_after"
    ),
    (
      "codings",
      "coding_id,quote_id,last_quote_id,document,case,role,speaker,theme,source,status,stance,star,prompted,indicator,evidence,evidence_start,evidence_end,start_byte,end_byte,text,coder,memo"
    ),
    (
      "cells",
      "matrix,row,column,measure,value,value_read,segments,answers,quotations,speakers,documents,reason"
    ),
    ("cell-codings", "matrix,row,column,coding_id"),
    ("findings", "document,line,column,finding,message"),
  ])
  func `tables have the columns that are documented`(name: String, header: String) throws {
    let schema = try #require(TableSchema.all.first { $0.name == name })
    var csv = CSVWriter()
    csv.header(schema)
    #expect(String(decoding: csv.bytes, as: UTF8.self) == header + "\r\n")
  }

  @Test func `keys name columns and tables that exist`() {
    for schema in TableSchema.all {
      let columns = Set(schema.columns.map(\.name))
      #expect(columns.isSuperset(of: schema.primaryKey))
      for key in schema.foreignKeys {
        let name = key.table.isEmpty ? schema.name : key.table
        let others = TableSchema.all.first { $0.name == name }?.columns.map(\.name) ?? []
        #expect(columns.isSuperset(of: key.columns))
        #expect(Set(others).isSuperset(of: key.otherColumns))
      }
    }
  }

  @Test func `a document's row counts its words, turns, answers and quotations`() throws {
    let coded = CodedDocument(attributed: attributed, codings: [])
    let row = try #require(
      try rows { csv in
        csv.header(DocumentsTable.schema)
        DocumentsTable.appendRow(of: coded, findings: 3, to: &csv)
      }.first)
    #expect(row["document"] == "A1/head")
    #expect(row["kind"] == "interview")
    // I Who decides / I And who does not / Ann We all do and / Ann I said no once
    #expect(row["words"] == "18")
    #expect(row["turns"] == "4")
    #expect(row["answers"] == "1")
    #expect(row["quotations"] == "2")
    #expect(row["findings"] == "3")
  }

  @Test func `a quotation's texts are exact slices and its question is what askers said`() throws {
    let rows = try rows { csv in
      csv.header(QuotesTable.schema)
      QuotesTable.appendRows(of: attributed, to: &csv)
    }
    #expect(rows.map { $0["text"] } == ["We all do and", "I said \"no\", once."])
    #expect(rows.map { $0["context_before"] } == ["And who does not?", "We all do and"])
    #expect(rows.map { $0["context_after"] } == ["I said \"no\", once.", ""])
    #expect(rows[0]["question"] == "Who decides? And who does not?")
    #expect(rows.map { $0["answer_id"] } == ["A1/head.a0", "A1/head.a0"])
    #expect(rows[1]["role"] == "head")
    #expect(rows[1]["role_group"] == "leaders")
    #expect(rows[1]["attribution"] == "explicit")
    #expect(rows[1]["wave"] == "1")
    for row in rows {
      let start = try #require(Int(row["start_byte"] ?? ""))
      let end = try #require(Int(row["end_byte"] ?? ""))
      #expect(attributed.document.text[TextSpan(start, end)] == row["text"])
    }
  }

  @Test func `who said it stands right whether few or many take turns`() throws {
    for count in [1, 2, 3, 12] {
      let speakers = (0..<count).map { number in
        Speaker(name: "P\(number), one of \(count)", roleAsWritten: "", role: head)
      }
      let turns = (0..<40).map { number in
        // Now and then somebody speaks again after long.
        SampleTranscript.Turn(
          speakers[(number * number + number / 3) % count], "words \(number)",
          caseCode: "C\(number % 2)")
      }
      let attributed = SampleTranscript(turns: turns).attributed()
      let rows = try rows { csv in
        csv.header(QuotesTable.schema)
        QuotesTable.appendRows(of: attributed, to: &csv)
      }
      #expect(rows.map { $0["speaker"] } == turns.map(\.speaker.name))
      #expect(rows.map { $0["case"] } == turns.map(\.caseCode))
      #expect(rows.map { $0["cue"] } == attributed.voiced.map(\.cue))
    }
  }

  @Test func `reported speech names its turn`() throws {
    var quotations = attributed.quotations
    var reported = quotations[1]
    reported.id = "inner"
    reported.kind = .reported
    reported.partOf = 1
    reported.span = TextSpan(reported.span.start + 8, reported.span.start + 10)
    quotations.append(reported)
    let document = attributed.with(quotations: quotations)
    let rows = try rows { csv in
      csv.header(QuotesTable.schema)
      QuotesTable.appendRows(of: document, to: &csv)
    }
    #expect(rows.map { $0["part_of"] } == ["", "", "A1/head.q1"])
    #expect(rows[2]["text"] == "no")
  }

  @Test func `a coding over two turns leaves out the label between`() throws {
    let start = attributed.quotations[0].span.start
    let coded = CodedDocument(
      attributed: attributed,
      codings: [
        Coding(
          id: "k1", quotation: 0, lastQuotation: 1, theme: 1, source: .rule, status: .proposed,
          isPrompted: true, indicator: "and I",
          evidence: TextSpan(start + 10, attributed.quotations[1].span.start + 1),
          segment: TextSpan(start, attributed.quotations[1].span.end)),
        Coding(
          id: "k2", quotation: 1, lastQuotation: 1, theme: 0, source: .decision, status: .added,
          stance: "contradicts", isStarred: true, segment: attributed.quotations[1].span,
          coder: "mk", memo: "a\nb"),
      ])
    let rows = try rows { csv in
      csv.header(CodingsTable.schema)
      CodingsTable.appendRows(of: coded, codebook: codebook, to: &csv)
    }
    #expect(rows[0]["text"] == "We all do and I said \"no\", once.")
    #expect(rows[0]["evidence"] == "and I")
    #expect(rows[0]["quote_id"] == "A1/head.q0")
    #expect(rows[0]["last_quote_id"] == "A1/head.q1")
    #expect(rows[0]["theme"] == "time")
    #expect(rows[0]["prompted"] == "yes")
    #expect(rows[0]["star"] == "")
    #expect(rows[1]["star"] == "yes")
    #expect(rows[1]["evidence_start"] == "")
    #expect(rows[1]["memo"] == "a\nb")
    #expect(rows[0]["text"] == coded.words(of: coded.codings[0]))
  }

  @Test func `a finding without a place leaves line and column empty`() throws {
    let kind = Finding.Kind("no speakers")
    let rows = try rows { csv in
      csv.header(FindingsTable.schema)
      FindingsTable.appendRows(
        of: [
          Finding(document: "d", line: 2, column: 5, kind: kind, message: "m, n"),
          Finding(document: "d", line: nil, column: nil, kind: kind, message: ""),
        ], to: &csv)
    }
    #expect(
      rows[0] == [
        "document": "d", "line": "2", "column": "5", "finding": "no speakers", "message": "m, n",
      ])
    #expect(rows[1]["line"] == "")
    #expect(rows[1]["column"] == "")
  }
}
