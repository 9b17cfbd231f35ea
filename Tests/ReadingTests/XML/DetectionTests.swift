import CorpusModel
import Reading
import TestSupport
import Testing

/// XML told from plain text.
@Suite struct DetectionTests {
  @Test(arguments: [
    ("<Head> Hello.\n<Int> Why?", "a.txt", SourceFormat.text), ("<p>One</p>", "a.txt", .xml),
    (" \n<?xml version='1.0'?><p>One</p>", "a.txt", nil),
    ("<!-- x --><text><p>One</p></text>", "-", .xml),
    ("\u{FEFF}<?xml version='1.0'?><p>One</p>", "-", .xml), ("<p>One</p>", "A.XML", .xml),
    ("<3 this school\nand that", "a.txt", .text),
  ])
  func `tells XML from text`(text: String, path: String, format: SourceFormat?) throws {
    #expect((try? read(text, path: path))?.description.format == format)
  }

  @Test func `takes a format that is told`() throws {
    let xml = "<p>One</p>"
    let text = try read(xml, path: "a.xml", options: ReadingOptions(id: "a", format: .text))
    #expect(text.text.utf8 == Array(xml.utf8))
    #expect(throws: ReadingError.self) {
      try read("One", path: "a.txt", options: ReadingOptions(id: "a", format: .tei))
    }
  }
}
