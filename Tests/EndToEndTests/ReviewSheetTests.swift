import Foundation
import TestSupport
import Testing

/// What a sheet may be written over, and the day that goes with it.
@Suite struct ReviewSheetTests {
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

  @Test func `a sheet is written over an untouched sheet only`() throws {
    let before = try place.read("codebook.csv")
    for name in ["codebook.csv", "p.yml", "in/a-1.txt"] {
      let outcome = try place.run("review", "p.yml", "--coder", "Bo", "--sheet", name)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors
          == "\(name): error: exists, and is no sheet of 'review' as it was written; name another file "
          + "with --sheet, or move this one\n")
    }
    #expect(try place.read("codebook.csv") == before)
    let folder = try place.run("review", "p.yml", "--coder", "Bo", "--sheet", "in")
    #expect(folder.errors == "in: error: is a folder; name a file in it with --sheet\n")
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
        == "pipe: error: is no regular file; name another with --sheet\n")
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "2025-02-29", "2026-00-10", "26-01-01"])
  func `a day that there is not is no date of decisions`(day: String) throws {
    let outcome = try place.run("review", "p.yml", "--take", "s.csv", "--date", day)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--date '\(day)' is no day such as 2026-11-23."))
  }
}
