import CorpusModel
import Reading
import TestSupport
import Testing

/// The encodings that XML declares.
@Suite struct DeclarationTests {
  @Test(arguments: ["utf-8", "utf-16le", "utf-16be", "iso-8859-1"])
  func `reads the encodings that XML declares`(encoding: String) throws {
    let name = encoding.hasPrefix("utf-16") ? "UTF-16" : encoding
    let xml = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<text><p>Café, naïve\u{A0}!</p></text>"
    let bytes =
      switch encoding {
      case "utf-8": Array(xml.utf8)
      case "iso-8859-1": bytes(xml)
      default: utf16(xml, bigEndian: encoding == "utf-16be", mark: true)
      }
    let document = try read(bytes, path: "a.xml")
    #expect(document.text[document.text.span] == "Café, naïve\u{A0}!")
    #expect(
      document.description.encoding.hasPrefix(encoding.hasPrefix("utf-16") ? "utf-16" : encoding))
    #expect(document.lines.line(at: 0) == 2)
  }

  @Test func `reads C1 controls as Windows-1252, with a finding`() throws {
    let document = try read(
      bytes(
        "<?xml version='1.0' encoding='ISO-8859-1'?><text><p>It\u{92}s \u{93}so\u{94}\u{85}</p></text>"
      ),
      path: "a.xml")
    #expect(document.text[document.text.span] == "It’s “so”…")
    #expect(document.findings.map(\.kind) == [.windows1252])
    #expect(document.findings[0].message.hasPrefix("4 C1 control characters"))
  }
}
