import CorpusModel
import Tabulation
import TestSupport
import Testing

private let groupOnly = SampleTranscript(
  id: "g", caseCode: "B1", turns: [.init(pupils, "we have time")])

@Suite struct EmptyCellTests {
  @Test func `an empty cell says whether anybody could have filled it`() throws {
    let document = try coded(
      SampleTranscript(id: "a", caseCode: "A1", turns: [.init(head, "trust")])
    ) { [try coding("trust", trust, in: $0)] }
    let themes = matrix(.theme, .caseCode, of: [document])
    #expect(try themes.cell("trust", "A1").reason == nil)
    #expect(try themes.cell("time", "A1").reason?.text == "no indicator fired")
    #expect(try themes.cell("later", "A1").reason?.text == "the theme has no indicators")
    #expect(try themes.cell("time", "B1").reason?.text == "nobody heard in this case")
    let roles = matrix(.theme, .role, of: [document])
    #expect(try roles.cell("time", "pupil").reason?.text == "nobody heard with this role")
    let heard = matrix(.role, .caseCode, .quotations, of: [document])
    #expect(try heard.cell("head", "A1").reason == nil)
    #expect(try heard.cell("deputy", "A1").reason?.text == "nobody with this role in this case")
    let phases = matrix(.attribute("phase"), .role, .quotations, of: [document])
    #expect(
      try phases.cell("secondary", "head").reason?.text == "nobody with this phase with this role")
  }

  @Test func `a group voice is heard and is nobody`() throws {
    let document = try coded(groupOnly) { [try coding("time", time, in: $0)] }
    let speakers = matrix(.theme, .caseCode, .speakers, of: [document])
    #expect(try speakers.value("time", "B1") == "0")
    #expect(
      try speakers.cell("time", "B1").reason?.text == "group voices or nameless speakers only")
    #expect(try speakers.cell("time", "B1").counts.quotations == 1)
    let share = matrix(.theme, .caseCode, .shareOfSpeakers, of: [document])
    #expect(try share.cell("time", "B1").value.figures() == "")
  }

  @Test func `a rate of nothing is no number`() throws {
    let rates = matrix(.theme, .caseCode, .per1000Words, of: [])
    #expect(try rates.cell("time", "A1").value.figures() == "")
    #expect(try rates.cell("time", "A1").reason?.isAbsence == true)
  }

  @Test func `bystanders and askers fill no cell`() throws {
    let document = try coded(
      SampleTranscript(
        id: "a", caseCode: "A1", turns: [.init(interviewer, "time?"), .init(cleaner, "my time")])
    ) { [try coding("my time", time, in: $0)] }
    let matrix = matrix(.theme, .caseCode, of: [document])
    #expect(try matrix.cell("time", "A1").reason?.text == "nobody heard in this case")
  }

  @Test(arguments: [
    (CellValue.rate(1, per: 1000, of: 3), 4, "333.3333"),
    (.rate(2, per: 1000, of: 3), 2, "666.67"),
    (.share(1, of: 8), 2, "0.13"),
    (.share(1, of: 2), 4, "0.5"),
    (.share(2, of: 2), 2, "1"),
    (.share(0, of: 0), 2, ""),
    (.rate(1999, per: 1, of: 2000), 2, "1"),
    (.count(12), 2, "12"),
  ])
  func `fractions are rounded half up and end without noughts`(
    value: CellValue, decimals: Int, figures: String
  ) {
    #expect(value.figures(decimals: decimals) == figures)
  }
}
