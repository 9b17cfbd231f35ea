import CorpusModel
import Tabulation
import TestSupport
import Testing

/// Two interviews in A1 and one in B1, counted by hand.
///
/// A1, first: Head 9 words in two turns of one answer, Deputy 4. A1, second: another Head, 5 words.
/// B1: the pupils as a group 3 words, one pupil 4, a cleaner who counts for nothing.
private func study() throws -> [CodedDocument] {
  [
    try coded(
      SampleTranscript(
        id: "A1-one", caseCode: "A1",
        turns: [
          .init(interviewer, "trust and time and voice"),
          .init(head, "we trust them all"), .init(head, "trust takes time they say"),
          .init(deputy, "trust is what matters"),
        ])
    ) { document in
      [
        try coding("we trust them", trust, in: document),
        try coding("trust them all", trust, in: document),
        try coding("trust takes time", trust, in: document),
        try coding("trust takes time", time, in: document, status: .accepted),
        try coding("trust is", trust, in: document, status: .added),
      ]
    },
    try coded(
      SampleTranscript(
        id: "A1-two", caseCode: "A1", turns: [.init(head, "their voice is our time")])
    ) { document in [try coding("their voice", voice, in: document)] },
    try coded(
      SampleTranscript(
        id: "B1-pupils", kind: .focusGroup, caseCode: "B1",
        turns: [
          .init(pupils, "we have time"), .init(pupil, "no time for us"),
          .init(cleaner, "time to go home"),
        ])
    ) { document in
      [
        try coding("have time", time, in: document),
        try coding("time to go", time, in: document),
      ]
    },
  ]
}

@Suite struct MeasureTests {
  /// trust in A1, itself and `voice`: segments "we trust them", "trust them all", "trust takes time",
  /// "trust is", "their voice".
  @Test(arguments: [
    (MatrixDefinition.Measure.segments, "5", "1"),
    // the Head's one answer, the Deputy's, the other Head's
    (.answers, "3", "1"),
    (.quotations, "4", "1"),
    // "Head" in two documents is two people
    (.speakers, "3", "1"),
    (.documents, "2", "1"),
    // we trust them all 4 (the union of two segments) + 3 + 2 + 2
    (.words, "11", "2"),
    // 5 segments among 9 + 4 + 5 = 18 words: 277.77…
    (.per1000Words, "277.7778", "55.5556"),
    // all three who were heard in A1
    (.shareOfSpeakers, "1", "0.3333"),
  ])
  func `a parent theme counts what it and its descendants have`(
    measure: MatrixDefinition.Measure, value: String, read: String
  ) throws {
    let matrix = matrix(.theme, .caseCode, measure, of: try study())
    #expect(try matrix.cell("trust", "A1").value.figures() == value)
    #expect(try matrix.cell("trust", "A1").valueRead.figures() == read)
  }

  @Test func `every cell carries all counts, whatever its measure`() throws {
    let matrix = matrix(.theme, .caseCode, .words, of: try study())
    #expect(
      try matrix.cell("trust", "A1").counts
        == CellCounts(segments: 5, answers: 3, quotations: 4, speakers: 3, documents: 2, words: 11))
    #expect(
      try matrix.cell("time", "A1").counts
        == CellCounts(segments: 1, answers: 1, quotations: 1, speakers: 1, documents: 1, words: 3))
  }

  @Test func `a parent case counts what its schools have, once`() throws {
    let matrix = matrix(.theme, .caseCode, of: try study())
    #expect(try matrix.value("trust", "D1") == "5")
    #expect(try matrix.value("time", "D1") == "2")
    #expect(try matrix.value("time", "B1") == "1")
    #expect(try matrix.value("time", "C2") == "0")
  }

  @Test func `rates of a parent have the words and speakers of its schools for their base`() throws
  {
    // 18 words in A1 and 7 in B1; the group voice adds words, and no speaker.
    let rates = matrix(.theme, .caseCode, .per1000Words, of: try study())
    #expect(try rates.cell("trust", "D1").value == .rate(5, per: 1000, of: 25))
    #expect(try rates.value("trust", "D1") == "200")
    let shares = matrix(.theme, .caseCode, .shareOfSpeakers, of: try study())
    #expect(try shares.cell("trust", "D1").value == .share(3, of: 4))
    #expect(try shares.cell("time", "B1").value == .share(0, of: 1))
  }

  @Test func `the base is that of the rows where the columns are themes`() throws {
    let matrix = matrix(.role, .theme, .per1000Words, of: try study())
    // heads: 9 + 5 words, 4 segments; deputies: 4 words, 1 segment
    #expect(try matrix.cell("head", "trust").value == .rate(4, per: 1000, of: 14))
    #expect(try matrix.cell("deputy", "trust").value == .rate(1, per: 1000, of: 4))
  }

  @Test func `two themes meet in the segments that have both`() throws {
    let matrix = matrix(.theme, .theme, of: try study())
    #expect(try matrix.value("trust", "time") == "1")
    #expect(try matrix.value("time", "trust") == "1")
    #expect(try matrix.value("trust", "trust") == "5")
    #expect(try matrix.value("trust", "voice") == "1")
    #expect(try matrix.value("time", "voice") == "0")
    #expect(try matrix.cell("time", "voice").reason?.text == "never in one segment")
  }

  @Test(arguments: [
    (MatrixDefinition.Measure.quotations, "3", "2"),
    (.answers, "2", "2"),
    (.speakers, "2", "1"),
    (.documents, "2", "1"),
    (.words, "14", "7"),
    // of the 18 words in A1 and the 7 in B1
    (.per1000Words, "777.7778", "1000"),
    (.shareOfSpeakers, "0.6667", "1"),
    (.segments, "4", "1"),
  ])
  func `without themes a matrix says who was heard, and how much`(
    measure: MatrixDefinition.Measure, heads: String, pupils: String
  ) throws {
    let matrix = matrix(.role, .caseCode, measure, of: try study())
    #expect(try matrix.value("head", "A1") == heads)
    #expect(try matrix.value("pupil", "B1") == pupils)
  }

  @Test func `a person whom a file joins is one speaker across documents`() throws {
    let ann = Speaker(name: "Ann", roleAsWritten: "", role: Roles.head, isJoined: true)
    let documents = try ["x", "y"].map { id in
      try coded(
        SampleTranscript(
          id: id, caseCode: "A1", turns: [.init(ann, "time"), .init(pupil, "time too")])
      ) { [try coding("time", time, in: $0), try coding("time too", time, in: $0)] }
    }
    let matrix = matrix(.theme, .caseCode, .speakers, of: documents)
    // Ann once, and P1 of two documents
    #expect(try matrix.value("time", "A1") == "3")
    let people = Tabulator(
      definitions: [MatrixDefinition(name: "m", rows: .speaker, columns: .theme)],
      codebook: codebook, cases: [], roles: [])
    var tally = MatrixTally(people)
    for document in documents { tally.add(people.tally(document)) }
    #expect(tally.matrices[0].rows.map(\.id) == ["Ann", "x/P1", "y/P1"])
    #expect(try tally.matrices[0].value("Ann", "time") == "2")
  }

  @Test func `a segment over two turns counts its words without the label between`() throws {
    let document = try coded(
      SampleTranscript(
        caseCode: "A1", turns: [.init(head, "so we never"), .init(head, "had time then")])
    ) { [try coding("we never\n\nHead: had time", time, in: $0)] }
    let matrix = matrix(.theme, .caseCode, .words, of: [document])
    #expect(
      try matrix.cell("time", "A1").counts
        == CellCounts(segments: 1, answers: 1, quotations: 2, speakers: 1, documents: 1, words: 4))
  }

  @Test func `a rule's coding and a person's on one segment are one segment`() throws {
    let document = try coded(
      SampleTranscript(caseCode: "A1", turns: [.init(head, "no time")])
    ) {
      [
        try coding("no time", time, in: $0),
        try coding("no time", time, in: $0, status: .added),
      ]
    }
    let matrix = matrix(.theme, .caseCode, of: [document])
    #expect(try matrix.value("time", "A1") == "1")
    #expect(try matrix.cell("time", "A1").valueRead == .count(1))
    #expect(matrix.hasReadCodings)
  }
}
