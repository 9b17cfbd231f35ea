import CorpusModel
import Reading
import TestSupport
import Testing

/// Prose in TEI, in XHTML, and in XML with their names.
@Suite struct StartsTests {
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
    let document = try proseDocument(
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
    let document = try proseDocument(
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
    let document = try proseDocument("<report><author>Me</author><p>One <x>two</x>.</p></report>")
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

  @Test(arguments: [
    "x", "<", "<p", "<p/>", "<p> </p>", "\u{FEFF}<p>", "<?xml", "<!DOCTYPE", "&", "\0<",
  ])
  func `no scrap of XML breaks the reader`(scrap: String) {
    let message = refusal(Array(scrap.utf8), path: "a.xml") ?? "read"
    #expect(message.hasPrefix("a.xml:"))
  }
}
