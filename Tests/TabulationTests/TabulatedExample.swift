import CorpusModel
import Tabulation
import TestSupport
import Testing

enum Roles {
  static let asker = Role(
    id: "asker", label: "Asker", group: Role.interviewerGroup, names: [])
  static let head = Role(id: "head", label: "Headteacher", group: "leaders", names: [])
  static let deputy = Role(id: "deputy", label: "Deputy", group: "leaders", names: [])
  static let pupil = Role(id: "pupil", label: "Pupil", group: "pupils", names: [])
  static let cleaner = Role(id: "cleaner", label: "Cleaner", group: Role.bystanderGroup, names: [])

  static let all = [asker, head, deputy, pupil, cleaner]
}

let interviewer = Speaker(name: "I", roleAsWritten: "", role: Roles.asker)
let head = Speaker(name: "Head", roleAsWritten: "", role: Roles.head)
let deputy = Speaker(name: "Deputy", roleAsWritten: "", role: Roles.deputy)
let pupils = Speaker(name: "Pupils", roleAsWritten: "", role: Roles.pupil, isGroup: true)
let pupil = Speaker(name: "P1", roleAsWritten: "", role: Roles.pupil)
let cleaner = Speaker(name: "Cleaner", roleAsWritten: "", role: Roles.cleaner)

/// Two districts with two schools and one school, and one attribute.
let cases = [
  StudyCase(code: "D1", label: "North", parent: nil, attributes: []),
  StudyCase(
    code: "A1", label: "Ash", parent: "D1", attributes: [.init(name: "phase", value: "primary")]),
  StudyCase(
    code: "B1", label: "Birch", parent: "D1",
    attributes: [.init(name: "phase", value: "secondary")]),
  StudyCase(
    code: "D2", label: "South", parent: nil, attributes: [.init(name: "phase", value: "primary")]),
  StudyCase(code: "C2", label: "Cedar", parent: "D2", attributes: []),
]

/// `trust` contains `voice`; `time` is alone; `later` has no indicator.
let codebook = Codebook(
  themes: [
    Theme(id: "trust", label: "Trust", indicators: ["trust"]),
    Theme(id: "voice", label: "Voice", parent: "trust", indicators: ["voice"]),
    Theme(id: "time", label: "Time", indicators: ["time"]),
    Theme(id: "later", label: "Later"),
  ], path: "codebook.csv")

let trust = 0
let voice = 1
let time = 2

/// Coding by hand of `words` in a transcript.
func coding(
  _ words: String, _ theme: Int, in attributed: AttributedDocument,
  status: Coding.Status = .proposed, rank: Int = 0
) throws -> Coding {
  let utf8 = attributed.document.text.utf8
  let sought = Array(words.utf8)
  let starts = utf8.indices.filter { utf8[$0...].starts(with: sought) }
  let start = try #require(starts.dropFirst(rank).first, "no '\(words)' in the example")
  let span = TextSpan(start, start + sought.count)
  let touched = attributed.quotations.indices.filter {
    attributed.quotations[$0].span.overlaps(span)
  }
  let first = try #require(touched.first)
  let last = try #require(touched.last)
  return Coding(
    id: "\(attributed.document.id).\(theme).\(span.start).\(status)", quotation: first,
    lastQuotation: last, theme: theme, source: status == .proposed ? .rule : .decision,
    status: status, segment: span)
}

func coded(
  _ transcript: SampleTranscript, _ codings: (AttributedDocument) throws -> [Coding] = { _ in [] }
) throws -> CodedDocument {
  let attributed = transcript.attributed()
  let inOrder = try codings(attributed).sorted {
    $0.segment != $1.segment ? $0.segment < $1.segment : $0.theme < $1.theme
  }
  let document = CodedDocument(attributed: attributed, codings: inOrder)
  #expect(brokenInvariants(of: document) == [])
  return document
}

func matrix(
  _ rows: MatrixDefinition.Axis, _ columns: MatrixDefinition.Axis,
  _ measure: MatrixDefinition.Measure = .segments,
  kinds: Set<DocumentKind> = MatrixDefinition.usualKinds, of documents: [CodedDocument]
) -> Matrix {
  let tabulator = Tabulator(
    definitions: [
      MatrixDefinition(name: "m", rows: rows, columns: columns, measure: measure, kinds: kinds)
    ], codebook: codebook, cases: cases, roles: Roles.all)
  var tally = MatrixTally(tabulator)
  for document in documents { tally.add(tabulator.tally(document)) }
  return tally.matrices[0]
}

extension Matrix {
  /// The cell of a row and a column by their ids.
  func cell(_ row: String, _ column: String) throws -> Cell {
    cell(
      try #require(rows.firstIndex { $0.id == row }, "no row '\(row)'"),
      try #require(columns.firstIndex { $0.id == column }, "no column '\(column)'"))
  }

  func value(_ row: String, _ column: String) throws -> String {
    try cell(row, column).value.figures()
  }
}
