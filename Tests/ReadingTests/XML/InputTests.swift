import CorpusModel
import Reading
import TestSupport
import Testing

private func declared(_ encoding: String, _ text: String = "Léa était là") -> String {
  "<?xml version='1.0'\(encoding.isEmpty ? "" : " encoding='\(encoding)'")?>\n"
    + "<text><p>\(text).</p></text>"
}

@Suite struct InputTests {
  private func told(_ encoding: String?) -> ReadingOptions {
    ReadingOptions(id: "a", encoding: encoding)
  }

  private func words(_ bytes: [UInt8], told encoding: String?) throws -> String {
    let document = try read(bytes, path: "a.xml", options: told(encoding))
    return document.text[document.text.span]
  }

  @Test(arguments: ["ISO-8859-1", "latin1", "windows-1252", "us-ascii", "iso-8859-15"])
  func `UTF-8 that says it is Latin-1 is read as UTF-8, with a finding`(encoding: String) throws {
    let document = try read(declared(encoding), path: "a.xml")
    #expect(document.text[document.text.span] == "Léa était là.")
    #expect(document.description.encoding == "utf-8")
    #expect(
      document.findings.map(\.message) == [
        "encoding=\"\(encoding.lowercased())\" in a file whose bytes are all UTF-8, so it was "
          + "read as UTF-8; make the XML declaration say UTF-8"
      ])
    #expect(document.findings.map(\.kind.name) == ["wrong encoding"])
    let options = told("utf-8")
    #expect(try read(declared(encoding), path: "a.xml", options: options).findings.isEmpty)
  }

  @Test func `text in ASCII or in the encoding it says is no finding`() throws {
    let ascii = try read(declared("ISO-8859-1", "Plain words"), path: "a.xml")
    #expect(ascii.findings.isEmpty)
    #expect(ascii.description.encoding == "iso-8859-1")
    let latin = try read(bytes(declared("ISO-8859-1")), path: "a.xml")
    #expect(latin.findings.isEmpty)
    #expect(latin.text[latin.text.span] == "Léa était là.")
  }

  @Test(arguments: ["x-none", "iso-8859-2", ""])
  func `an encoding that is told goes before what is declared`(declaration: String) throws {
    #expect(try words(Array(declared(declaration).utf8), told: "utf-8") == "Léa était là.")
    #expect(try words(bytes(declared(declaration)), told: "windows-1252") == "Léa était là.")
    let document = try read(
      bytes(declared(declaration)), path: "a.xml", options: told("iso-8859-1"))
    #expect(document.description.encoding == "iso-8859-1")
  }

  @Test func `what is told and not so is an error that names both`() {
    #expect(
      refusal(bytes(declared("ISO-8859-1")), path: "a.xml", options: told("utf-8"))
        == "a.xml:2:11: error: not UTF-8 as given: byte 0xE9 at offset 54; leave out "
        + "the encoding, as the file says encoding=\"iso-8859-1\", or save it as UTF-8")
    #expect(
      refusal(Array(declared("").utf8), path: "a.xml", options: told("x-none"))
        == "a.xml: error: unknown encoding 'x-none'; use a name such as utf-8, windows-1252, "
        + "iso-8859-2 or macintosh")
  }

  @Test(arguments: [true, false])
  func `UTF-16 without mark and declaration is told by its NUL bytes`(bigEndian: Bool) throws {
    let name = bigEndian ? "utf-16be" : "utf-16le"
    for xml in ["<text><p>Léa était là.</p></text>", declared("")] {
      let bytes = utf16(xml, bigEndian: bigEndian, mark: false)
      for encoding in [nil, name, "windows-1252"] {
        let document = try read(bytes, path: "a.xml", options: told(encoding))
        #expect(document.text[document.text.span] == "Léa était là.")
        #expect(document.description.encoding == name)
      }
    }
  }

  @Test func `UTF-32 is told by its mark`() throws {
    for bigEndian in [true, false] {
      let bytes = ("\u{FEFF}" + declared("UTF-32")).unicodeScalars.flatMap { scalar in
        let shifts: [UInt32] = bigEndian ? [24, 16, 8, 0] : [0, 8, 16, 24]
        return shifts.map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      }
      #expect(try words(bytes, told: nil) == "Léa était là.")
    }
  }
}
