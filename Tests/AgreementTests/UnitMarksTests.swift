import Agreement
import Coding
import CorpusModel
import TestSupport
import Testing
import TextServices

/// Marks of each coder on each sentence, made of decisions.
@Suite struct UnitMarksTests {
  private let document: CodedDocument
  private let codebook: Codebook
  private let places: UnitPlaces

  init() throws {
    codebook = Codebook(
      themes: [
        Theme(id: "school", label: "School", line: 2),
        Theme(
          id: "meals", label: "Meals", parent: "school", indicators: ["lunch"],
          was: ["food", "drink"], line: 3),
        Theme(id: "rules", label: "Rules", parent: "school", indicators: ["boots"], line: 4),
      ], path: "codebook.csv")
    let turns = SampleTranscript(turns: [
      .init(head, "We serve lunch. Nobody goes hungry. No boots at lunch. All is well.")
    ])
    var sentences = try SentenceBreaker(locale: "")
    var scratch = IndicatorCoder.Scratch()
    document = try IndicatorCoder(codebook: codebook, among: StudyNames())
      .code(withWords(turns.attributed()), using: &sentences, scratch: &scratch)
    places = UnitPlaces(document.attributed.units(.sentence, using: &sentences))
  }

  private func decision(
    _ coder: String, _ verdict: Decision.Verdict, _ theme: String, from first: String,
    to last: String? = nil
  ) throws -> PlacedDecision {
    let utf8 = document.document.text.utf8
    func place(_ words: String) throws -> Int {
      try #require(utf8.indices.first { utf8[$0...].starts(with: words.utf8) })
    }
    let last = last ?? first
    return PlacedDecision(
      decision: Decision(
        document: "d", sha256: "", anchor: Anchor(quoteID: "", words: "", before: "", after: ""),
        theme: theme, verdict: verdict, coder: coder, date: "2026-11-0\(verdict == .add ? 1 : 2)"),
      place: AnchorPlace(
        span: TextSpan(try place(first), try place(last) + last.utf8.count), way: .inPlace,
        agreement: 1))
  }

  private func marks(_ decisions: PlacedDecision...) -> UnitMarks {
    UnitMarks(
      on: places, proposed: document.codings, decisions: decisions, codebook: codebook)
  }

  @Test func `the rules say yes where they propose, whatever was decided`() throws {
    let marks = marks(try decision("Ana", .reject, "meals", from: "We serve lunch."))
    #expect(marks.ofTheme(1).proposed == [0, 2])
    #expect(marks.ofTheme(2).proposed == [2])
    #expect(marks.ofTheme(0).proposed == [0, 2])
    #expect(marks.ofTheme(1).yes["Ana", default: []].isEmpty)
    #expect(marks.ofTheme(1).units == [0, 2])
  }

  @Test func `what is said of just the sentence counts before what overlaps it`() throws {
    let long = try decision("Ana", .add, "meals", from: "We serve", to: "at lunch.")
    let short = try decision("Ana", .reject, "meals", from: "Nobody goes hungry.")
    #expect(marks(long).ofTheme(1).yes == ["Ana": [0, 1, 2]])
    #expect(marks(long, short).ofTheme(1).yes == ["Ana": [0, 2]])
    #expect(marks(short, long).ofTheme(1).yes == ["Ana": [0, 2]])
    let part = try decision("Ana", .reject, "meals", from: "goes hungry")
    #expect(marks(long, part).ofTheme(1).yes == ["Ana": [0, 1, 2]])
  }

  @Test func `the last word counts, and what is taken back is no mark`() throws {
    let add = try decision("Ana", .add, "meals", from: "All is well.")
    let reject = try decision("Ana", .reject, "meals", from: "All is well.")
    let withdraw = try decision("Ana", .withdraw, "meals", from: "All is well.")
    #expect(marks(add, reject).ofTheme(1).yes["Ana", default: []].isEmpty)
    #expect(marks(reject, add).ofTheme(1).yes == ["Ana": [3]])
    let taken = marks(add, withdraw).ofTheme(1)
    #expect(taken.yes["Ana", default: []].isEmpty)
    // That Ana decided on it stays known, with the latest day.
    #expect(taken.days["Ana"]?[3]?.latest == "2026-11-02")
    #expect(taken.units == [0, 2, 3])
  }

  @Test func `a parent has what its children have, and merged themes what either had`() throws {
    let marks = marks(
      try decision("Ana", .add, "food", from: "All is well."),
      try decision("Ana", .reject, "drink", from: "All is well."),
      try decision("Ben", .accept, "rules", from: "No boots at lunch."),
      try decision("Ben", .add, "school", from: "Nobody goes"))
    #expect(marks.ofTheme(1).yes == ["Ana": [3]])
    #expect(marks.ofTheme(2).yes == ["Ben": [2]])
    #expect(marks.ofTheme(0).yes == ["Ana": [3], "Ben": [1, 2]])
  }

  @Test func `what was settled together is nobody's mark`() throws {
    let marks = marks(
      try decision("Ana", .add, "meals", from: "All is well."),
      try decision("consensus (Ana, Ben)", .accept, "meals", from: "All is well."),
      try decision("consensus (Ana, Ben)", .reject, "meals", from: "All is well."))
    #expect(marks.ofTheme(1).yes == ["Ana": [3]])
    #expect(marks.ofTheme(1).settled == [3: false])
    #expect(marks.ofTheme(0).settled.isEmpty)
  }
}
