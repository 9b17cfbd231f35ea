import Foundation
import TestSupport
import Testing

@Suite struct ReviewTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Interviewer: Who eats here?\n\n"
        + "Head: We serve lunch at noon. Nobody goes hungry. Boots stay outside.\n\n"
        + "Interviewer: Is that so?\n\nPupil: Yes. Lunch is short, “=1+1” they say.\n\n"
        + "Interviewer: Anything else?\n\nPupil: Yes.\n", to: "in/a-1.txt")
    try place.write("Head: Our lunch is cold.\n\nPupil: It is.\n\nHead: Quite.\n", to: "in/b-1.txt")
    try place.write(
      "study: s\nlanguage: en\nsources: [{path: in/*, kind: interview, case: '{1}'}]\n"
        + "codebook: codebook.csv\nroles: roles.csv\ndecisions: decisions.csv\nreads: reads.csv\n"
        + "matrices: [{ name: m, rows: theme, columns: role }]\n", to: "p.yml")
    try place.write(
      "role,group,names\nhead,leaders,Head\npupil,pupils,Pupil\nasker,interviewer,Interviewer\n",
      to: "roles.csv")
    try place.write(
      "theme,label,indicators,example,status\nfood,Food,lunch,,\n", to: "codebook.csv")
  }

  /// The rows of a sheet, each by the names of its columns.
  private func sheet(_ name: String) throws -> [[String: String]] {
    #expect(try place.read(name).hasPrefix("\u{FEFF}row,"))
    let rows = parsedCSV(Array(try place.read(name).utf8.dropFirst(3))) ?? []
    return rows.dropFirst().map { row in
      Dictionary(zip(rows[0], row), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Writes a sheet as a spreadsheet of another country saves it.
  private func fill(_ name: String, _ change: (inout [[String: String]]) -> Void) throws {
    let header = (parsedCSV(Array(try place.read(name).utf8.dropFirst(3))) ?? [])[0]
    var rows = try sheet(name)
    change(&rows)
    let lines = ([header] + rows.map { row in header.map { row[$0] ?? "" } }).map { cells in
      cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";")
    }
    try place.write(lines.joined(separator: "\r\n"), to: name)
  }

  @Test func `a work list is filled in, taken, and taken again without effect`() throws {
    let written = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    #expect(written.status == 0, "\(written.errors)")
    let rows = try sheet("sheet.csv")
    #expect(
      rows.map { $0["words"] } == [
        "We serve lunch at noon.", "Lunch is short, “=1+1” they say.", "Our lunch is cold.",
      ])
    #expect(rows.map { $0["why"] } == ["new document", "new document", "new document"])
    try fill("sheet.csv") { rows in
      rows[0]["decision"] = "Accept"
      rows[0]["stance"] = "supports"
      rows[1]["retag"] = "Time"
      rows[2]["decision"] = "maybe"
    }
    let taken = try place.run(
      "review", "p.yml", "--take", "sheet.csv", "--date", "2026-11-20")
    #expect(taken.status == 1)
    #expect(
      taken.errors
        == "sheet.csv:4: error: row 3: unknown decision 'maybe'; write accept or reject, or "
        + "another theme in 'retag'\n"
    )
    #expect(taken.output.hasPrefix("3 decisions taken\n"))
    let decisions = try place.read("decisions.csv")
    #expect(
      try place.read("codebook.csv").hasSuffix(
        "Time,Time,,\"Lunch is short, “=1+1” they say.\",emerging\n"))
    let again = try place.run("review", "p.yml", "--take", "sheet.csv")
    #expect(again.output.hasPrefix("0 decisions taken, 3 already recorded\n"))
    #expect(try place.read("decisions.csv") == decisions)

    let run = try place.run("run", "p.yml", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    let codings = try place.table("out/data/codings.csv")
    #expect(codings.map { $0["theme"] } == ["food", "Time", "food"])
    #expect(codings.map { $0["status"] } == ["accepted", "added", "proposed"])
    #expect(codings.map { $0["stance"] } == ["supports", "", ""])
    let about = try place.run("explain", "p.yml", codings[0]["coding_id"] ?? "").output
    #expect(about.contains("because     the indicator 'lunch' fires on “lunch”"))
    #expect(
      about.contains("decided     accept by Ana on 2026-11-20, supports the theme: decisions.csv:2")
    )

    // What she decided is not asked again.
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "next.csv")
    #expect(try sheet("next.csv").map { $0["words"] } == ["Our lunch is cold."])
  }

  @Test func `a filled sheet is not written over`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    try fill("sheet.csv") { $0[1]["memo"] = "think" }
    let before = try place.read("sheet.csv")
    let outcome = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "sheet.csv:3: error: already filled in; read the sheet back with --take, then delete "
        + "it, or name another with --sheet\n"
    )
    #expect(try place.read("sheet.csv") == before)
  }

  @Test func `a document is read and coded, the asker's words too, and over turns`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ben", "--read", "a-1", "--sheet", "r.csv")
    let rows = try sheet("r.csv")
    #expect(rows.count == 9)
    #expect(rows.map { $0["role"] }[0...1] == ["interviewer", "head"])
    #expect(rows.allSatisfy { $0["theme"] == "" })
    try fill("r.csv") { rows in
      rows[0]["theme"] = "food"
      rows[3]["theme"] = "food | House rules"
      rows[3]["through"] = "5"
      rows[3]["star"] = "x"
    }
    let taken = try place.run("review", "p.yml", "--take", "r.csv")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try place.read("reads.csv").contains("\r\nBen,a-1,,,,"))
    _ = try place.run("run", "p.yml", "--output", "out")
    let added = try place.table("out/data/codings.csv").filter { $0["source"] == "decision" }
    #expect(
      added.map { "\($0["theme"] ?? "") \($0["role"] ?? ""): \($0["text"] ?? "")" } == [
        "food interviewer: Who eats here?",
        "food head: Boots stay outside. Is that so?",
        "House rules head: Boots stay outside. Is that so?",
      ])
    #expect(added.map { $0["star"] } == ["", "yes", "yes"])
    #expect(
      try place.table("out/data/findings.csv").filter { $0["finding"] == "unread documents" }
        .map { "\($0["document"] ?? ""): \($0["message"] ?? "")" } == [
          ": 1 of 2 documents are unread, so their codings are indicator hits, not coding (b-1)"
        ])
  }

  @Test func `no segment runs over words that have no row`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ben", "--read", "a-1", "--sheet", "r.csv")
    try fill("r.csv") { rows in
      rows[1]["theme"] = "food"
      rows[1]["through"] = "4"
      rows.removeAll { $0["words"] == "Nobody goes hungry." }
    }
    let taken = try place.run("review", "p.yml", "--take", "r.csv")
    #expect(taken.status == 1)
    #expect(
      taken.errors
        == "r.csv:3: error: row 2: no row for “Nobody goes hungry.” within the segment through "
        + "row '4'; end the segment before it\n"
    )
  }

  @Test func `rows that were deleted count as not read`() throws {
    _ = try place.run(
      "review", "p.yml", "--coder", "Ben", "--read", "a-1", "--blind", "--sheet", "r.csv")
    // A sentence of the pupil's first turn.
    try fill("r.csv") { $0.removeAll { $0["words"] == "Yes." && $0["row"] == "6" } }
    _ = try place.run("review", "p.yml", "--take", "r.csv")
    _ = try place.run("run", "p.yml", "--output", "out")
    let ids = try place.table("out/data/quotes.csv").filter { $0["document"] == "a-1" }
      .compactMap { $0["quote_id"] }
    let reads = try place.read("reads.csv").split(separator: "\r\n").dropFirst()
      .map {
        $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
      }
    #expect(reads == ["Ben,a-1,\(ids[0]),\(ids[0]),yes", "Ben,a-1,\(ids[2]),\(ids[2]),yes"])
  }

  @Test func `a row that could not be taken counts as not read until it is mended`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ben", "--read", "a-1", "--sheet", "r.csv")
    try fill("r.csv") { rows in
      rows[1]["theme"] = "food"
      rows[6]["theme"] = "food"
      rows[6]["stance"] = "doubts"
    }
    let taken = try place.run("review", "p.yml", "--take", "r.csv")
    #expect(taken.status == 1)
    #expect(taken.errors.contains("row 7: unknown stance 'doubts'"))
    _ = try place.run("run", "p.yml", "--output", "out")
    let ids = try place.table("out/data/quotes.csv").filter { $0["document"] == "a-1" }
      .compactMap { $0["quote_id"] }
    let reads = try place.read("reads.csv")
    #expect(reads.contains("\r\nBen,a-1,\(ids[0]),\(ids[0]),,"))
    #expect(!reads.contains("Ben,a-1,,") && !reads.contains(",\(ids[1])"))

    try place.write(
      try place.read("r.csv").replacing("\"doubts\"", with: "\"qualifies\""), to: "r.csv")
    let again = try place.run("review", "p.yml", "--take", "r.csv")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try place.read("reads.csv").contains("\r\nBen,a-1,,,,"))
  }

  @Test func `a segment that could not be taken is not read to its end either`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ben", "--read", "a-1", "--sheet", "r.csv")
    try fill("r.csv") { rows in
      rows[1]["through"] = "4"
    }
    let taken = try place.run("review", "p.yml", "--take", "r.csv")
    #expect(taken.status == 1)
    _ = try place.run("run", "p.yml", "--output", "out")
    let ids = try place.table("out/data/quotes.csv").filter { $0["document"] == "a-1" }
      .compactMap { $0["quote_id"] }
    #expect(!(try place.read("reads.csv")).contains(ids[0]))
  }

  @Test(arguments: ["Foood", "foo d", "Fodo"])
  func `a theme that is nearly one of the codebook is a slip, and makes no new one`(
    name: String
  ) throws {
    let codebook = try place.read("codebook.csv")
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    try fill("sheet.csv") { $0[0]["retag"] = "House rules | \(name)" }
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--read", "b-1", "--sheet", "r.csv")
    try fill("r.csv") { $0[0]["theme"] = name }
    for (sheet, row) in [("sheet.csv", 1), ("r.csv", 1)] {
      let taken = try place.run("review", "p.yml", "--take", sheet)
      #expect(taken.status == 1)
      #expect(
        taken.errors
          == "\(sheet):2: error: row \(row): unknown theme '\(name)'; did you mean 'food'? If "
          + "it is new, add a row for it to the codebook\n"
      )
      #expect(taken.output.hasPrefix("0 decisions taken"))
    }
    #expect(try place.read("codebook.csv") == codebook)
  }

  @Test func `a theme that is near none is a new one`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    try fill("sheet.csv") { $0[0]["retag"] = "Foot" }
    try place.write("theme,label,indicators\nmoney,Money,lunch\n", to: "codebook.csv")
    let taken = try place.run("review", "p.yml", "--take", "sheet.csv")
    #expect(taken.output.contains("new theme 'Foot' in codebook.csv"), "\(taken.errors)")
  }

  @Test func `a decision whose theme is nearly one of the codebook says which`() throws {
    try place.write(
      "document,words,theme,decision,coder\na-1,Nobody goes hungry.,fod,add,Ana\n",
      to: "decisions.csv")
    _ = try place.run("run", "p.yml", "--output", "out")
    #expect(
      try place.table("out/data/findings.csv").contains {
        $0["finding"] == "theme not in codebook"
          && $0["message"]?.contains("did you mean 'food'? Else add a row for it") == true
      })
  }

  @Test(arguments: [
    ("\u{FEFF}", ";", "\r\n"), ("", ";", "\n"), ("", ",", "\n"), ("\u{FEFF}", "\t", "\r\n"),
  ])
  func `files keep their separator, line ends and mark when rows are added`(
    mark: String, separator: String, end: String
  ) throws {
    func table(_ rows: [[String]]) -> String {
      mark + rows.map { $0.joined(separator: separator) + end }.joined()
    }
    let decisions = table([
      [
        "document", "words", "theme", "decision", "coder", "date", "sha256", "quote_id", "before",
        "after", "stance", "star", "memo",
      ],
      ["b-1", "It is.", "food", "add", "Ben", "", "", "", "", "", "", "", "\"a; b, c\""],
    ])
    let reads = table([["document", "from", "to", "blind", "date", "coder"]])
    let codebook = table([["theme", "label", "indicators"], ["food", "Food", "lunch"]])
    try place.write(decisions, to: "decisions.csv")
    try place.write(reads, to: "reads.csv")
    try place.write(codebook, to: "codebook.csv")
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--read", "a-1", "--sheet", "r.csv")
    try fill("r.csv") { $0[1]["theme"] = "House rules" }
    let taken = try place.run("review", "p.yml", "--take", "r.csv", "--date", "2026-11-20")
    #expect(taken.status == 0, "\(taken.errors)")
    func added(_ old: String, _ file: String) throws -> String {
      let new = try place.read(file)
      #expect(new.hasPrefix(old), "\(file)")
      return String(new.dropFirst(old.count))
    }
    let row = try added(decisions, "decisions.csv")
    #expect(
      row.hasPrefix(
        ["a-1", "We serve lunch at noon.", "House rules", "add", "Ana", "2026-11-20", ""]
          .joined(separator: separator)))
    #expect(row.hasSuffix(end))
    #expect(
      try added(reads, "reads.csv")
        == ["a-1", "", "", "", "2026-11-20", "Ana"].joined(separator: separator) + end)
    #expect(
      try added(codebook, "codebook.csv")
        == ["House rules", "House rules", ""].joined(separator: separator) + end)
  }

  @Test func `each document that a coder reads has a sheet of its own`() throws {
    for (arguments, name) in [
      (["--read", "a-1"], "reading-Ana-a-1.csv"), (["--read", "b-1"], "reading-Ana-b-1.csv"),
      (["--sample", "2"], "reading-Ana-sample-1.csv"),
      (["--sample", "2", "--seed", "5"], "reading-Ana-sample-5.csv"),
    ] {
      let outcome = try place.run(
        arguments: ["review", "p.yml", "--coder", "Ana"] + arguments)
      #expect(outcome.output.hasPrefix("Wrote \(name)\n"), "\(outcome.errors)")
      try fill(name) { $0[0]["theme"] = "food" }
    }
  }

  @Test func `the summary and explain tell what moved and what stands on other words`() throws {
    func decided() throws -> String {
      let outcome = try place.run("run", "p.yml", "--output", "out")
      return String(
        try #require(
          outcome.output.split(separator: "\n").first { $0.hasPrefix("  decisions") },
          "\(outcome.errors)"))
    }
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--read", "a-1", "--sheet", "r.csv")
    try fill("r.csv") { rows in
      rows[1]["theme"] = "food"
      rows[3]["theme"] = "food"
    }
    _ = try place.run("review", "p.yml", "--take", "r.csv")
    #expect(try decided().contains("2, all in place"))
    let text = try place.read("in/a-1.txt")
    try place.write(text.replacing("We serve", with: "They serve"), to: "in/a-1.txt")
    #expect(
      try decided().contains("2, 2 moved, 1 of them on changed words (data/moves.csv); "))
    let coding = try #require(
      try place.table("out/data/codings.csv").first { $0["text"] == "They serve lunch at noon." })
    #expect(coding["source"] == "decision" || coding["status"] == "accepted")
    let about = try place.run("explain", "p.yml", coding["coding_id"] ?? "").output
    #expect(
      about.contains("then        on other words: “We serve lunch at noon.” (data/moves.csv)"))
    try place.write(text.replacing("We serve lunch at noon. ", with: ""), to: "in/a-1.txt")
    #expect(try decided().contains("1 without a place (data/orphans.csv)"))
  }

  @Test func `a sheet is taken after the transcript was corrected`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    try fill("sheet.csv") { $0[0]["decision"] = "accept" }
    let text = try place.read("in/a-1.txt")
    try place.write(
      "Recorded in the hall.\n\n" + text.replacing("hungry", with: "without food"), to: "in/a-1.txt"
    )
    let taken = try place.run("review", "p.yml", "--take", "sheet.csv")
    #expect(taken.status == 0, "\(taken.errors)")
    _ = try place.run("run", "p.yml", "--output", "out")
    let codings = try place.table("out/data/codings.csv").filter { $0["status"] == "accepted" }
    #expect(codings.map { $0["text"] } == ["We serve lunch at noon."])
  }

  @Test func `a draw is the same for the same seed, and another for another`() throws {
    func draw(_ seed: String) throws -> [String?] {
      let outcome = try place.run(
        "review", "p.yml", "--coder", "B", "--sample", "3", "--seed", seed, "--blind",
        "--sheet", "draw-\(seed)-\(UUID().uuidString).csv")
      let name = try #require(outcome.output.split(separator: "\n").first).dropFirst(6)
      return try sheet(String(name)).map { $0["quote_id"] }
    }
    #expect(try draw("1") == draw("1"))
    #expect(try Set((1...8).map { try draw(String($0)) }).count > 1)
  }

  @Test func `without a file for what was read nothing is taken by halves`() throws {
    try place.write(
      try place.read("p.yml").replacing("reads: reads.csv\n", with: ""), to: "p.yml")
    _ = try place.run("review", "p.yml", "--coder", "Ben", "--read", "a-1", "--sheet", "r.csv")
    try fill("r.csv") { $0[1]["theme"] = "food" }
    let outcome = try place.run("review", "p.yml", "--take", "r.csv")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "p.yml: error: no file for readings in the pipeline; add 'reads: reads.csv', so that "
        + "unread does not count as “no”\n"
    )
    #expect(
      !FileManager.default.fileExists(atPath: place.folder.appending(path: "decisions.csv").path))
  }

  @Test func `without a file for decisions it says what to add`() throws {
    try place.write(
      try place.read("p.yml").replacing("decisions: decisions.csv\n", with: ""), to: "p.yml")
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    try fill("sheet.csv") { $0[0]["decision"] = "accept" }
    let outcome = try place.run("review", "p.yml", "--take", "sheet.csv")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "p.yml: error: no file for decisions in the pipeline; add 'decisions: decisions.csv' "
        + "and 'reads: reads.csv'\n"
    )
  }

  @Test func `a sheet in which a column was renamed or deleted is not taken`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    try fill("sheet.csv") { $0[0]["decision"] = "accept" }
    let whole = try place.read("sheet.csv")
    try place.write(whole.replacing("\"decision\"", with: "\"Decison\""), to: "sheet.csv")
    #expect(
      try place.run("review", "p.yml", "--take", "sheet.csv").errors
        == "sheet.csv:1: error: renamed column 'decison'; name it 'decision' again\n")
    try place.write(whole.replacing("\"decision\"", with: "\"mine\""), to: "sheet.csv")
    let outcome = try place.run("review", "p.yml", "--take", "sheet.csv")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix(
        "sheet.csv:1: error: missing column 'decision'; the columns are: "))
  }

  @Test func `a work list without places is taken by its words`() throws {
    try place.write(
      "\"row\";\"document\";\"words\";\"theme\";\"decision\"\n1;a-1;We serve lunch at noon.;food;yes\n"
        + "2;a-1;Lunch is short, “=1+1” they say.;food;no\n", to: "sheet.csv")
    let taken = try place.run("review", "p.yml", "--take", "sheet.csv", "--coder", "Ana")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.hasPrefix("2 decisions taken\n"))
  }

  @Test func `a row whose words are another row's is not taken`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ana", "--sheet", "sheet.csv")
    try fill("sheet.csv") { rows in
      rows[0]["words"] = "Nobody goes hungry."
      rows[0]["decision"] = "accept"
      rows[1]["decision"] = "accept"
    }
    let taken = try place.run("review", "p.yml", "--take", "sheet.csv")
    #expect(taken.status == 1)
    #expect(
      taken.errors
        == "sheet.csv:2: error: row 1: other words, “Nobody goes hungry.” instead of “We serve "
        + "lunch at noon.”; restore them, or was one column sorted alone?\n")
    #expect(taken.output.hasPrefix("1 decisions taken\n"))
  }

  @Test func `a sheet to read that was sorted is put in order again`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Ben", "--read", "a-1", "--sheet", "r.csv")
    try fill("r.csv") { rows in
      rows[1]["theme"] = "food"
      rows[1]["through"] = "3"
      rows.reverse()
    }
    let taken = try place.run("review", "p.yml", "--take", "r.csv")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(
      try place.read("decisions.csv").contains(",We serve lunch at noon. Nobody goes hungry.,"))
    #expect(try place.read("reads.csv").contains("\r\nBen,a-1,,,,"))
  }

  @Test func `what was read goes along with files that change names`() throws {
    let head = "coder,document,from,to,blind,date\n"
    _ = try place.run("run", "p.yml", "--output", "out")
    let quotes = try place.table("out/data/quotes.csv").filter { $0["document"] == "a-1" }
    let ids = quotes.compactMap { $0["quote_id"] }
    let documents = try place.table("out/data/documents.csv")
    func hash(_ id: String) -> String {
      documents.first { $0["document"] == id }?["sha256"] ?? ""
    }
    try place.write(head + "Ana,a-1,\(ids[0]),\(ids[1]),yes,\nBen,b-1,,,,\n", to: "reads.csv")
    try place.write(
      "document,sha256,words,theme,decision,coder\n"
        + "a-1,\(hash("a-1")),Nobody goes hungry.,food,add,Ana\n"
        + "b-1,\(hash("b-1")),Our lunch is cold.,food,accept,Ben\n", to: "decisions.csv")
    let (a, b) = (try place.read("in/a-1.txt"), try place.read("in/b-1.txt"))
    try place.write(b, to: "in/a-1.txt")
    try place.write(a, to: "in/b-1.txt")
    _ = try place.run("run", "p.yml", "--output", "out")
    let findings = try place.table("out/data/findings.csv").map { $0["finding"] }
    #expect(!findings.contains("unknown passage") && !findings.contains("unread documents"))
    // All of the one, and only the first two quotations of the other, as before.
    let units = try place.run("agreement", "p.yml", "--unit", "answer").output
    #expect(units.contains("food,rules,rules,Ana,yes,answer,2,"), "\(units)")
    #expect(units.contains("food,rules,rules,Ben,not independent,answer,3,"), "\(units)")
  }
}
