import CorpusModel
import Reading
import TestSupport
import Testing

private func document(
  _ xml: String, kind: DocumentKind? = nil, mapping: XMLMapping? = nil
) throws -> Document {
  let document = try read(
    xml, path: "a.xml", options: ReadingOptions(id: "a", kind: kind, mapping: mapping))
  #expect(brokenInvariants(of: document).isEmpty)
  return document
}

@Suite struct LabelledParagraphsTests {
  private let talk = """
    <p><b>Interviewer:</b> Where did you start?</p>
    <p><b>Ada:</b> At the
    old site.</p><p>It was cold.</p>
    <p><b>Interviewer:</b> And then?</p>
    <p><b>Ada:</b> We moved.</p>
    """

  @Test(arguments: [
    "<TEI><text><body>%</body></text></TEI>",
    "<?xml version='1.0'?><html><body><h1>A talk</h1>%</body></html>",
  ])
  func `paragraphs that begin with labels are turns`(frame: String) throws {
    let document = try document(frame.replacing("%", with: talk))
    #expect(document.description.kind == .interview)
    #expect(
      spoken(document) == [
        "Interviewer: Where did you start?", "Ada: At the old site.\n\nIt was cold.",
        "Interviewer: And then?", "Ada: We moved.",
      ])
    #expect(document.layout?.name == "Name: text")
    #expect(document.lines.line(at: document.turns[2].span.start) == 4)
  }

  @Test func `headings and notes between paragraphs are nobody's words`() throws {
    let document = try document(
      "<text>\(talk)<head>Part two</head><p>Later we stayed.</p><p><b>Interviewer:</b> Why?</p></text>"
    )
    #expect(
      spoken(document).suffix(3) == [
        "Ada: We moved.", "Ada: Later we stayed.", "Interviewer: Why?",
      ])
  }

  @Test func `prose with a few colons stays prose`() throws {
    let prose =
      "<p>Note: it rained.</p><p>We met them.</p><p>They ate.</p><p>We left: it was late.</p>"
    #expect(try document("<text>\(prose)</text>").turns.isEmpty)
    #expect(try document("<text>\(talk)</text>", kind: .report).turns.isEmpty)
  }

  @Test func `an interview in which nothing tells who speaks is a finding`() throws {
    let document = try document("<text><p>We moved.</p><p>And why?</p></text>", kind: .interview)
    #expect(document.findings.map(\.kind.name) == ["no speakers"])
    #expect(document.findings[0].message.contains("name the elements of the turns in a mapping"))
  }

  @Test func `elements that may be turns are a finding that shows a mapping`() throws {
    #expect(
      try document(
        "<talk><speech speaker='Ada'><p>One.</p></speech><speech speaker='Joe'><p>Two.</p></speech></talk>"
      )
      .findings.map(\.message) == [
        "no turns, so it was read as prose; if <speech speaker=\"…\"> (2) are turns, name them "
          + "in a mapping (--mapping FILE, or 'mapping:' in the pipeline): { turn: speech, "
          + "speaker: \"@speaker\" }"
      ])
    let mixed = try document(
      "<talk><question><p>Why?</p></question><answer who='Ada'><p>So.</p></answer></talk>")
    #expect(mixed.findings.map(\.kind.name) == ["no speakers"])
    #expect(mixed.findings[0].message.contains("{ turn: [answer, question], speaker: \"@who\" }"))
    #expect(try document("<text><p>By <answer who='Ada'>me</answer>.</p></text>").findings.isEmpty)
  }

  @Test func `places of a mapping that a document does not have are a finding`() throws {
    let mapping = XMLMapping(
      turns: ["ex"], speaker: "@by", role: "@rank", headings: ["part"], paragraphs: ["p"])
    let xml = "<i><ex who='Ada'><p>One.</p></ex></i>"
    #expect(
      try document(xml, mapping: mapping).findings.map(\.message) == [
        "nothing found at 'role: @rank', 'heading: part' of the mapping; correct them if "
          + "that is a mistake",
        "no speakers in any turn; correct 'speaker: @by' in the mapping, which matches nothing "
          + "in the turns",
      ])
    let found = "<i><part>A</part><ex by='Ada' rank='head'><p>One.</p></ex></i>"
    #expect(try document(found, mapping: mapping).findings.isEmpty)
  }

  @Test func `an attribute without a prefix goes before one with a prefix`() throws {
    let document = try document(
      """
      <TEI><teiHeader><person xml:id="a" xlink:role="simple" role="head"/></teiHeader>
      <text><u my:who="#z" who="#a">One.</u><u who="#a" my:who="#z">Two.</u></text></TEI>
      """)
    #expect(document.labelsOfTurns.map(\.text) == ["a", "a"])
    #expect(document.labelsOfTurns.map(\.roleAsWritten) == ["head", "head"])
  }
}
