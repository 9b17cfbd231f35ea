import CorpusModel
import Tabulation
import TestSupport
import Testing

@Suite struct CellCodingTests {
  private let tabulator = Tabulator(
    definitions: [
      MatrixDefinition(name: "a", rows: .theme, columns: .caseCode),
      MatrixDefinition(name: "b", rows: .role, columns: .document, measure: .quotations),
      MatrixDefinition(name: "c", rows: .theme, columns: .theme),
    ], codebook: codebook, cases: cases, roles: Roles.all)

  private func rows(_ document: CodedDocument, _ index: Int) -> [String] {
    var rows: [String] = []
    tabulator.forEachCell(of: tabulator.tally(document), at: index) { row, column, codings in
      for coding in codings { rows.append("\(row) \(column) \(document.codings[coding].theme)") }
    }
    return rows
  }

  @Test func `a coding stands in its own cell and in those of its parents`() throws {
    let document = try coded(
      SampleTranscript(
        id: "d", caseCode: "A1", turns: [.init(head, "a voice"), .init(cleaner, "time")])
    ) {
      [
        try coding("a voice", voice, in: $0), try coding("a voice", time, in: $0),
        try coding("time", time, in: $0),
      ]
    }
    #expect(
      rows(document, 0) == [
        "trust D1 1", "trust A1 1", "voice D1 1", "voice A1 1", "time D1 2", "time A1 2",
      ])
    #expect(rows(document, 1) == ["head d 1", "head d 2"])
    #expect(
      rows(document, 2).filter { $0.hasPrefix("voice time") } == ["voice time 1", "voice time 2"])
  }

  @Test func `a cell's count of segments is that of its codings' segments`() throws {
    let document = try coded(
      SampleTranscript(id: "d", caseCode: "A1", turns: [.init(head, "a voice in time, our time")])
    ) {
      [
        try coding("a voice", voice, in: $0), try coding("a voice", trust, in: $0),
        try coding("our time", time, in: $0),
      ]
    }
    #expect(rows(document, 0).count { $0.hasPrefix("trust A1") } == 2)
    #expect(try matrix(.theme, .caseCode, of: [document]).value("trust", "A1") == "1")
  }

  @Test func `reported speech that a person coded counts for its teller`() throws {
    let attributed = SampleTranscript(
      id: "d", caseCode: "A1", turns: [.init(head, "she said no time to me")]
    ).attributed()
    var reported = attributed.quotations[0]
    reported.id = "inner"
    reported.kind = .reported
    reported.partOf = 0
    reported.span = TextSpan(reported.span.start + 9, reported.span.start + 16)
    reported.voice = 1
    var voice = attributed.voices[0]
    voice.speaker = pupil
    let document = CodedDocument(
      attributed: attributed.with(
        voices: attributed.voices + [voice], quotations: attributed.quotations + [reported]),
      codings: [
        Coding(
          id: "k", quotation: 1, lastQuotation: 1, theme: time, source: .decision, status: .added,
          segment: reported.span)
      ])
    #expect(rows(document, 1) == ["head d 2"])
    let themes = matrix(.theme, .role, .words, of: [document])
    #expect(try themes.value("time", "head") == "2")
    #expect(try themes.cell("time", "pupil").reason?.isAbsence == true)
  }

  @Test func `a theme on a turn and on what it reports is two segments of one quotation`() throws {
    let attributed = SampleTranscript(
      id: "d", caseCode: "A1", turns: [.init(head, "my time and she said no time to me")]
    ).attributed()
    var reported = attributed.quotations[0]
    reported.id = "inner"
    reported.kind = .reported
    reported.partOf = 0
    let start = reported.span.start
    reported.span = TextSpan(start + 21, start + 28)
    func coding(_ quotation: Int, _ segment: TextSpan) -> Coding {
      Coding(
        id: "k\(quotation)", quotation: quotation, lastQuotation: quotation, theme: time,
        source: .rule, status: .proposed, segment: segment)
    }
    let document = CodedDocument(
      attributed: attributed.with(quotations: attributed.quotations + [reported]),
      codings: [coding(0, attributed.quotations[0].span), coding(1, reported.span)])
    let counts = try matrix(.theme, .role, .words, of: [document]).cell("time", "head").counts
    #expect(
      counts
        == CellCounts(segments: 2, answers: 1, quotations: 1, speakers: 1, documents: 1, words: 9))
  }
}
