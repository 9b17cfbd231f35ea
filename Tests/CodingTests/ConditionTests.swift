import Coding
import CorpusModel
import TestSupport
import Testing
import TextServices

/// Conditions in braces after an indicator.
@Suite struct ConditionTests {
  private let names = StudyNames(
    roles: [head.role, pupil.role, asker.role],
    cases: [
      StudyCase(code: "north", label: "", parent: nil, attributes: []),
      StudyCase(code: "A1", label: "", parent: "north", attributes: []),
      StudyCase(code: "B2", label: "", parent: nil, attributes: []),
    ], caseCodes: ["north", "A1", "B2"],
    negations: [
      "en": NegationWords(before: ["not", "*n't", "never", "no"]),
      "de": NegationWords(before: ["nicht", "kein*"], after: ["nicht"]),
    ])

  private func coded(
    _ turns: [SampleTranscript.Turn], _ themes: Theme..., language: String = "en"
  ) throws -> CodedDocument {
    let sample = try withWords(SampleTranscript(turns: turns).attributed())
    var document = sample.document
    document.description.language = language
    let attributed = AttributedDocument(
      document: document, words: sample.words, quotations: sample.quotations,
      answers: sample.answers, findings: [], participantWords: sample.participantWords)
    let coder = try IndicatorCoder(
      codebook: Codebook(themes: themes, path: "codebook.csv"), among: names)
    var sentences = try SentenceBreaker(locale: "")
    var scratch = IndicatorCoder.Scratch()
    let coded = try coder.code(attributed, using: &sentences, scratch: &scratch)
    #expect(brokenInvariants(of: coded) == [])
    return coded
  }

  @Test(arguments: [
    ("trust {role: head}", [0, 2]), ("trust {role: pupil, head}", [0, 1, 2, 3]),
    ("trust { group : pupils }", [1, 3]), ("trust {role: head; group: pupils}", [0, 1, 2, 3]),
    ("trust {case: A1}", [0, 1]), ("trust {case: north, B2}", [0, 1, 3]),
    ("trust {role: pupil; case: north}", [1]), ("/tr.st/ {role: head}", [0, 2]),
    ("we … trust {group: leaders}", [0, 2]), ("trust {in: sentence}", [0, 1, 2, 3]),
    ("trust {case: B2; role: head}", []),
  ])
  func `may name who must say it, and of which case`(indicator: String, quotations: [Int]) throws {
    let coded = try coded(
      [
        .init(head, "We trust.", caseCode: "A1"), .init(pupil, "We trust.", caseCode: "A1"),
        .init(head, "We trust."), .init(pupil, "We trust.", caseCode: "B2"),
      ], theme("t", indicator))
    #expect(coded.codings.map(\.quotation) == quotations)
  }

  @Test func `an unless may be for some only`() throws {
    let coded = try coded(
      [.init(head, "We trust staff."), .init(pupil, "We trust staff.")],
      theme("t", "trust", unless: ["staff {role: head}"]))
    #expect(coded.codings.map(\.quotation) == [1])
  }

  @Test func `what is asked prompts, whoever the indicator is for`() throws {
    let coded = try coded(
      [.init(asker, "Any trust?"), .init(head, "We trust.")], theme("t", "trust {role: head}"))
    #expect(coded.codings.map(\.isPrompted) == [true])
  }

  @Test func `a pattern that is not for the speaker takes no steps`() throws {
    let text = String(repeating: "a", count: 40) + "!"
    let themes = theme("t", "/(a+)+$/ {role: head}")
    #expect(try coded([.init(pupil, text)], themes).codings.isEmpty)
    #expect(throws: CodingError.self) { try coded([.init(head, text)], themes) }
  }

  @Test(
    arguments: [
      (
        "parent* & school {in: answer}", "Two. School. It rained. Parents came.",
        "School. It rained. Parents came."
      ),
      (
        "parent* … school {in: answer}", "Parents came. School began. End.",
        "Parents came. School began."
      ),
      ("a & b & c {in: answer}", "C. A. B. D.", "C. A. B."),
      ("parent* … school {in: answer}", "School began. Parents came.", nil),
      ("parent* … school {in: answer}", "Parents. One two three four five six. School.", nil),
      ("parent* & school {in: sentence}", "School. Parents.", nil),
    ] as [(String, String, String?)])
  func `in an answer words may stand in different sentences`(
    indicator: String, text: String, segment: String?
  ) throws {
    #expect(
      try coded([.init(head, text)], theme("t", indicator)).segments == (segment.map { [$0] } ?? [])
    )
  }

  @Test func `an answer ends where another speaks`() throws {
    let theme = theme("t", "parent* & school {in: answer}")
    #expect(
      try coded([.init(head, "School."), .init(pupil, "Parents.")], theme).codings.isEmpty)
    let coded = try coded([.init(head, "School."), .init(head, "Yes. Parents.")], theme)
    #expect(coded.segments == ["School. Yes. Parents."])
    #expect(coded.codings.map(\.lastQuotation) == [1])
  }

  @Test(arguments: [
    ("never {in: answer}", ["Trust."]),
    ("never", ["Trust.", "Trust.", "We trust.", "Trust."]),
    ("never …1 {in: answer}", ["Trust.", "We trust.", "Trust."]),
    ("never …1", ["Trust.", "Trust.", "We trust.", "Trust."]),
  ])
  func `an unless may forbid in the whole answer`(unless: String, segments: [String]) throws {
    let coded = try coded(
      [.init(head, "Trust. Never. Trust. We never trust. We trust."), .init(pupil, "Trust.")],
      theme("t", "trust", unless: [unless]))
    #expect(coded.segments == segments)
  }

  @Test(arguments: [
    ("trust {negated: no}", "We trust them. We do not trust them.", ["We trust them."]),
    ("trust {negated: yes}", "We trust them. We do not trust them.", ["We do not trust them."]),
    ("trust {negated: no}", "We don’t really ever trust.", []),
    ("trust {negated: no}", "Not that we would always trust.", ["Not that we would always trust."]),
    ("trust {negated: no}", "We trust, do we not?", ["We trust, do we not?"]),
    ("trust {negated: no}", "No. Trust it is.", ["Trust it is."]),
    ("we … trust {negated: no}", "We never trust. We all trust.", ["We all trust."]),
    ("/trust/ {negated: no}", "We never trust. I trust.", ["I trust."]),
  ])
  func `may ask whether it is negated`(indicator: String, text: String, segments: [String]) throws {
    #expect(try coded([.init(head, text)], theme("t", indicator)).segments == segments)
  }

  @Test func `what negates follows the language, and may stand behind`() throws {
    let theme = theme("t", "vertrauen {negated: no}")
    #expect(
      try coded(
        [.init(head, "Wir vertrauen ihnen nicht. Kein Vertrauen. Wir vertrauen not.")], theme,
        language: "de-AT"
      ).segments == ["Wir vertrauen not."])
    let error = #expect(throws: CodingError.self) {
      try coded([.init(head, "x")], theme, language: "cy")
    }
    #expect(
      error?.description
        == "d.txt: error: theme 't': no negations for the indicator 'vertrauen {negated: no}', "
        + "as there are none for the language 'cy'; list them as 'negations' in a file "
        + "of 'languages'")
  }

  @Test(arguments: [
    ("a {role: haed}", "has the unknown role 'haed'; known are: head, pupil", 9),
    ("a {group: x}", "has the unknown group 'x'; known are: leaders, pupils", 10),
    ("é {case: A1, C3}", "has the unknown case 'C3'; known are: north, A1, B2", 13),
    (
      "a {roles: head}", "has the key 'roles' in braces; known are: role, group, case, in, negated",
      3
    ),
    (
      "a {role: head; role: pupil}",
      "has the key 'role' twice; put the values after one, with ',' between", 15
    ),
    (
      "a {head}",
      "has 'head' in braces; write a key, a colon and a value, as in {role: headteacher}", 3
    ),
    ("a {role: , }", "has no value after 'role:'; write one, or leave the key out", 3),
    ("a & b {in: turn}", "has 'in: turn'; write 'in: answer' or 'in: sentence'", 11),
    ("a {negated: maybe}", "has 'negated: maybe'; write 'negated: yes' or 'negated: no'", 12),
    (
      "a b {in: answer}",
      "has 'in: answer', which limits how far apart words may be; write '…' or '&', or leave "
        + "it out",
      0
    ),
    (
      "/a/ {in: answer}",
      "has 'in: answer', which limits how far apart words may be; write '…' or '&', or leave "
        + "it out",
      0
    ),
    ("{role: head}", "has no word; write one, or leave it out", 0),
  ])
  func `what cannot be read is an error at its place`(
    indicator: String, problem: String, offset: Int
  ) throws {
    var wrong = theme("t", "fine", indicator, line: 4)
    wrong.entryPlaces = [.init(line: 4, column: 3), .init(line: 5, column: 11)]
    let error = #expect(throws: CodingError.self) {
      try IndicatorCoder(codebook: Codebook(themes: [wrong], path: "c.csv"), among: names)
    }
    #expect(
      error?.description
        == "c.csv:5:\(11 + offset): error: theme 't': indicator '\(indicator)' \(problem)")
  }

  @Test func `all that is wrong is said at once`() throws {
    let codebook = Codebook(
      themes: [theme("t", "a {role: x}", "b"), theme("u", "c", unless: ["d {case: y}"], line: 3)],
      path: "c.csv")
    let error = #expect(throws: CodingError.self) {
      try IndicatorCoder(codebook: codebook, among: names)
    }
    #expect(error?.description.split(separator: "\n").count == 2)
  }

  @Test(arguments: ["a{b}", "say {this} now", "{x", "f(x) {"])
  func `braces elsewhere are punctuation`(indicator: String) throws {
    _ = try IndicatorCoder(
      codebook: Codebook(themes: [theme("t", indicator)], path: "c.csv"), among: names)
  }

  @Test(arguments: [
    ("/a|b/ {role: x}|c", ["/a|b/ {role: x}", "c"]), ("a {role: x, y}|b", ["a {role: x, y}", "b"]),
    ("/a/ {2}b/|c", ["/a/ {2}b/", "c"]), ("/a{2|3}/ {x: y} ", ["/a{2|3}/ {x: y}"]),
  ])
  func `a pattern may have braces after it`(cell: String, entries: [String]) {
    #expect(IndicatorList.entries(of: cell).map(\.text) == entries)
  }
}
