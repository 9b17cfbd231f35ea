import TestSupport
import Testing

/// Two coders' files, and what `agreement` makes of them.
@Suite struct AgreementTests {
  private let place: Workplace
  private let header =
    "document,quote_id,words,before,after,theme,decision,coder,date,memo\n"

  init() throws {
    place = try Workplace()
    try place.write(
      "theme,parent,indicators\nschool,,\nmeals,school,lunch|dinner\nrules,school,boots\n",
      to: "codebook.csv")
    try place.write(
      "study: s\nlanguage: en\ncodebook: codebook.csv\ndecisions: decisions.csv\nreads: reads.csv\n"
        + "sources: [{path: in/*, case: '{1}', kind: interview}]\n", to: "p.yml")
    try place.write(
      """
      Interviewer: What is the day like?

      Head: Lunch is served at noon. Nobody goes hungry here. Muddy boots stay outside.

      Interviewer: And in the evening?

      Parent: We cook dinner at home. They eat what there is. He is always tired by then.
      """, to: "in/a-1.txt")
  }

  private func decide(_ rows: String...) throws {
    try place.write(
      header + rows.map { "a-1,,\($0)\n" }.joined(), to: "decisions.csv")
  }

  private func read(_ rows: String...) throws {
    try place.write(
      "coder,document,from,to,blind,date\n" + rows.map { "\($0)\n" }.joined(), to: "reads.csv")
  }

  private func rows(_ options: String...) throws -> [[String: String]] {
    let outcome = try place.run(arguments: ["agreement", "p.yml"] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    let rows = try #require(parsedCSV(outcome.outputBytes))
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
  }

  /// The cells of the row of a theme and a comparison.
  private func row(
    _ theme: String, _ first: String, _ second: String, independent: String = "yes",
    in table: [[String: String]]
  ) throws -> [String: String] {
    try #require(
      table.first {
        $0["theme"] == theme && $0["first"] == first && $0["second"] == second
          && $0["independent"] == independent
      })
  }

  private func counts(_ row: [String: String]) -> String {
    ["units", "both", "only_first", "only_second", "neither"].map { row[$0] ?? "?" }
      .joined(separator: " ")
  }

  /// 20 sentences that both mark, 5 that Ana marks, 10 that Ben marks, 15 that nobody does.
  @Test func `a table of twenty, five, ten and fifteen gives the published kappa`() throws {
    let sentences = (1...50).map { "Remark number \($0) was made aloud." }
    try place.write(
      "Interviewer: Well?\n\nHead: \(sentences.joined(separator: " "))\n", to: "in/a-1.txt")
    let ana = sentences[..<25].map { "\($0),,,rules,add,Ana,2026-11-23," }
    let ben = (sentences[..<20] + sentences[25..<35]).map { "\($0),,,rules,add,Ben,2026-11-23," }
    try place.write(
      header + (ana + ben).map { "a-1,,\($0)\n" }.joined(), to: "decisions.csv")
    try read("Ana,a-1,,,yes,2026-11-23", "Ben,a-1,,,yes,2026-11-23")
    let pair = try row("rules", "Ana", "Ben", in: rows())
    #expect(counts(pair) == "50 20 5 10 15")
    #expect(pair["percent"] == "70.00")
    #expect(pair["kappa"] == "0.4000")
    #expect(pair["kappa_se"] == "0.1270")
    #expect(pair["alpha"] == "0.4000")
    #expect(pair["brennan_prediger"] == "0.4000")
    #expect(pair["ac1"] == "0.4059")
    #expect(pair["positive_agreement"] == "0.7273")
    #expect(pair["negative_agreement"] == "0.6667")
    #expect(pair["reason"] == "")
  }

  @Test func `sentences are counted by theme and pair, the parent with its children`() throws {
    try decide(
      "Lunch is served at noon.,,,meals,add,Ana,,", "goes hungry,,,meals,add,Ana,,",
      "Muddy boots stay outside.,,,rules,add,Ana,,",
      "Lunch is served at noon.,,,meals,add,Ben,,",
      "Nobody goes hungry here. Muddy boots,,,rules,add,Ben,,")
    try read("Ana,a-1,,,yes,", "Ben,a-1,,,yes,")
    let table = try rows()
    #expect(
      table.map { "\($0["theme"] ?? "") \($0["comparison"] ?? "")" } == [
        "school pair", "school all", "school rules", "school rules", "meals pair", "meals all",
        "meals rules", "meals rules", "rules pair", "rules all", "rules rules", "rules rules",
      ])
    // “Muddy boots” is less than half of its sentence, and of Ben's segment.
    #expect(counts(try row("meals", "Ana", "Ben", in: table)) == "6 1 1 0 4")
    #expect(counts(try row("rules", "Ana", "Ben", in: table)) == "6 0 1 1 4")
    #expect(counts(try row("school", "Ana", "Ben", in: table)) == "6 2 1 0 3")
    // Lunch and dinner; Ana has the hunger, too.
    #expect(counts(try row("meals", "rules", "Ana", in: table)) == "6 1 1 1 3")
    #expect(counts(try row("school", "", "", in: table)) == "6 2   3")
  }

  @Test func `what is not read by both is left out, and what is not read blind stands apart`()
    throws
  {
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let ids = try place.table("out/data/quotes.csv").compactMap { $0["quote_id"] }
    try decide(
      "Lunch is served at noon.,,,meals,add,Ana,,", "Lunch is served at noon.,,,meals,add,Ben,,",
      "We cook dinner at home.,,,meals,add,Ben,,")
    try read("Ana,a-1,\(ids[0]),\(ids[0]),yes,", "Ben,a-1,,,yes,")
    var table = try rows()
    // A decision is no reading.
    #expect(counts(try row("meals", "Ana", "Ben", in: table)) == "3 1 0 0 2")
    #expect(counts(try row("meals", "rules", "Ben", in: table)) == "6 2 0 0 4")
    #expect(!table.contains { $0["independent"] == "not independent" })

    try read(
      "Ana,a-1,\(ids[0]),\(ids[0]),yes,", "Ana,a-1,\(ids[1]),\(ids[1]),,", "Ben,a-1,,,yes,")
    table = try rows()
    #expect(counts(try row("meals", "Ana", "Ben", in: table)) == "3 1 0 0 2")
    let open = try row("meals", "Ana", "Ben", independent: "not independent", in: table)
    #expect(counts(open) == "3 0 0 1 2")
    #expect(open["percent"] == "66.67")
    for column in ["kappa", "alpha", "ac1", "brennan_prediger", "positive_agreement", "reason"] {
      #expect(open[column] == "", "\(column)")
    }
    #expect(counts(try row("meals", "rules", "Ben", in: table)) == "6 2 0 0 4")
  }

  @Test func `what was decided on a later day than the blind reading is not independent`() throws {
    try decide(
      "Lunch is served at noon.,,,meals,add,Ana,2026-11-20,",
      "We cook dinner at home.,,,meals,accept,Ana,2026-11-25,",
      "Lunch is served at noon.,,,meals,add,Ben,2026-11-20,",
      "Nobody goes hungry here.,,,meals,add,Ben,2026-11-20,",
      "Nobody goes hungry here.,,,meals,withdraw,Ben,2026-11-25,")
    try read(
      "Ana,a-1,,,yes,2026-11-20", "Ben,a-1,,,yes,2026-11-20", "Ben,a-1,,,,2026-11-24")
    let table = try rows()
    #expect(counts(try row("meals", "Ana", "Ben", in: table)) == "4 1 0 0 3")
    #expect(
      counts(try row("meals", "Ana", "Ben", independent: "not independent", in: table))
        == "2 0 1 0 1")
    #expect(counts(try row("rules", "Ana", "Ben", in: table)) == "6 0 0 0 6")
  }

  @Test func `where nobody says yes the coefficients are undefined, with the reason`() throws {
    try decide("Lunch is served at noon.,,,meals,add,Ana,,")
    try read("Ana,a-1,,,yes,", "Ben,a-1,,,yes,")
    let pair = try row("rules", "Ana", "Ben", in: rows())
    #expect(counts(pair) == "6 0 0 0 6")
    #expect(pair["percent"] == "100.00")
    #expect(pair["kappa"] == "undefined")
    #expect(pair["alpha"] == "undefined")
    #expect(pair["ac1"] == "1.0000")
    #expect(
      pair["reason"]
        == "positive_agreement: nobody says yes; kappa, kappa_se, alpha: no variation")
  }

  @Test func `where no unit was read blind by both there is no number, and the reason`() throws {
    try decide("Lunch is served at noon.,,,meals,add,Ana,,")
    try read("Ana,a-1,,,yes,", "Ben,a-1,,,,")
    let table = try rows()
    let pair = try row("meals", "Ana", "Ben", in: table)
    #expect(counts(pair) == "0 0 0 0 0")
    #expect(pair["percent"] == "undefined")
    #expect(pair["kappa"] == "undefined")
    #expect(pair["reason"] == "no unit that both have read blind")
    #expect(
      try row("meals", "rules", "Ben", in: table)["reason"] == "no unit that was read blind")
    let open = try row("meals", "", "", independent: "not independent", in: table)
    #expect(counts(open) == "6 0   5")
  }

  @Test func `proposals that were judged where the reading was blind are pointed out`() throws {
    try decide(
      "Lunch is served at noon.,,,meals,accept,Ana,2026-11-20,",
      "Nobody goes hungry here.,,,meals,add,Ana,2026-11-20,",
      "We cook dinner at home.,,,meals,reject,Ana,2026-11-21,")
    try read("Ana,a-1,,,yes,2026-11-20")
    let outcome = try place.run("agreement", "p.yml")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        reads.csv: finding: proposals judged: 'Ana' accepted or rejected proposals of rules in 1 unit \
        read blind; if that was after the reading, give the decisions their later date; if the \
        proposals were visible, remove 'yes' from 'blind'

        """)
  }

  @Test func `sheets that two coders read blind and hand back are compared`() throws {
    for (coder, marked) in [("Ana", ["1", "3", "5"]), ("Ben", ["3", "6"])] {
      let sheet = "\(coder).csv"
      let written = try place.run(
        "review", "p.yml", "--coder", coder, "--sample", "2", "--seed", "7", "--blind", "--sheet",
        sheet)
      #expect(written.status == 0, "\(written.errors)")
      var rows = try #require(parsedCSV(Array(try place.read(sheet).utf8.dropFirst(3))))
      let theme = try #require(rows[0].firstIndex(of: "theme"))
      for index in rows.indices where marked.contains(rows[index][0]) {
        rows[index][theme] = "meals"
      }
      try place.write(
        rows.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined(),
        to: sheet)
      let taken = try place.run("review", "p.yml", "--take", sheet, "--date", "2026-11-20")
      #expect(taken.status == 0, "\(taken.errors)")
    }
    let table = try rows()
    #expect(counts(try row("meals", "Ana", "Ben", in: table)) == "6 1 2 1 2")
    #expect(table.allSatisfy { $0["independent"] == "yes" })
    #expect(try rows("--disagreements").count == 3)
  }

  @Test func `answers can be the unit`() throws {
    try decide("Lunch is served at noon.,,,meals,add,Ana,,", "goes hungry here,,,meals,add,Ben,,")
    try read("Ana,a-1,,,yes,", "Ben,a-1,,,yes,")
    let table = try rows("--unit", "answer")
    let pair = try row("meals", "Ana", "Ben", in: table)
    #expect(counts(pair) == "2 1 0 0 1")
    #expect(pair["unit"] == "answer")
    #expect(pair["kappa"] == "1.0000")
  }

  @Test func `three coders have a row together, in which some may be missing`() throws {
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let ids = try place.table("out/data/quotes.csv").compactMap { $0["quote_id"] }
    try decide(
      "Lunch is served at noon.,,,meals,add,Ana,,", "Lunch is served at noon.,,,meals,add,Ben,,",
      "We cook dinner at home.,,,meals,add,Ana,,", "We cook dinner at home.,,,meals,add,Ben,,",
      "We cook dinner at home.,,,meals,add,Cem,,", "He is always tired by then.,,,meals,add,Cem,,",
      "He is always tired by then.,,,meals,add,\"consensus (Ana, Cem)\",,no strength left")
    try read(
      "Ana,a-1,,,yes,", "Ben,a-1,,,yes,", "Cem,a-1,\(ids[1]),,yes,",
      "\"consensus (Ana, Cem)\",a-1,,,,")
    let table = try rows()
    #expect(!table.contains { ($0["second"] ?? "").hasPrefix("consensus") })
    let all = try row("meals", "", "", in: table)
    #expect(all["comparison"] == "all")
    #expect(counts(all) == "6 2   3")
    // 15 marks, 6 yes and 9 no, one unit in dispute with 2 of 4 halves: 1 − 14 · 2 / (225 − 117).
    #expect(all["alpha"] == "0.7407")
    #expect(all["kappa"] == "undefined")
    #expect(all["reason"] == "kappa, kappa_se: not two coders")
  }

  @Test func `precision and recall of a theme's rules and of each indicator`() throws {
    try decide(
      "Lunch is served at noon.,,,meals,add,Ana,,", "They eat what there is.,,,meals,add,Ana,,")
    try read("Ana,a-1,,,yes,")
    let table = try rows("--indicators").filter { $0["theme"] == "meals" }
    let cells = table.map { row in
      ["of", "indicator", "units", "fired", "right", "precision", "missed", "recall", "reason"]
        .map { row[$0] ?? "?" }.joined(separator: ",")
    }
    #expect(
      cells == [
        "theme,,6,2,1,0.5000,1,0.5000,", "indicator,lunch,6,1,1,1.0000,1,0.5000,",
        "indicator,dinner,6,1,0,0.0000,2,0.0000,",
      ])
    let rules = try rows("--indicators").filter { $0["theme"] == "rules" }
    #expect(rules.allSatisfy { $0["recall"] == "undefined" })
    #expect(rules.allSatisfy { $0["reason"] == "recall: the coder marked nothing" })
  }

  @Test func `disagreements are listed with sentence, question, memos and who says what`() throws {
    try decide(
      "Lunch is served at noon.,,,meals,add,Ana,,", "Lunch is served at noon.,,,meals,add,Ben,,",
      "They eat what there is.,,,meals,add,Ben,,eating is a meal",
      "Muddy boots stay outside.,,,rules,add,Ana,,",
      "Muddy boots stay outside.,,,rules,reject,Ben,,a custom",
      "Muddy boots stay outside.,,,rules,accept,\"consensus (Ana, Ben)\",,the house rules count")
    try read("Ana,a-1,,,yes,", "Ben,a-1,,,,")
    let table = try rows("--disagreements")
    #expect(table.map { $0["theme"] } == ["rules", "meals"])
    let boots = try #require(table.first)
    #expect(boots["document"] == "a-1")
    #expect(boots["line"] == "3")
    #expect(boots["yes"] == "Ana")
    #expect(boots["no"] == "Ben")
    #expect(boots["rules"] == "yes")
    #expect(boots["independent"] == "not independent")
    #expect(boots["settled"] == "yes")
    #expect(boots["text"] == "Muddy boots stay outside.")
    #expect(boots["question"] == "What is the day like?")
    #expect(
      boots["memos"] == "Ben: a custom; consensus (Ana, Ben): the house rules count")
    #expect(table[1]["text"] == "They eat what there is.")
    #expect(table[1]["settled"] == "")
    #expect(table[1]["memos"] == "Ben: eating is a meal")
  }

  @Test func `a renamed theme carries its decisions into the agreement`() throws {
    try decide(
      "Lunch is served at noon.,,,food,add,Ana,,", "Lunch is served at noon.,,,meals,add,Ben,,")
    try place.write("theme,indicators,was\nmeals,lunch,food\n", to: "codebook.csv")
    try read("Ana,a-1,,,yes,", "Ben,a-1,,,yes,")
    #expect(counts(try row("meals", "Ana", "Ben", in: rows())) == "6 1 0 0 5")
  }

  @Test func `a study without readings says what is needed`() throws {
    let missing = try place.run("agreement", "p.yml")
    #expect(missing.status == 2)
    #expect(missing.output == "")
    let need =
      "agreement compares only passages that two coders, or a coder and the rules, have read; "
    let row = "a row for each passage that a coder has read, with 'blind' where it was read blind"
    #expect(missing.errors == "reads.csv: error: missing file; \(need)write it, with \(row)\n")
    try read()
    #expect(
      try place.run("agreement", "p.yml").errors
        == "reads.csv: error: no rows of coders; \(need)write \(row)\n")
    try place.write(
      try place.read("p.yml").replacing("reads: reads.csv\n", with: ""), to: "p.yml")
    #expect(
      try place.run("agreement", "p.yml").errors
        == "p.yml: error: no 'reads' file in the pipeline; \(need)add 'reads: reads.csv', with "
        + "\(row)\n"
    )
  }

  @Test func `a coder who decided and has no reading is named and left out`() throws {
    try decide("Lunch is served at noon.,,,meals,add,Ana,,", "goes hungry,,,meals,add,Ben,,")
    try read("Ana,a-1,,,yes,", "Ana,gone,,,yes,")
    let outcome = try place.run("agreement", "p.yml")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        reads.csv: finding: no readings: 'Ben' has 1 decision but no row here, so 'Ben' is not \
        compared; add a row for each passage that 'Ben' has read
        reads.csv:3: finding: unknown passage: no such passage any more in 'gone', read by 'Ana'; \
        it counts as unread

        """)
    #expect(!outcome.output.contains("Ben"))
  }

  @Test func `decisions that lost their words are said to count nowhere`() throws {
    try decide(
      "Lunch is served at noon.,,,meals,add,Ana,,",
      "The tea was cold on Mondays.,,,meals,add,Ana,,",
      "Nobody remembers the flood of 1953.,,,meals,add,Ana,,")
    try read("Ana,a-1,,,yes,")
    let outcome = try place.run("agreement", "p.yml")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        decisions.csv:3: finding: orphaned decision: no place for 2 decisions of 'Ana', so \
        they are not counted (this is the first); data/orphans.csv of a run lists the decisions without a \
        place

        """)
  }

  @Test func `a document that cannot be read is left out, and the status is 2`() throws {
    try place.write([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00], to: "in/b-1.txt")
    try decide()
    try read("Ana,a-1,,,yes,", "Ana,b-1,,,yes,")
    let outcome = try place.run("agreement", "p.yml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("in/b-1.txt: error: "), "\(outcome.errors)")
    #expect(outcome.output.contains("meals,rules,rules,Ana,yes,sentence,6,0,2,0,4,"))
    // One that nobody has read is not looked at.
    try read("Ana,a-1,,,yes,")
    #expect(try place.run("agreement", "p.yml").status == 0)
  }

  @Test func `what is no unit, and two tables at once, are mistakes in the command`() throws {
    try read("Ana,a-1,,,yes,")
    let unit = try place.run("agreement", "p.yml", "--unit", "word")
    #expect(unit.status == 2)
    #expect(unit.errors.contains("unknown unit 'word' after --unit; give sentence or answer"))
    let both = try place.run("agreement", "p.yml", "--indicators", "--disagreements")
    #expect(both.status == 2)
    #expect(both.errors.contains("--indicators and --disagreements exclude each other; give one"))
  }
}
