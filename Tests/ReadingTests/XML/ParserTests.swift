import CorpusModel
import Reading
import TestSupport
import Testing

/// The message with which `xml` is refused, or nil if it is read.
/// The message with which XML is refused; nil if it is read.
func refusal(of xml: String, path: String = "a.xml") -> String? {
  refusal(Array(xml.utf8), path: path)
}

@Suite struct ParserTests {
  @Test(arguments: [
    (
      "<text>\n<p>One <q>two</p>\n</text>",
      "a.xml:2:18: error: not well-formed XML: </p> instead of </q>, as line 2 opens <q>"
    ),
    (
      "<text>\n<p>One</p>\n<p>Tw",
      "a.xml:3:6: error: file cut off inside <p>, opened on line 3; get the whole file"
    ),
    (
      "<text><p>One</p></text>\nMore",
      "a.xml:2:1: error: not well-formed XML: text after the end of the document; remove it"
    ),
    (
      "<text><p>Bread & butter</p></text>",
      "a.xml:1:17: error: not well-formed XML: bare '&'; write &amp;"
    ),
    (
      "<text><p n='1' n='2'>One</p></text>",
      "a.xml:1:21: error: not well-formed XML: attribute 'n' twice in one tag; remove one"
    ),
    (
      "<text><p n=1>One</p></text>",
      "a.xml:1:12: error: not well-formed XML: attribute value without quotation marks; add "
        + "them"
    ),
    (
      "Just words.",
      "a.xml:1:1: error: not well-formed XML: no element here, where XML must begin; set the "
        + "format if the file is not XML"
    ),
    (
      "<text><p>a 3 < 4</p></text>",
      "a.xml:1:15: error: not well-formed XML: bare '<', or a tag without a name; write &lt; "
        + "for a plain '<'"
    ),
    (
      "<text><p>Q&A and R&D;</p></text>",
      "a.xml:1:13: error: not well-formed XML: bare '&', or a reference without its ';'; write "
        + "&amp; for a plain '&'"
    ),
    (
      "<text><p>a[b[1]]>2</p></text>",
      "a.xml:1:15: error: not well-formed XML: ']]>' in the text; write ]]&gt;"
    ),
    (
      "<text><p a='1'b='2'>One</p></text>",
      "a.xml:1:15: error: not well-formed XML: no space before an attribute; add one"
    ),
    (
      "<text><!-- a -- b --><p>One</p></text>",
      "a.xml:1:14: error: not well-formed XML: '--' within a comment; remove it"
    ),
    (
      "<text><p>One\u{B}two</p></text>",
      "a.xml:1:13: error: not well-formed XML: character that XML forbids (U+000B); remove it"
    ),
    (
      "<!DOCTYPE text SYSTEM 'a.dtd'>\n<text><p>Caf&eacute;</p></text>",
      "a.xml:2:21: error: entity &eacute; not declared in this file; write the character "
        + "itself (&#233;)"
    ),
  ])
  func `says place, problem and remedy of XML that is not well-formed`(xml: String, message: String)
  {
    #expect(refusal(of: xml) == message)
  }

  @Test func `refuses bytes that are not UTF-8, and takes an encoding that is told`() throws {
    let latin1 = bytes("<text>\n<p>caf\u{E9}</p></text>")
    let message = refusal(latin1, path: "a.xml") ?? ""
    #expect(message.hasPrefix("a.xml:2:"), "\(message)")
    #expect(message.contains("byte that is not in the declared encoding"), "\(message)")
    let document = try read(
      latin1, path: "a.xml", options: ReadingOptions(id: "a", encoding: "windows-1252"))
    #expect(document.text[document.text.span] == "café")
  }

  @Test func `knows the characters of HTML in XHTML with its document type`() throws {
    let page =
      "<html><body title='&mdash;'><p>Caf&eacute;&nbsp;&ndash; &Alpha;&hearts;</p></body></html>"
    let xml = "<?xml version='1.0'?>"
    let type = "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'xhtml1-strict.dtd'>"
    let document = try read(xml + type + page, path: "a.xhtml")
    #expect(document.text[document.text.span] == "Café\u{A0}– Α♥")
    let declared = "<!DOCTYPE html [<!ENTITY eacute 'e'><!ENTITY x '&ldquo;&#233;'>]>"
    let own = try read(
      "\(xml)\(declared)<html><body><p>&eacute;&x;</p></body></html>", path: "a.xhtml")
    #expect(own.text[own.text.span] == "e“é")
    let message = refusal(of: xml + type + page.replacing("&hearts;", with: "&heart;"))
    #expect(message?.contains("entity &heart; not declared in this file") == true)
    #expect(refusal(of: xml + page)?.contains("write the character itself (&#8212;)") == true)
  }

  @Test func `takes a document type that it does not read`() throws {
    let document = try read(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE text SYSTEM \"trans-14.dtd\" [<!ENTITY % x SYSTEM 'y'>]>"
        + "<text><p>Hello.</p></text>", path: "a.xml")
    #expect(document.text[document.text.span] == "Hello.")
  }

  @Test(arguments: [
    "<!ENTITY f SYSTEM \"D:\\maps\\1.gif\">", "<!ENTITY f SYSTEM \"map 1.gif\">",
    "<!NOTATION gif SYSTEM \"gif\"><!ENTITY f SYSTEM \"carte é.gif\" NDATA gif>",
    "<!ATTLIST p kind (one|two|one) \"one\">", "<!ELEMENT p (a,a)><!ELEMENT p (b)>",
  ])
  func `takes declarations that are only not valid`(declaration: String) throws {
    let document = try read(
      "<!DOCTYPE text [\(declaration)]><text><p>Hello.</p></text>", path: "a.xml")
    #expect(document.text[document.text.span] == "Hello.")
  }

  @Test func `refuses a hundred thousand attributes quickly`() {
    let attributes = (0..<100_000).map { " a\($0)=\"1\"" }.joined()
    var message: String?
    let time = ContinuousClock().measure {
      message = refusal(of: "<text><p\(attributes)>Hello</p></text>")
    }
    #expect(message?.contains("more than 1000 attributes") == true, "\(message ?? "read")")
    #expect(time < .seconds(5))
  }

  @Test func `refuses a tag without end`() {
    let message = refusal(of: "<text><p n=\"" + String(repeating: "a", count: 3_000_000))
    #expect(message?.contains("tag longer than 1048576 bytes") == true, "\(message ?? "read")")
  }

  @Test(arguments: [300, 100_000])
  func `refuses elements that lie too deep`(depth: Int) {
    let message = refusal(
      of: String(repeating: "<p>", count: depth) + "x" + String(repeating: "</p>", count: depth))
    #expect(message?.contains("more than 256 deep") == true, "\(message ?? "read")")
  }

  @Test func `refuses more namespaces than a text has`() {
    let namespaces = (0..<300).map { " xmlns:n\($0)=\"urn:\($0)\"" }.joined()
    let message = refusal(of: "<text\(namespaces)><p>Hello</p></text>")
    #expect(message?.contains("more than 256 namespaces") == true, "\(message ?? "read")")
  }

  @Test func `reads 11 MB of one element, one comment and one CDATA section`() throws {
    let long = String(repeating: "word ", count: 2_200_000)
    let document = try read("<text><p>\(long)</p></text>", path: "a.xml")
    #expect(document.text.count == long.utf8.count - 1)
    let data = try read("<text><p><![CDATA[\(long)]]></p></text>", path: "a.xml")
    #expect(data.text.count == long.utf8.count - 1)
    #expect(refusal(of: "<text><!--\(long)--><p>Hello</p></text>") != nil)
  }

  @Test func `knows lines beyond 65,535`() throws {
    let document = try read(
      "<text>" + String(repeating: "\n", count: 70_000) + "<p>Here\nand there.</p></text>",
      path: "a.xml")
    #expect(document.lines.line(at: 0) == 70_001)
    #expect(document.lines.line(at: 5) == 70_002)
    let message = refusal(of: "<text>" + String(repeating: "\n", count: 70_000) + "<p></q></text>")
    #expect(message?.hasPrefix("a.xml:70001:") == true, "\(message ?? "read")")
  }

  @Test func `ignores stylesheets, schemas, base addresses and inclusions`() throws {
    let document = try read(
      "<?xml-stylesheet href='http://localhost/a.xsl'?><text xml:base='http://localhost/' "
        + "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
        + "xsi:schemaLocation='http://localhost/ a.xsd' xmlns:xi='http://www.w3.org/2001/XInclude'>"
        + "<xi:include href='/etc/hostname' parse='text'/><p>Hello.</p></text>", path: "a.xml")
    #expect(document.text[document.text.span] == "Hello.")
    #expect(document.findings.map(\.kind.name) == ["file not included"])
  }

  @Test func `takes unknown prefixes and repeated ids as they are`() throws {
    let document = try read(
      "<text><x:p xml:id='a' xml:id2='b'>One</x:p><p xml:id='a'>Two</p></text>", path: "a.xml")
    #expect(document.blocks.count == 2)
  }
}
