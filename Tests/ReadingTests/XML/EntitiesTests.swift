import CorpusModel
import Reading
import TestSupport
import Testing

/// The entities of XML.
@Suite struct EntitiesTests {
  private let leon = XMLMapping(turns: ["u"], speaker: "@who")

  @Test func `stops a billion laughs at once`() {
    var xml = "<!DOCTYPE text [<!ENTITY a0 \"ha\">"
    for i in 1...30 {
      let reference = "&a\(i - 1);"
      xml += "<!ENTITY a\(i) \"" + String(repeating: reference, count: 10) + "\">"
    }
    xml += "]>\n<text><p>&a30;</p></text>"
    let clock = ContinuousClock()
    var message: String?
    let time = clock.measure { message = refusal(of: xml) }
    #expect(message?.contains("deep, where the limit is 8") == true, "\(message ?? "read")")
    #expect(time < .milliseconds(500))
  }

  @Test func `stops a billion laughs of eight levels by its budget`() {
    var xml = "<!DOCTYPE text [<!ENTITY a0 \"\">"
    for i in 1...7 {
      xml += "<!ENTITY a\(i) \"" + String(repeating: "&a\(i - 1);", count: 100) + "\">"
    }
    let message = refusal(of: xml + "]>\n<text><p>&a7;</p></text>")
    #expect(message?.contains("more than 1048576 bytes of text") == true, "\(message ?? "read")")
  }

  @Test func `stops one long entity used often`() {
    let long = String(repeating: "a", count: 100_000)
    let uses = String(repeating: "&a;", count: 5000)
    let message = refusal(
      of: "<!DOCTYPE text [<!ENTITY a \"\(long)\">]><text><p>\(uses)</p></text>")
    #expect(message?.contains("more than 1048576 bytes of text") == true, "\(message ?? "read")")
  }

  @Test(arguments: [
    ("<!ENTITY x SYSTEM \"file:///etc/hostname\">", "&x;"),
    ("<!ENTITY x SYSTEM \"http://localhost/x\">", "&x;"),
    ("<!ENTITY x PUBLIC \"-//X//EN\" \"x.ent\">", "&x;"),
    ("<!ENTITY y SYSTEM \"y.txt\"><!ENTITY x \"a &y; b\">", "&x;"),
    ("<!NOTATION n SYSTEM \"n\"><!ENTITY x SYSTEM \"x.gif\" NDATA n>", "&x;"),
  ])
  func `refuses a reference to an external entity`(declaration: String, use: String) {
    let message = refusal(of: "<!DOCTYPE text [\(declaration)]>\n<text><p>\(use)</p></text>")
    #expect(message?.hasPrefix("a.xml:2:") == true, "\(message ?? "read")")
    #expect(
      message?.contains("another file, which is not read") == true
        || message?.contains("not well-formed") == true, "\(message ?? "read")")
  }

  @Test(arguments: ["", " SYSTEM \"evil.dtd\""])
  func `refuses a parameter entity, which would be another file`(system: String) {
    let message = refusal(
      of: "<!DOCTYPE text\(system) [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>"
        + "<text><p>Hello</p></text>")
    #expect(
      message?.contains("parameter entity %p; in the DOCTYPE") == true, "\(message ?? "read")")
  }

  @Test func `puts the text of internal entities in their place`() throws {
    let document = try read(
      "<!DOCTYPE text [<!ENTITY s \"Larkfield &amp; Sons\"><!ENTITY t \"the &s; school, caf&#233;\">]>"
        + "<text><p>At &t;, &lt;ours&gt;&#x21;</p><p>&s;</p></text>", path: "a.xml")
    #expect(
      document.text[document.text.span]
        == "At the Larkfield & Sons school, café, <ours>!\n\nLarkfield & Sons")
  }

  @Test(arguments: [
    ("<!ENTITY x \"<q>a</q>\">", "contains markup"), ("<!ENTITY x \"&#60;q\">", "contains markup"),
    ("<!ENTITY x \"a &#38; b\">", "bare '&'"),
    ("<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">", "refers to itself"),
  ])
  func `refuses entities that are more than text`(declaration: String, problem: String) {
    let message = refusal(of: "<!DOCTYPE text [\(declaration)]><text><p>&x;</p></text>")
    #expect(
      message?.contains(problem) == true || message?.contains("not well-formed") == true,
      "\(message ?? "read")")
  }

  @Test func `puts the text of internal entities into attributes`() throws {
    let document = try read(
      """
      <!DOCTYPE text [<!ENTITY o "&#243;"><!ENTITY full "Le&o;n &amp; Z&oacute;e"><!ENTITY oacute "ó">
      <!ATTLIST u n CDATA "&o;">]>
      <text><u who="Ram&o;n">&full;</u><u who='&full;'>Hola &amp;o;</u><u who="A&#38;o;B">a</u></text>
      """, path: "a.xml", options: ReadingOptions(id: "a", mapping: leon))
    #expect(document.labelsOfTurns.map(\.text) == ["Ramón", "León & Zóe", "A&o;B"])
    #expect(document.turns.map { document.text[$0.span] } == ["León & Zóe", "Hola &o;", "a"])
  }

  @Test(arguments: [
    ("<!ENTITY x \"<q>a</q>\">", "contains markup"), ("<!ENTITY x \"&y;\">", "not declared"),
    ("<!ENTITY x SYSTEM \"x.txt\">", "another file, which is not read"), ("", "not declared"),
    ("<!ENTITY x \"&y;\"><!ENTITY y \"a&x;\">", "refers to itself"),
  ])
  func `refuses other entities in attributes`(declaration: String, problem: String) {
    let message = refusal(
      of: "<!DOCTYPE text [\(declaration)]><text><u who=\"a &x;\">Hello</u></text>")
    #expect(message?.contains(problem) == true, "\(message ?? "read")")
  }

  @Test func `stops an entity used often in attributes`() {
    let long = String(repeating: "a", count: 10_000)
    let declarations = "<!ENTITY a \"\(long)\"><!ATTLIST p n CDATA \"&a;\">"
    let uses = String(repeating: "<p n='&a;'/>", count: 200)
    let defaults = String(repeating: "<p/>", count: 200)
    for content in [uses, defaults] {
      let message = refusal(of: "<!DOCTYPE text [\(declarations)]><text>\(content)</text>")
      #expect(message?.contains("more than 1048576 bytes of text") == true, "\(message ?? "read")")
    }
  }
}
