import Foundation
import TestSupport
import Testing

@testable import Study

@Suite struct PreviousRunTests {
  private func files(_ manifest: String) throws -> [String] {
    let place = try Workplace()
    try place.write(manifest, to: "out/manifest.json")
    return try PreviousRun.files(in: place.folder.appending(path: "out").path) {
      !$0.hasPrefix("texts/")
    }
  }

  private let opening =
    "{\n  \"study\": \"s\",\n  \"inputs\": [\n    {\"path\": \"in/a.txt\"}\n  ],\n"

  @Test func `the outputs of a manifest are the files of a run, and its inputs are not`() throws {
    let outputs =
      #""outputs": [{"path": "quotes.csv", "bytes": 3}, {"path": "texts/a.txt"}, "#
      + #"{"path": "matrices/\u00e9\"x.csv"}], "counts": {"documents": 1}}"#
    #expect(try files(opening + outputs) == ["quotes.csv", "matrices/é\"x.csv"])
  }

  @Test func `a manifest that is cut off or somebody else's names no files`() throws {
    #expect(try files(opening + #""outputs": [{"path": "quotes.csv"},"#) == [])
    #expect(try files(#"{"outputs": [{"path": "quotes.csv"}]}"#) == [])
    #expect(try files(opening + #""outputs": {"path": "quotes.csv"}}"#) == [])
    #expect(try files("") == [])
  }
}
