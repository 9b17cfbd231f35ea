import Foundation
import TestSupport
import Testing

/// Files of a first run that a second run leaves, and the manifest of both.
@Suite struct OutputFolderTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    // No UTF-8, so that the text is extracted.
    let word = Array("Head: Caf".utf8) + [0xE9] + Array(" time.\n".utf8)
    try place.write(word, to: "in/north/old-1.txt")
    try place.write(word, to: "in/north/stays-1.txt")
    try place.write("Head: Yes.\n", to: "in/b-1.txt")
    try place.write(
      "study: s\nencoding: windows-1252\nsources: [{path: in/**}]\noutput: out\n", to: "p.yml")
    #expect(try place.run("run", "p.yml").status == 0)
  }

  private func listed(_ key: String) throws -> [String] {
    let manifest = try JSONSerialization.jsonObject(
      with: Data(try place.read("out/manifest.json").utf8))
    let entries = try #require((manifest as? [String: Any])?[key] as? [[String: Any]])
    return entries.compactMap { $0["path"] as? String }
  }

  private func names(in folder: String) throws -> [String] {
    let path = place.folder.appending(path: folder).path
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  @Test func `the manifest names what was read in the order of the ids, and all that stands there`()
    throws
  {
    #expect(
      try listed("inputs")
        == ["p.yml", "in/b-1.txt", "in/north/old-1.txt", "in/north/stays-1.txt"])
    let written = try place.files(below: "out").keys.filter { $0 != "manifest.json" }
    #expect(try listed("outputs") == written.sorted())
    #expect(written.contains("texts/north/stays-1.txt"))
  }

  @Test func `what a run no longer writes goes, and what a person put there stays`() throws {
    try place.write("my notes", to: "out/texts/north/notes.txt")
    try FileManager.default.removeItem(at: place.folder.appending(path: "in/north/old-1.txt"))
    try place.write(
      "study: s\nencoding: windows-1252\nsources: [{path: in/**}]\noutput: out\nwrite: [matrices]\n",
      to: "p.yml")
    #expect(try place.run("run", "p.yml").status == 0)
    #expect(try names(in: "out/texts/north") == ["notes.txt", "stays-1.txt"])
    #expect(try names(in: "out") == ["datapackage.json", "manifest.json", "texts"])
  }

  @Test func `a manifest that somebody has damaged keeps no run from its work`() throws {
    try place.write(
      "{\n  \"outputs\": [\n    {\"path\": \"../p.yml\"},,\n", to: "out/manifest.json")
    #expect(try place.run("run", "p.yml").status == 0)
    #expect(try listed("inputs").count == 4)
    #expect(try place.read("p.yml").hasPrefix("study: s"))
  }
}
