import CorpusModel
import Reading
import TestSupport
import Testing

private func document(_ xml: String) throws -> Document {
  let document = try read(xml, path: "a.xml")
  #expect(brokenInvariants(of: document).isEmpty)
  return document
}

/// Each block as `kind: text`.
private func outline(_ xml: String) throws -> [String] {
  let document = try document(xml)
  return document.blocks.map { block in
    let kind =
      switch block.kind {
      case .paragraph: "p"
      case .heading(let level, let number): "h\(level)" + (number.map { "[\($0)]" } ?? "")
      case .listItem: "item"
      case .quotation: "quote"
      case .aside: "aside"
      }
    return "\(kind): \(document.text[block.span])"
  }
}

@Suite struct TEIProseTests {
  @Test func `headings have the number of their text, else that of the markup`() throws {
    #expect(
      try outline(
        """
        <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><p>Not text</p></teiHeader><text><body>
        <head>A report</head>
        <div><head>3 Findings</head><div n="3.1"><head>Types</head><p>One.</p>
        <div><head n="x">3.1.1. Achievement</head></div></div></div>
        <div><head>2024 in review</head></div><div><head>4.</head></div></body></text></TEI>
        """) == [
          "h1: A report", "h1[3]: Findings", "h2[3.1]: Types", "p: One.", "h3[3.1.1]: Achievement",
          "h1: 2024 in review", "h1: 4.",
        ])
  }

  @Test func `simple XML with TEI's names needs no namespace`() throws {
    let document = try document(
      "<report>\n<title>Leading</title><head>1.2 Why</head><p>One\n  two.</p>\n\n<p>Three.</p></report>"
    )
    #expect(document.text[document.text.span] == "Leading\n\n1.2 Why\n\nOne two.\n\nThree.")
    #expect(document.description.format == .xml)
    #expect(document.description.kind == .report)
    #expect(document.blocks.map { document.lines.line(at: $0.span.start) } == [2, 2, 2, 5])
    #expect(document.lines.line(at: document.text.count - 1) == 5)
    let place = document.blocks[2].span
    #expect(document.lines.line(at: place.start) == 2)
    #expect(document.lines.line(at: place.end - 1) == 3)
  }

  @Test func `reads XHTML`() throws {
    #expect(
      try outline(
        """
        <?xml version="1.0"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body>
        <h2>Title</h2><p>One <u>two</u>.<br/>Three.</p><ul><li>Item</li></ul>
        <blockquote><p>Said.</p></blockquote></body></html>
        """) == ["h2: Title", "p: One two.\nThree.", "item: Item", "quote: Said."])
  }

  @Test func `quotations on their own are blocks, within a sentence they are marked`() throws {
    let document = try document(
      """
      <text><p>He said <said who="#h">that <hi>we</hi> try</said>, and <q>so</q>.</p>
      <quote><p>One.</p><p>Two.</p></quote>
      <cit><quote who="#m">Three.</quote><bibl>(mother)</bibl></cit>
      <p>Before <quote>inside</quote> after.</p></text>
      """)
    #expect(
      document.blocks.map(\.kind) == [
        .paragraph, .quotation, .quotation, .quotation, .paragraph, .paragraph,
      ])
    #expect(
      document.markedSpeech.map { document.text[$0.span] } == [
        "that we try", "so", "Three.", "inside",
      ])
    #expect(document.markedSpeech.map(\.who) == ["h", nil, "m", nil])
    #expect(document.markedSpeech.map(\.element) == [.said, .quote, .quote, .quote])
  }

  @Test func `notes follow their paragraph and are no prose`() throws {
    #expect(
      try outline(
        "<text><p>One<note place='foot'>See <hi>A</hi>.</note>, two.</p><note><p>Three.</p></note></text>"
      )
        == ["p: One, two.", "aside: See A.", "aside: Three."])
  }

  @Test func `lists, verse, tables and figures`() throws {
    #expect(
      try outline(
        """
        <text><body><div><p>Four: <list><head>Things</head><item>One</item><item><p>Two</p></item></list> then
        more.</p><lg><l>Roses</l><l>red</l></lg><table><row><cell>A</cell><cell>B</cell></row></table>
        <figure><head>Figure 1 A map</head><figDesc>No</figDesc></figure><l>Alone</l>
        Loose <hi>text</hi>.<ab>Block</ab></div></body></text>
        """) == [
          "p: Four:", "aside: Things", "item: One", "item: Two", "p: then more.", "p: Roses\nred",
          "p: A",
          "p: B", "aside: Figure 1 A map", "p: Alone", "p: Loose text.", "p: Block",
        ])
  }

  @Test func `text of unknown elements between paragraphs is left out, with a finding`() throws {
    let document = try document("<report><author>Me</author><p>One <x>two</x>.</p></report>")
    #expect(document.text[document.text.span] == "One two.")
    #expect(document.findings.map(\.kind.name) == ["text left out"])
    #expect(
      document.findings[0].message.hasPrefix("no paragraph or turn around the text in <author> (1)")
    )
  }

  @Test func `XML without known elements lists those it has and shows a mapping`() {
    let message =
      refusal(
        Array("<Trans><Turn speaker='a'><Sync/>Hello</Turn><Turn/></Trans>".utf8), path: "a.trs")
      ?? ""
    #expect(
      message.hasPrefix(
        "a.trs: error: no TEI element with text (<u>, <sp>, <p>, …), but <Turn> 2×, <Sync> 1×, "
          + "<Trans> 1×; explain the elements in a mapping file"))
    #expect(message.contains("{ turn: Turn, speaker: \"@speaker\""))
  }

  @Test func `a name of TEI in a schema of one's own is not taken for TEI`() {
    let message = refusal(
      Array("<talk><said by='Head'><par>Hello.</par></said></talk>".utf8), path: "a.xml")
    #expect(message?.contains("but <par> 1×, <said> 1×, <talk> 1×") == true)
  }

  @Test func `TEI without text says so`() {
    let message = refusal(
      Array("<TEI><teiHeader><p>x</p></teiHeader><text/></TEI>".utf8), path: "a.xml")
    #expect(message?.contains("no text in this TEI") == true)
  }

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

  @Test(arguments: [
    "x", "<", "<p", "<p/>", "<p> </p>", "\u{FEFF}<p>", "<?xml", "<!DOCTYPE", "&", "\0<",
  ])
  func `no scrap of XML breaks the reader`(scrap: String) {
    let message = refusal(Array(scrap.utf8), path: "a.xml") ?? "read"
    #expect(message.hasPrefix("a.xml:"))
  }
}

@Suite struct ExtractedTextTests {
  /// Text that `raw` must have, made by splitting it at white space.
  private func collapsed(_ raw: String) -> String {
    raw.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }.joined(separator: " ")
  }

  @Test func `collapses white space whatever stands at the edges of its steps`() throws {
    var seed: UInt64 = 7
    func random(below bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let pieces = [
      "a", "bc", "é", "word", " ", "  ", "\n", "\t ", "“q”", "\u{A0}", "longer-words", "Â", "𝄞",
    ]
    for length in 1...200 {
      let raw = (0..<length).map { _ in pieces[random(below: pieces.count)] }.joined()
      let document = try read("<text><p>x\(raw)x</p></text>", path: "a.xml")
      #expect(document.text[document.text.span] == collapsed("x\(raw)x"), "\(raw)")
    }
  }

  @Test func `a next line of Unicode is white space`() throws {
    let document = try read("<text><p>One\u{85}two\u{85}</p></text>", path: "a.xml")
    #expect(document.text[document.text.span] == "One two")
  }
}
