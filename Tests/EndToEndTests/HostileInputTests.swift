import Foundation
import TestSupport
import Testing

/// Input that a person may give by mistake or malice: the program says what is wrong and where, ends
/// with 2, and never crashes.
@Suite struct HostileInputTests {
  let place: Workplace

  init() throws { place = try Workplace() }

  private func expectError(
    _ outcome: Workplace.Outcome, _ message: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == 2, sourceLocation: sourceLocation)
    #expect(outcome.errors.contains(message), "\(outcome.errors)", sourceLocation: sourceLocation)
  }

  @Test func `an empty file`() throws {
    try place.write("", to: "empty.txt")
    expectError(try place.run("quotes", "empty.txt"), "empty.txt: error: ")
  }

  @Test func `a folder given as a file`() throws {
    try place.write("", to: "folder/x.txt")
    expectError(
      try place.run("quotes", "folder"),
      "folder: error: a folder, not a file; name a file in it, or run the folder")
  }

  @Test func `a file that is not there`() throws {
    expectError(
      try place.run("text", "gone.txt"),
      "gone.txt: error: cannot be opened: No such file or directory; check the name")
  }

  @Test func `a file that may not be read`() throws {
    let file = try place.write("Head: Yes.", to: "locked.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    guard !FileManager.default.isReadableFile(atPath: file.path) else {
      print("skipped: who runs the tests may read every file")
      return
    }
    expectError(
      try place.run("text", "locked.txt"),
      "locked.txt: error: cannot be opened: Permission denied; check the permissions")
  }

  @Test func `a device given as a file`() throws {
    expectError(try place.run("text", "/dev/zero"), "/dev/zero: error: not a regular file;")
  }

  @Test func `invalid UTF-8`() throws {
    try place.write([0x41, 0x0A, 0x42, 0xFF, 0x43], to: "bad.txt")
    expectError(try place.run("text", "bad.txt"), "bad.txt:2:2: error: ")
  }

  @Test func `a NUL byte in a text`() throws {
    try place.write("one\ntwo\u{0}three and four and five", to: "nul.txt")
    expectError(try place.run("text", "nul.txt"), "nul.txt:2:4: error: ")
  }

  @Test func `half a million opening quotation marks`() throws {
    try place.write(String(repeating: "“", count: 500_000), to: "marks.txt")
    let outcome = try place.run("quotes", "marks.txt")
    #expect(outcome.status == 0)
  }

  @Test func `a line of a hundred megabytes`() throws {
    let line = Array("and then “we went on”, said the head, because it had to be done ".utf8)
    let count = 100_000_000 / line.count
    try place.write(Array(repeating: line, count: count).flatMap(\.self), to: "line.txt")
    let outcome = try place.run("text", "line.txt")
    #expect(outcome.status == 0)
    #expect(outcome.outputBytes.count == count * line.count)
  }

  @Test func `one document that fails stops no other`() throws {
    try place.write("Head: Yes.\n\nInterviewer: No?\n\nHead: No.\n", to: "in/good.txt")
    try place.write([0x41, 0xFF], to: "in/bad.txt")
    let outcome = try place.run("run", "in", "--output", "out")
    expectError(outcome, "in/bad.txt:1:2: error: ")
    let documents = try place.read("out/data/documents.csv")
    #expect(documents.contains("\r\ngood,"))
    #expect(!documents.contains("\r\nbad,"))
    #expect(try place.read("out/data/findings.csv").contains("bad,1,2,unreadable,"))
  }
}

extension HostileInputTests {
  @Test func `a file of white space is a finding, and its segments are still told`() throws {
    try place.write(" \r\n\t", to: "blank.txt")
    let quotes = try place.run("quotes", "blank.txt")
    #expect(quotes.status == 0)
    #expect(quotes.errors.contains("blank.txt:1:1: finding: no text: "))
    let tokens = try place.run("tokens", "blank.txt")
    #expect(tokens.output.contains("space,0,1, \r\n"))
  }

  @Test func `what a person calls plain text is read as such`() throws {
    try place.write("WEBVTT\n\n00:00.000 --> 00:02.000\nHi\n", to: "x.vtt")
    #expect(try place.run("text", "x.vtt").status == 2)
    #expect(try place.run("text", "x.vtt", "--format", "text").status == 0)
    try place.write("<root><row>hello</row></root>", to: "x.xml")
    #expect(try place.run("tokens", "x.xml", "--format", "text").output.contains("word,1,5,root"))
  }
}
