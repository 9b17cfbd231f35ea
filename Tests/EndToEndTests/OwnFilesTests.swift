import Foundation
import TestSupport
import Testing

/// Files that a study, a run or a store has written are never taken for transcripts.
@Suite struct OwnFilesTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    for (name, theme) in [("M1-cook", "soup"), ("M2-porter", "doors")] {
      try place.write(
        "Interviewer: What do you do?\n\nAnna: I look after the \(theme).\n\nInterviewer: Why?\n\n"
          + "Anna: Somebody must.\n", to: "talks/\(name).txt")
    }
  }

  private func documents(_ output: String) throws -> [String] {
    try place.table("\(output)/data/documents.csv").compactMap {
      $0["document"] ?? $0["\u{FEFF}document"]
    }
  }

  @Test func `a folder that is run again and again has the same documents`() throws {
    for output in ["talks/out", "talks/c/out"] {
      var before: String?
      for _ in 1...3 {
        let outcome = try place.run(
          "run", "talks", "--output", output, "--store", "talks/kept")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try documents(output) == ["M1-cook", "M2-porter"])
        let quotes = try place.read("\(output)/data/quotes.csv")
        #expect(before == nil || before == quotes)
        before = quotes
      }
    }
  }

  @Test(arguments: [("talks", "talks", "**"), ("talks/study", "talks", "../**")])
  func `a study made among the transcripts reads them alone`(
    target: String, sources: String, pattern: String
  ) throws {
    let made = try place.run("new", target, "--from", sources)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try place.read("\(target)/pipeline.yml").contains("- path: \"\(pattern)\"\n"))
    for _ in 1...2 {
      let outcome = try place.run("run", "\(target)/pipeline.yml")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try documents("\(target)/output") == ["M1-cook", "M2-porter"])
    }
    if target != sources {
      _ = try place.run("run", sources, "--output", "out")
      #expect(try documents("out") == ["M1-cook", "M2-porter"])
    }
  }

  @Test func `a folder that holds a pipeline is not run as transcripts`() throws {
    _ = try place.run("new", "talks", "--from", "talks")
    for command in ["run", "check", "suggest"] {
      let outcome = try place.run(command, "talks")
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "talks: error: a folder with a pipeline.yml; did you mean 'talks/pipeline.yml'?\n"
      )
    }
  }

  @Test func `a pattern that means the study's own files alone says so`() throws {
    try place.write("role,names\ncook,Anna\n", to: "p/roles.csv")
    try place.write("study: s\nsources:\n  - path: '*.csv'\nroles: roles.csv\n", to: "p/p.yml")
    #expect(
      try place.run("check", "p/p.yml").errors
        == "p/p.yml:3:11: error: source '*.csv' matches only files of the study itself or "
        + "of a run's output; name the folder of the texts\n")
  }

  @Test func `a list of people in XML may be a transcript as well`() throws {
    try place.write(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc>
      <person xml:id="A"><persName>Anna</persName></person></particDesc></profileDesc></teiHeader>
      <text><body><u who="#A">Soup.</u></body></text></TEI>
      """, to: "talks/list.xml")
    try place.write(
      "study: s\nsources: [{path: talks/**}]\npeople: talks/list.xml\noutput: out\n", to: "p.yml")
    #expect(try place.run("run", "p.yml").status == 0)
    #expect(try documents("out") == ["M1-cook", "M2-porter", "list"])
  }

  @Test func `files of somebody else are not written over`() throws {
    try place.write("mine", to: "out/data/quotes.csv")
    let outcome = try place.run("run", "talks", "--output", "out")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "out/data/quotes.csv: error: already exists, but no run has written it; move it, or "
        + "name another folder with --output\n")
    #expect(try place.files(below: "out").keys.sorted() == ["data/quotes.csv"])
    try place.write("{}", to: "other/manifest.json")
    #expect(
      try place.run("run", "talks", "--output", "other").errors.hasPrefix(
        "other/manifest.json: error: already exists, but no run has written it;"))
    #expect(try place.read("other/manifest.json") == "{}")
  }

  @Test func `a file that somebody put among those of a run is not written over`() throws {
    let pipeline = "study: s\nsources: [{path: talks/*}]\noutput: out\nmatrices:\n"
    try place.write(
      pipeline + "  - { name: one, rows: speaker, columns: document, measure: words }\n",
      to: "p.yml")
    for _ in 1...2 { #expect(try place.run("run", "p.yml").status == 0) }
    try place.write("mine", to: "out/matrices/two.csv")
    try place.write(
      pipeline + "  - { name: two, rows: speaker, columns: document, measure: words }\n",
      to: "p.yml")
    #expect(
      try place.run("run", "p.yml").errors.hasPrefix(
        "out/matrices/two.csv: error: already exists, but no run has written it;"))
    #expect(try place.read("out/matrices/two.csv") == "mine")
    #expect(try place.read("out/matrices/one.csv").contains("Anna"))
  }

  @Test func `a store that is a file or holds other things is refused`() throws {
    try place.write("x", to: "file")
    #expect(
      try place.run("run", "talks", "--store", "file").errors
        == "file: error: a file, but the store needs a folder; name another with --store\n")
    #expect(
      try place.run("run", "talks", "--store", "talks").errors
        == "talks: error: not a store: it contains 'M1-cook.txt'; name a folder of its own with "
        + "--store\n"
    )
    #expect(try place.files(below: "talks").keys.sorted() == ["M1-cook.txt", "M2-porter.txt"])
  }

  @Test func `an interrupted run leaves nothing unfinished`() throws {
    try place.write(
      Array(String(repeating: "“Yes”, said Anna. ", count: 200_000).utf8), to: "long/a.txt")
    for (number, status) in [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)] {
      let outcome = try place.interrupt(
        "run", "long", "--output", "out", with: number, when: "out/.unfinished/manifest.json")
      #expect(outcome == status)
      #expect(try place.files(below: "out").isEmpty)
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: place.folder.appending(path: "out").path
        ).isEmpty)
    }
  }
}
