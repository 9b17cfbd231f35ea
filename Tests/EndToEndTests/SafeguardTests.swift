import Foundation
import TestSupport
import Testing

/// Slips that would cost a person a file, or a number its truth.
@Suite struct SafeguardTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Interviewer: And?\n\nClerk: The post is late.\n\nInterviewer: Why?\n\nClerk: The van.\n",
      to: "in/a-1.txt")
    try place.write("theme,indicators\npost,post\n", to: "codebook.csv")
    try place.write(
      "study: s\nsources: [{path: in/*, kind: interview}]\ncodebook: codebook.csv\n"
        + "decisions: decisions.csv\nreads: reads.csv\noutput: out\n", to: "p.yml")
  }

  @Test(arguments: ["", "../up", "a/../b", "/etc/x", "a//b", ".", "a/.b", "a\\0b"])
  func `an id leads nowhere but below the output`(id: String) throws {
    try place.write(
      "study: s\nsources:\n  - path: in/a-1.txt\n    id: \"\(id)\"\noutput: out\n", to: "p.yml")
    let outcome = try place.run("run", "p.yml")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.hasPrefix("p.yml:4:") && outcome.errors.contains("error: the id '")
        && outcome.errors.contains(
          "is not a plain path; use letters, digits and '-', such as A1/head"),
      "\(outcome.errors)")
  }

  @Test func `an id may lie in a folder`() throws {
    try place.write(
      "study: s\nsources:\n  - path: in/a-1.txt\n    id: north/é 1\noutput: out\n", to: "p.yml")
    #expect(try place.run("run", "p.yml").status == 0)
  }

  @Test(arguments: ["..", "a/../b", ".x", "a\\nb", "a\\0b"])
  func `the name of a study is one of a folder`(name: String) throws {
    try place.write("study: \"\(name)\"\nsources: [{path: in/*}]\n", to: "p.yml")
    let outcome = try place.run("check", "p.yml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("p.yml:1:8: error: the study's name '"), "\(outcome.errors)")
    #expect(outcome.errors.contains("is not a file name; use letters, digits and '-'"))
  }

  @Test func `the name of a matrix is no longer than a file's`() throws {
    let name = String(repeating: "x", count: 300)
    try place.write(
      "study: s\nsources: [{path: in/*}]\nmatrices:\n  - { name: \(name), rows: case, columns: role }\n",
      to: "p.yml")
    #expect(
      try place.run("check", "p.yml").errors
        == "p.yml:4:13: error: the name '\(name.prefix(40))…' is too long for a file (300 bytes); use at "
        + "most 200\n")
  }

  @Test func `a new study is written whole or not at all`() throws {
    try place.write("mine", to: "made/cases.csv.unfinished/x")
    let outcome = try place.run("new", "made", "--from", "in")
    #expect(outcome.status == 2)
    #expect(try place.files(below: "made").keys.sorted() == ["cases.csv.unfinished/x"])
  }

  @Test func `check says what a run says of the study as a whole`() throws {
    try place.write("document,label,speaker\na-2,Clerk,Ada\n", to: "speakers.csv")
    try place.write("role,names\nclerk,clerk\n", to: "roles.csv")
    try place.write("case\na\n", to: "cases.csv")
    try place.write("case,role,planned\na,clerk,2\n", to: "plan.csv")
    try place.write(
      "study: s\nsources: [{path: in/*, case: '{1}'}]\nspeakers: speakers.csv\nroles: roles.csv\n"
        + "cases: cases.csv\nplan: plan.csv\noutput: out\n", to: "p.yml")
    let outcome = try place.run("check", "p.yml")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("p.yml: finding: stray row: speakers.csv:2: "))
    #expect(
      outcome.errors.contains(
        "p.yml: finding: not heard: 1 of 2 planned speakers heard with the role 'clerk'"))
    #expect(outcome.output.hasSuffix("1 document: 2 findings, 0 unreadable\n"))
    let run = try place.run("run", "p.yml", "--strict")
    #expect(run.status == 1)
    #expect(run.output.contains("findings      2 "), "\(run.output)")
  }

  @Test func `a section that no report has is a finding`() throws {
    try place.write(
      "# 1 Schools\n\n## 1.2 Meals\n\n“Soup again”, said the cook.\n", to: "report.txt")
    try place.write(
      "study: s\nsources:\n  - path: report.txt\n    kind: report\n    sections:\n      \"1\": { type: I }\n"
        + "      \"7.7\": { type: II }\noutput: out\n", to: "p.yml")
    for store in [[], ["--store", "kept"], ["--store", "kept"]] {
      #expect(try place.run(arguments: ["run", "p.yml"] + store).status == 0)
      let findings = try place.table("out/data/findings.csv").filter {
        $0["finding"] == "unknown section"
      }
      #expect(
        findings.map { $0["message"] } == [
          "p.yml:7:7: no heading '7.7' in any text of 'report.txt', so this entry of "
            + "'sections' has no effect; correct it, or delete it"
        ])
    }
    #expect(
      try place.run("check", "p.yml").errors.contains("finding: unknown section: p.yml:7:7: "))
  }

  @Test func `two files whose names look the same are two documents of one id`() throws {
    try place.write("Cook: Yes.\n", to: "in/caf\u{E9}.txt")
    try place.write("Cook: No.\n", to: "in/cafe\u{301}.txt")
    let outcome = try place.run("check", "p.yml")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains(
        "two documents have the id 'café', with accents written in two ways: ")
    )
  }

  @Test func `a file is named once`() throws {
    for command in [["quotes"], ["themes", "--codebook", "codebook.csv"]] {
      let twice = try place.run(arguments: command + ["in/a-1.txt", "./in/a-1.txt"])
      #expect(twice.status == 2)
      #expect(twice.errors == "./in/a-1.txt: error: named twice; name each file once\n")
      #expect(twice.output.isEmpty)
    }
    try place.write("Cook: No.\n", to: "in/a-1.md")
    #expect(
      try place.run("quotes", "in/a-1.txt", "in/a-1.md").errors
        == "in/a-1.md: error: the same id 'in/a-1' as in/a-1.txt; rename one, or run the "
        + "command once for each\n")
    try place.write("Cook: No.\n", to: "on/a-1.txt")
    #expect(try place.run("quotes", "in/a-1.txt", "on/a-1.txt").status == 0)
  }

  @Test func `a second row for a label in other capitals changes nothing and is a finding`() throws
  {
    try place.write(
      "document,label,speaker\na-1,Clerk,Ada\na-1,CLERK,Bob\n", to: "speakers.csv")
    try place.write(
      "study: s\nsources: [{path: in/*}]\nspeakers: speakers.csv\noutput: out\n", to: "p.yml")
    _ = try place.run("run", "p.yml")
    #expect(
      try place.table("out/data/findings.csv").filter { $0["finding"] == "stray row" }
        .map { $0["message"] } == [
          "speakers.csv:3: no effect of the row of 'CLERK', as the row of 'Clerk' on line 2 "
            + "applies to both; delete one"
        ])
    try place.write("Clerk: Yes.\n\nCLERK: No.\n\nClerk: Well.\n\nCLERK: No.\n", to: "in/a-1.txt")
    _ = try place.run("run", "p.yml")
    #expect(try !place.read("out/data/findings.csv").contains("stray row"))
  }

  @Test func `a sheet is written over an untouched sheet only`() throws {
    let before = try place.read("codebook.csv")
    for name in ["codebook.csv", "p.yml", "in/a-1.txt"] {
      let outcome = try place.run("review", "p.yml", "--coder", "Bo", "--sheet", name)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "\(name): error: already exists, but is not an untouched sheet of 'review'; name "
          + "another file with --sheet, or move this one\n")
    }
    #expect(try place.read("codebook.csv") == before)
    let folder = try place.run("review", "p.yml", "--coder", "Bo", "--sheet", "in")
    #expect(folder.errors == "in: error: a folder, not a file; name a file in it with --sheet\n")
    try FileManager.default.createSymbolicLink(
      atPath: place.folder.appending(path: "link.csv").path, withDestinationPath: "codebook.csv")
    #expect(try place.run("review", "p.yml", "--coder", "Bo", "--sheet", "link.csv").status == 2)
    for _ in 1...2 {
      #expect(
        try place.run("review", "p.yml", "--coder", "Bo", "--sheet", "new.csv").status == 0)
      #expect(
        try place.run("review", "p.yml", "--coder", "Bo", "--read", "a-1", "--sheet", "r.csv")
          .status == 0)
    }
  }

  @Test func `a sheet to which somebody has added a column is kept`() throws {
    _ = try place.run("review", "p.yml", "--coder", "Bo", "--sheet", "s.csv")
    let own = try place.read("s.csv").replacing("row,why", with: "row,my thoughts,why")
    try place.write(own, to: "s.csv")
    #expect(try place.run("review", "p.yml", "--coder", "Bo", "--sheet", "s.csv").status == 2)
    #expect(try place.read("s.csv") == own)
  }

  @Test func `a pipe is no place for a sheet`() throws {
    let path = place.folder.appending(path: "pipe").path
    let made = unsafe mkfifo(path, 0o600)
    #expect(made == 0)
    #expect(
      try place.run("review", "p.yml", "--coder", "Bo", "--sheet", "pipe").errors
        == "pipe: error: not a regular file; name another with --sheet\n")
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "2025-02-29", "2026-00-10", "26-01-01"])
  func `a day that there is not is no date of decisions`(day: String) throws {
    let outcome = try place.run("review", "p.yml", "--take", "s.csv", "--date", day)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("not a date after --date: '\(day)'; write it as 2026-11-23"))
  }
}
