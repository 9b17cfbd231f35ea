import Agreement
import Coding
import CorpusModel
import TestSupport
import Testing
import TextServices

/// Units on which coders are compared, and the units that a segment marks.
@Suite struct AgreementUnitTests {
  private let attributed: AttributedDocument

  init() throws {
    attributed = try withWords(
      SampleTranscript(turns: [
        .init(asker, "Who eats here?"),
        .init(head, "We serve lunch at"), .init(head, "noon. [laughs] Nobody goes hungry."),
        .init(asker, "Nobody at all?"), .init(visitor, "I do."),
        .init(pupil, "It is “too short”, (pause) she said. [bell]"),
      ]).attributed())
  }

  private func units(_ kind: AgreementUnit.Kind = .sentence) throws -> [AgreementUnit] {
    var sentences = try SentenceBreaker(locale: "")
    return attributed.units(kind, using: &sentences)
  }

  private func words(_ unit: AgreementUnit) -> String {
    unit.pieces.map { attributed.document.text[$0] }.joined(separator: " ")
  }

  private func span(from first: String, to last: String) throws -> TextSpan {
    func place(_ words: String) throws -> Int {
      let utf8 = attributed.document.text.utf8
      return try #require(utf8.indices.first { utf8[$0...].starts(with: words.utf8) })
    }
    return TextSpan(try place(first), try place(last) + last.utf8.count)
  }

  @Test func `sentences run across the turns of an answer, without askers, visitors and marks`()
    throws
  {
    #expect(
      try units().map(words) == [
        "We serve lunch at noon.", "Nobody goes hungry.", "It is “too short”, she said.",
      ])
    #expect(try units().map(\.quotation) == [0, 1, 3])
    #expect(
      try units(.answer).map(words) == [
        "We serve lunch at noon. Nobody goes hungry.", "It is “too short”, she said.",
      ])
  }

  @Test func `in prose a unit is a sentence of a quotation, or the quotation`() throws {
    let text = SourceText("“It works. It does,” said the head.")
    let document = Document(
      description: attributed.document.description, text: text, lines: LineMap(linesOf: text))
    var quotation = attributed.quotations[0]
    quotation.kind = .speech
    quotation.answer = nil
    quotation.span = TextSpan(3, 3 + "It works. It does,".utf8.count)
    var term = quotation
    term.kind = .term
    let prose = attributed.with(
      document: document, words: Words(), quotations: [quotation, term], answers: [])
    var sentences = try SentenceBreaker(locale: "")
    #expect(
      prose.units(.sentence, using: &sentences).map { text[$0.span] } == ["It works.", "It does,"])
    #expect(
      prose.units(.answer, using: &sentences).map { text[$0.span] } == ["It works. It does,"])
  }

  @Test(arguments: [
    ("lunch", "lunch", [0]), ("We serve", "noon.", [0]), ("noon", "noon", [0]),
    // More than half of the segment is in the first, and it has little of the second.
    ("lunch at", "Nobody", [0]),
    ("We serve", "hungry.", [0, 1]),
    // The asker's words and the visitor's do not count for its length.
    ("gry.", "It i", [1, 2]), ("goes hungry.", "It is", [1]), ("Nobody at", "It is", [2]),
    ("noon.", "It is", [1]),
    ("Nobody at", "I do.", []), ("[laughs]", "[laughs]", []),
  ])
  func `a segment marks what it shares half of the shorter with`(
    first: String, last: String, expected: [Int]
  ) throws {
    let segment = try span(from: first, to: last)
    #expect(try UnitPlaces(units()).units(in: segment) == expected, "\(first) … \(last)")
  }

  @Test func `every segment that touches a unit marks one`() throws {
    let units = try units()
    let places = UnitPlaces(units)
    let end = attributed.document.text.count
    for start in 0..<end {
      for length in 1...(end - start) {
        let segment = TextSpan(start, start + length)
        let isTouched = units.contains { $0.pieces.contains { $0.overlaps(segment) } }
        #expect(places.units(in: segment).isEmpty != isTouched)
      }
    }
  }

  @Test(arguments: [
    ([], UnitReading.unread),
    ([("Ana", 0, 60, true, "")], .blind(until: "", isReopened: false)),
    ([("Ana", 0, 60, false, "")], .open), ([("Ben", 0, 60, true, "")], .unread),
    // In two sittings, and half of it only.
    (
      [("Ana", 0, 30, true, "2026-11-01"), ("Ana", 30, 60, true, "2026-11-02")],
      .blind(until: "2026-11-02", isReopened: false)
    ), ([("Ana", 0, 30, true, "")], .unread),
    ([("Ana", 0, 30, true, ""), ("Ana", 30, 60, false, "")], .open),
    // Openly on a later day, on the same, and on one that nobody noted.
    (
      [("Ana", 0, 60, true, "2026-11-01"), ("Ana", 0, 60, false, "2026-11-02")],
      .blind(until: "2026-11-01", isReopened: true)
    ), ([("Ana", 0, 60, true, "2026-11-01"), ("Ana", 0, 9, false, "2026-11-01")], .open),
    ([("Ana", 0, 60, true, "2026-11-01"), ("Ana", 0, 9, false, "")], .open),
    ([("Ana", 0, 60, true, ""), ("Ana", 0, 9, false, "2026-11-02")], .open),
  ])
  func `how a coder has read a unit`(
    passages: [(String, Int, Int, Bool, String)], expected: UnitReading
  ) {
    let unit = AgreementUnit(
      span: TextSpan(5, 55), pieces: [TextSpan(5, 25), TextSpan(35, 55)], quotation: 0)
    let reads = ReadPassages(
      passages.map { coder, start, end, isBlind, date in
        ReadPassages.Passage(
          coder: coder, span: TextSpan(start, end), isBlind: isBlind, date: date)
      })
    #expect(reads.readings(of: [unit], by: "Ana") == [expected])
  }

  @Test func `what is decided on a later day than the blind reading was not blind`() {
    func days(_ dates: String...) -> DecisionDays {
      var days = DecisionDays()
      for date in dates { days.add(date, .add) }
      return days
    }
    let reading = UnitReading.blind(until: "2026-11-02", isReopened: false)
    #expect(reading.isBlind(decided: nil))
    #expect(reading.isBlind(decided: days("2026-11-01", "2026-11-02", "")))
    #expect(!reading.isBlind(decided: days("2026-11-01", "2026-11-03")))
    let reopened = UnitReading.blind(until: "2026-11-02", isReopened: true)
    #expect(reopened.isBlind(decided: days("2026-11-02")))
    #expect(!reopened.isBlind(decided: days("")))
    #expect(UnitReading.blind(until: "", isReopened: false).isBlind(decided: days("2026-11-03")))
    #expect(!UnitReading.open.isBlind(decided: nil))
  }
}
