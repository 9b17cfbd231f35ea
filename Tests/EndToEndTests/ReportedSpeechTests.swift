import TestSupport
import Testing

@Suite struct ReportedSpeechTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Interviewer: And?\n\n"
        + "Head: Well [ashamed?], the mother said, ‘I’m ashamed. I can’t read it.’ So we helped.\n\n"
        + "Head: Nobody is\n\nHead: ashamed now.\n", to: "in/a-1.txt")
    try place.write(
      "study: s\nlanguage: en\nsources: [{path: in/*, case: '{1}'}]\ncodebook: codebook.csv\n"
        + "roles: roles.csv\nmatrices:\n"
        + "  - { name: segments, rows: theme, columns: role }\n"
        + "  - { name: quotations, rows: theme, columns: role, measure: quotations }\n",
      to: "p.yml")
    try place.write(
      "role,group,names\nheadteacher,leaders,head\nmother,parents,mother\nasker,interviewer,Interviewer\n",
      to: "roles.csv")
    try place.write("theme,indicators\nshame,ashamed\nreading,read\n", to: "codebook.csv")
  }

  @Test func `is coded once, for its teller, and counted once through its turn`() throws {
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let quotes = try place.table("out/data/quotes.csv")
    #expect(quotes.map { $0["kind"] } == ["turn", "reported", "turn", "turn"])
    let codings = try place.table("out/data/codings.csv")
    #expect(codings.map { $0["theme"] } == ["shame", "reading", "shame"])
    #expect(
      codings.map { $0["text"] } == [
        "I’m ashamed.", "I can’t read it.", "Nobody is ashamed now.",
      ])
    #expect(codings.map { $0["role"] } == ["headteacher", "headteacher", "headteacher"])
    let ids = quotes.map { $0["quote_id"] }
    #expect(codings.map { $0["quote_id"] } == [ids[1], ids[1], ids[2]])
    // A rule runs through the answer: the last coding begins in one turn and ends in the next.
    #expect(codings.map { $0["last_quote_id"] } == [ids[1], ids[1], ids[3]])
    var values: [String: String] = [:]
    for cell in try place.table("out/data/cells.csv") {
      let name = "\(cell["matrix"] ?? "") \(cell["row"] ?? "") \(cell["column"] ?? "")"
      values[name] = cell["value"]
    }
    #expect(values["segments shame headteacher"] == "2")
    // The turn of the report, and the two turns of the sentence that runs on.
    #expect(values["quotations shame headteacher"] == "3")
    #expect(values["quotations reading headteacher"] == "1")
    #expect(values["segments shame mother"] == "0")
  }

  @Test func `is explained with its turn, and the turn with it`() throws {
    _ = try place.run("run", "p.yml", "--output", "out")
    let coding = try #require(try place.table("out/data/codings.csv").first)
    let about = try place.run("explain", "p.yml", coding["coding_id"] ?? "")
    #expect(about.output.contains("\nreported \(coding["quote_id"] ?? "")\n"))
    let turn = try #require(try place.table("out/data/quotes.csv").first)["quote_id"] ?? ""
    #expect(about.output.contains("\nturn \(turn)\n"))
    #expect(
      try place.run("explain", "p.yml", turn).output
        .contains("coded       shame in what is reported (\(coding["coding_id"] ?? "")"))
  }
}
