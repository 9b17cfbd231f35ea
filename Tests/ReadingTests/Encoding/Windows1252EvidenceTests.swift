import CorpusModel
import Reading
import TestSupport
import Testing

/// Windows-1252 told by its quotation marks.
@Suite struct Windows1252EvidenceTests {
  @Test func `takes bytes that stand as quotation marks for Windows-1252, with a finding`() throws {
    let document = try read(
      bytes("Head:\r\n\u{93}We don\u{92}t \u{96} ever \u{96} caf\u{E9}.\u{94}\r\n"))
    #expect(document.text[document.text.span] == "Head:\n“We don’t – ever – café.”\n")
    #expect(document.description.encoding == "windows-1252")
    #expect(document.findings.map(\.kind.name) == ["windows-1252"])
    #expect(document.findings.map(\.line) == [2])
    #expect(document.findings[0].message.contains("look like its quotation marks"))
  }

  @Test func `refuses Latin-1 letters that no quotation mark explains`() {
    #expect(
      refusal(bytes("Hello\nna\u{EF}ve caf\u{E9}"))
        == "a.txt:2:3: error: not UTF-8: byte 0xEF at offset 8; save the file as UTF-8, or set "
        + "its encoding to windows-1252, macintosh, iso-8859-2, … ('encoding:' in a pipeline, "
        + "--encoding for a single file)")
  }

  @Test func `refuses Mac Roman, whose í is the ’ of Windows-1252`() {
    #expect(refusal(bytes("Mar\u{92}a Garc\u{92}a Rodr\u{92}guez viv\u{92}an all\u{92}")) != nil)
  }
}
