import CorpusModel
import Tabulation
import TestSupport
import Testing

private func said(
  _ id: String, _ speaker: Speaker = head, caseCode: String? = "A1", wave: String? = nil,
  kind: DocumentKind = .interview
) throws -> CodedDocument {
  try coded(
    SampleTranscript(
      id: id, kind: kind, caseCode: caseCode, wave: wave,
      turns: [.init(interviewer, "Who \(id)?"), .init(speaker, "no time")])
  ) { [try coding("no time", time, in: $0)] }
}

@Suite struct AxisTests {
  @Test func `rows and columns stand as listed, the empty ones too`() throws {
    let matrix = matrix(.theme, .role, of: [])
    #expect(matrix.rows.map(\.id) == ["trust", "voice", "time", "later"])
    #expect(matrix.rows.map(\.label) == ["Trust", "Trust › Voice", "Time", "Later"])
    #expect(matrix.columns.map(\.id) == ["head", "deputy", "pupil"])
    #expect(matrix.columns[0].label == "Headteacher")
  }

  @Test func `what is met and not listed gets its row, and what is not known the last`() throws {
    let other = Role(id: "governor", label: "Governor", group: "governors", names: [])
    let governor = Speaker(name: "G", roleAsWritten: "", role: other)
    let unknown = Speaker(name: "X", roleAsWritten: "", role: .unattributed)
    let documents = [
      try said("a", unknown, caseCode: nil), try said("b", governor, caseCode: "Z9"),
    ]
    let roles = matrix(.role, .caseCode, of: documents)
    #expect(roles.rows.map(\.id) == ["head", "deputy", "pupil", "governor", "unattributed"])
    #expect(
      roles.columns.map(\.id) == ["D1", "A1", "B1", "D2", "C2", "Z9", "unattributed"])
    #expect(roles.columns.last?.label == "No case")
    #expect(try roles.value("governor", "Z9") == "1")
    #expect(try roles.value("unattributed", "unattributed") == "1")
  }

  @Test func `role groups stand once each`() throws {
    let matrix = matrix(.roleGroup, .caseCode, .quotations, of: [try said("a"), try said("b")])
    #expect(matrix.rows.map(\.id) == ["leaders", "pupils"])
    #expect(try matrix.value("leaders", "A1") == "2")
  }

  @Test func `an attribute comes from the section, the case, or the case it belongs to`() throws {
    let ofSection = SampleTranscript(id: "s", caseCode: "A1", turns: [.init(head, "no time")])
      .attributed()
    var quotations = ofSection.quotations
    quotations[0].attributes = [.init(name: "phase", value: "special")]
    let special = CodedDocument(
      attributed: ofSection.with(quotations: quotations), codings: [])
    let matrix = matrix(
      .role, .attribute("phase"), .quotations,
      of: [
        try said("a"), try said("c", caseCode: "C2"), try said("d", caseCode: "D1"), special,
      ])
    #expect(matrix.columns.map(\.id) == ["primary", "secondary", "special", "unattributed"])
    #expect(matrix.columns.last?.label == "No phase")
    #expect(try matrix.value("head", "primary") == "2")
    #expect(try matrix.value("head", "special") == "1")
    #expect(try matrix.value("head", "unattributed") == "1")
  }

  @Test func `waves stand by their numbers`() throws {
    let matrix = matrix(
      .theme, .wave,
      of: [try said("a", wave: "10"), try said("b", wave: "2"), try said("c")])
    #expect(matrix.columns.map(\.id) == ["2", "10", "unattributed"])
    #expect(try matrix.value("time", "10") == "1")
  }

  @Test func `documents and questions stand in the order of the corpus`() throws {
    let documents = [try said("b"), try said("a")]
    #expect(matrix(.theme, .document, of: documents).columns.map(\.id) == ["b", "a"])
    let questions = matrix(.question, .document, .answers, of: documents)
    #expect(questions.rows.map(\.id) == ["Who b?", "Who a?"])
    #expect(try questions.value("Who b?", "b") == "1")
    #expect(
      try questions.cell("Who b?", "a").reason?.text
        == "nobody asked this question in this document")
  }

  @Test func `a report enters only a matrix that asks for it`() throws {
    let documents = [try said("a"), try said("r", kind: .report)]
    #expect(try matrix(.theme, .caseCode, of: documents).value("time", "A1") == "1")
    let reports = matrix(.theme, .caseCode, kinds: [.report], of: documents)
    #expect(try reports.value("time", "A1") == "1")
    #expect(
      matrix(.theme, .document, kinds: [.report], of: documents).columns.map(\.id) == ["r"])
  }

  @Test func `an axis is read by its name or as an attribute`() {
    #expect(MatrixDefinition.Axis("role-group", attributes: []) == .roleGroup)
    #expect(MatrixDefinition.Axis("phase", attributes: ["phase"]) == .attribute("phase"))
    #expect(MatrixDefinition.Axis("fase", attributes: ["phase"]) == nil)
    for name in MatrixDefinition.Axis.names(attributes: ["phase"]) {
      #expect(MatrixDefinition.Axis(name, attributes: ["phase"])?.name == name)
    }
  }
}
