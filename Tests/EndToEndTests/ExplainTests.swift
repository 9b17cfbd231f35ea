import Foundation
import TestSupport
import Testing

/// Every id and every number can be followed back to the words.
@Suite struct ExplainTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Interviewer: Who helps?\n\nHead: The helpers help. It rains.\n\nParent: Nobody does.\n",
      to: "in/A-talk.txt")
    try place.write("role,group,names\nhead,staff,Head\nparent,parents,Parent\n", to: "roles.csv")
    try place.write("theme,indicators\nhelp,help*\nweather,rain*\n", to: "codebook.csv")
    try place.write(
      """
      study: s
      sources: [{path: in/*, case: "{1}", kind: interview}]
      roles: roles.csv
      codebook: codebook.csv
      matrices:
        - { name: t, rows: theme, columns: role }
        - { name: w, rows: role, columns: case, measure: words }
        - { name: s, rows: theme, columns: role, measure: share-of-speakers }
      output: out
      """, to: "p.yml")
  }

  private func table(_ name: String) throws -> [[String: String]] {
    let rows = try #require(parsedCSV(Array(try place.read(name).utf8)))
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  @Test func `a coding tells its indicator, the row of the codebook and the bytes`() throws {
    #expect(try place.run("run", "p.yml").status == 0)
    let coding = try #require(try table("out/data/codings.csv").first { $0["theme"] == "help" })
    let outcome = try place.run("explain", "p.yml", coding["coding_id"] ?? "")
    #expect(outcome.output.contains("the indicator 'help*' fires on “helpers”, bytes 35–42"))
    #expect(outcome.output.contains("codebook.csv:2, column 'indicators'"))
    #expect(outcome.output.contains("in/A-talk.txt:3, bytes 31–58"))
    #expect(outcome.output.contains("Who helps?"))
    #expect(outcome.output.contains("prompted    yes"))
  }

  @Test func `a quotation tells its speaker and the evidence`() throws {
    _ = try place.run("run", "p.yml")
    let quotation = try #require(try table("out/data/quotes.csv").last)
    let outcome = try place.run("explain", "p.yml", quotation["quote_id"] ?? "")
    #expect(outcome.output.contains("“Nobody does.”"))
    #expect(outcome.output.contains("explicit, by the rule 'label', from “Parent”"))
  }

  @Test func `a cell opens to its codings, or to the quotations it counts`() throws {
    let help = try place.run("explain", "p.yml", "t", "help", "head")
    #expect(
      help.output.contains("“The helpers help. ”") || help.output.contains("“The helpers help.”"))
    #expect(!help.output.contains("It rains"))
    let words = try place.run("explain", "p.yml", "w", "parent", "A")
    #expect(words.output.contains("“Nobody does.”"))
    let empty = try place.run("explain", "p.yml", "t", "help", "parent")
    #expect(empty.output.contains("empty as    no indicator fired"))
  }

  @Test func `a cell shows what the matrix shows, and who is quoted in prose`() throws {
    _ = try place.run("run", "p.yml")
    let share = try place.run("explain", "p.yml", "s", "help", "head")
    #expect(share.output.contains("  share-of-speakers 1 of 1 (1)\n"), "\(share.output)")
    try place.write(
      "# Rain\n\nThe head was tired: “We wait for the bus.” A parent agreed (“So do we all, every day”, parent).\n",
      to: "prose/r.txt")
    try place.write(
      """
      study: s
      language: en
      sources: [{path: prose/*, kind: report, sections: {Rain: {weather: wet}}}]
      roles: roles.csv
      cases: cases.csv
      codebook: codebook.csv
      matrices:
        - { name: q, rows: role, columns: weather, measure: quotations, kinds: [report] }
      output: out
      """, to: "r.yml")
    try place.write("case,weather\nA,wet\n", to: "cases.csv")
    try place.write("theme,indicators\nbus,bus\n", to: "codebook.csv")
    try place.write(
      "role,label,group,names\nhead,Head,leaders,head\nparent,Parent,families,parent\n",
      to: "roles.csv")
    let run = try place.run("run", "r.yml")
    #expect(run.status == 0, "\(run.errors)")
    let quotation = try #require(
      try table("out/data/quotes.csv").first { $0["role"] == "parent" && $0["kind"] == "speech" })
    let cell = try place.run("explain", "r.yml", "q", "parent", "wet")
    #expect(cell.output.contains("  parent (Parent)\n"), "\(cell.output)\(cell.errors)")
    let about = try place.run("explain", "r.yml", quotation["quote_id"] ?? "").output
    #expect(
      about.contains("weather     wet, by the section (the pipeline's 'sections')"), "\(about)")
  }

  @Test func `what is not there is an error that says what is`() throws {
    let id = try place.run("explain", "p.yml", "q_none")
    #expect(id.status == 2)
    #expect(id.errors.contains("p.yml: error: unknown id 'q_none'; see data/quotes.csv"))
    let row = try place.run("explain", "p.yml", "t", "hepl", "head")
    #expect(row.errors.contains("unknown row 'hepl' of the matrix 't'; did you mean 'help'?"))
    #expect(try place.run("explain", "p.yml", "a", "b").status == 2)
  }
}
