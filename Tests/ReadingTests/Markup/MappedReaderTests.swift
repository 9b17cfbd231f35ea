import CorpusModel
import Reading
import TestSupport
import Testing

private func document(_ xml: String, _ mapping: XMLMapping, path: String = "a.xml") throws
  -> Document
{
  let document = try read(xml, path: path, options: ReadingOptions(id: "a", mapping: mapping))
  #expect(brokenInvariants(of: document).isEmpty)
  return document
}

@Suite struct MappedReaderTests {
  @Test func `turns, speakers, times, headings and paragraphs stand where the mapping says`() throws
  {
    let document = try document(
      """
      <conversation date="2024-04-17"><title>A talk</title><part name="Beginnings">
      <said by="Head teacher" at="1:02"><par>One.</par><par>Two
        three.</par></said>
      <said by="Interviewer" at="62.5"><note>no</note>Loose <i>text</i>.</said></part></conversation>
      """,
      XMLMapping(
        turns: ["said"], speaker: "@by", time: "@at", headings: ["part@name"], title: "title",
        date: "conversation@date", paragraphs: ["par"], skip: ["note"]))
    #expect(document.labelsOfTurns.map(\.text) == ["Head teacher", "Interviewer"])
    #expect(document.turns.map(\.time) == ["00:01:02", "00:01:02.500"])
    #expect(document.turns.map { document.text[$0.span] } == ["One.\nTwo three.", "Loose text."])
    #expect(
      document.blocks.map(\.kind) == [
        .heading(level: 1, number: nil), .heading(level: 1, number: nil), .paragraph, .paragraph,
      ])
    #expect(document.description.date == "2024-04-17")
    #expect(document.description.format == .xml)
    #expect(document.description.kind == .interview)
    #expect(document.turns.map { document.lines.line(at: $0.span.start) } == [2, 4])
  }

  @Test func `text that the mapping does not name is a finding`() throws {
    let document = try document(
      "<i><meta>x</meta><note>n</note><ex who='A'><p>One.</p></ex> <sum>Two.</sum><sum>Three.</sum></i>",
      XMLMapping(turns: ["ex"], speaker: "@who", skip: ["note"]))
    #expect(
      document.findings.map(\.message) == [
        "no paragraph or turn around the text in <meta> (1), <sum> (2); if it counts, name the "
          + "elements in the mapping, else list them under 'skip'"
      ])
  }

  @Test func `a turn that no element is called is a finding`() throws {
    let document = try document(
      "<i><ex who='A'><p>One.</p></ex></i>", XMLMapping(turns: ["exchange"], paragraphs: ["p"]))
    #expect(
      document.findings.map(\.message) == [
        "no turns: no <exchange> as in the mapping, but <ex> 1×, <i> 1×, "
          + "<p> 1×; correct 'turn' in the mapping"
      ])
  }

  @Test func `turns that stand before what was said, and not around it, are an error`() {
    #expect {
      try document(
        "<i><turn who='A'/>One. <turn who='B'/>Two.</i>",
        XMLMapping(turns: ["turn"], speaker: "@who"))
    } throws: { error in
      "\(error)".contains(
        "no text found by the mapping in <turn> 2×, <i> 1×; under 'turn' or 'paragraph', name "
          + "the element around the words that were said")
    }
  }

  @Test func `places can be elements of the turn and attributes of its elements`() throws {
    let document = try document(
      """
      <i><ex><name>Ms <b>Obi</b>:</name><role>head</role><time v="00:00:05"/><p>One.</p></ex>
      <ex><p>Two.</p><name>Int</name></ex></i>
      """, XMLMapping(turns: ["ex"], speaker: "name", role: "role", time: "time@v"))
    #expect(document.labelsOfTurns.map(\.text) == ["Ms Obi", "Int"])
    #expect(document.labelsOfTurns.map(\.roleAsWritten) == ["head", nil])
    #expect(document.turns.map(\.time) == ["00:00:05", nil])
    #expect(document.turns.map { document.text[$0.span] } == ["One.", "Two."])
  }

  @Test func `reads a Transcriber file, its document type unread, its speakers from its table`()
    throws
  {
    let xml = """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <!DOCTYPE Trans SYSTEM "trans-14.dtd">
      <Trans><Speakers><Speaker id="spk1" name="Mme Le\u{E9}" type="female"/><Speaker id="spk2" name="Int"/>
      </Speakers><Episode><Section><Turn speaker="spk1" startTime="0" endTime="2.5"><Sync time="0"/>
      Oui, c'est \u{E7}a.
      <Sync time="1.5"/>Voil\u{E0}.</Turn><Turn speaker="spk2 spk1" startTime="3725.04">
      Non</Turn><Turn startTime="9"/></Section></Episode></Trans>
      """
    let mapping = XMLMapping(
      turns: ["Turn"], speaker: "@speaker", time: "@startTime", person: "Speaker", personID: "@id",
      personName: "@name")
    let document = try read(
      bytes(xml), path: "a.trs", options: ReadingOptions(id: "a", mapping: mapping))
    #expect(document.labelsOfTurns.map(\.text) == ["Mme Leé", "Int, Mme Leé", ""])
    #expect(document.turns.map { document.text[$0.span] } == ["Oui, c'est ça. Voilà.", "Non", ""])
    #expect(document.turns.map(\.time) == ["00:00:00", "01:02:05.040", "00:00:09"])
    #expect(document.description.encoding == "iso-8859-1")
  }

  @Test func `prose needs a paragraph only`() throws {
    let document = try document(
      "<doc><meta>x</meta><sec><t>1.1 Why</t><para>One.</para><para>Two.</para></sec></doc>",
      XMLMapping(headings: ["t"], paragraphs: ["para"]))
    #expect(document.description.kind == .report)
    #expect(document.blocks.map { document.text[$0.span] } == ["Why", "One.", "Two."])
    #expect(document.blocks[0].kind == .heading(level: 1, number: "1.1"))
  }

  @Test func `a mapping that finds nothing says what there is`() {
    let options = ReadingOptions(id: "a", mapping: XMLMapping(turns: ["turn"]))
    #expect(
      refusal(Array("<doc><Turn>x</Turn></doc>".utf8), path: "a.xml", options: options)
        == "a.xml: error: no text found by the mapping in <Turn> 1×, <doc> 1×; under 'turn' or "
        + "'paragraph', name the element around the words that were said")
  }

  @Test func `names, times and dates among the words of a turn are words`() throws {
    let document = try document(
      """
      <i><ex><name>Ada</name><at>0:05</at><p>We met <name>Joe</name> at <at>noon</at> on <date>3 May</date>.</p>
      <p><name>Sue</name> came <who>too</who>.</p></ex>
      <ex><name>Int</name>And <name>Kim</name>, the <post>cook</post>, in <date>2003</date>?</ex></i>
      """,
      XMLMapping(
        turns: ["ex"], speaker: "name", role: "post", time: "at", date: "date", person: "who"))
    #expect(document.labelsOfTurns.map(\.text) == ["Ada", "Int"])
    #expect(document.labelsOfTurns.map(\.roleAsWritten) == [nil, nil])
    #expect(document.turns.map(\.time) == ["00:00:05", nil])
    #expect(
      document.turns.map { document.text[$0.span] } == [
        "We met Joe at noon on 3 May.\nSue came too.", "And Kim, the cook, in 2003?",
      ])
    #expect(document.description.date == nil)
  }

  @Test
  func `a speaker may stand first in the paragraph, or after the words in an element of its own`()
    throws
  {
    let document = try document(
      "<i><ex><p><name>Ada:</name> One <name>two</name>.</p></ex><ex><p>Three.</p><name>Joe</name></ex></i>",
      XMLMapping(turns: ["ex"], speaker: "name"))
    #expect(document.labelsOfTurns.map(\.text) == ["Ada", "Joe"])
    #expect(document.turns.map { document.text[$0.span] } == ["One two.", "Three."])
  }

  @Test func `a paragraph goes on after what stands in it`() throws {
    let mapping = XMLMapping(turns: ["say"], title: "work", paragraphs: ["par", "point"])
    func blocks(_ xml: String) throws -> [String] {
      let document = try document("<doc>\(xml)</doc>", mapping)
      #expect(!document.findings.contains { $0.kind.name == "text left out" })
      return document.blocks.map { document.text[$0.span] }
    }
    #expect(
      try blocks("<par>Three: <point>one</point> and <i>then</i> <point>two</point>. End</par>")
        == ["Three:", "one", "and then", "two", ". End"])
    #expect(
      try blocks("<par>She <say>never</say> left <b>us</b>.</par>") == ["She", "never", "left us."])
    #expect(
      try blocks("<work>Plays</work><par>We put on <work>Faust</work> in May.</par>")
        == ["Plays", "We put on Faust in May."])
  }

  @Test func `the date may be part of a heading`() throws {
    let document = try document(
      "<doc><h>Meeting of <day>4 June</day></h><p>On <day>5 June</day> too.</p></doc>",
      XMLMapping(headings: ["h"], date: "day", paragraphs: ["p"]))
    #expect(
      document.blocks.map { document.text[$0.span] } == ["Meeting of 4 June", "On 5 June too."])
    #expect(document.description.date == "4 June")
  }

  @Test func `what is skipped and headings part the words of a turn`() throws {
    let document = try document(
      "<i><ex>one<cut>x</cut>two<cut/>, three<h>Part</h>four</ex></i>",
      XMLMapping(turns: ["ex"], headings: ["h"], skip: ["cut"]))
    #expect(document.turns.map { document.text[$0.span] } == ["one two, three\nPart\nfour"])
  }

  @Test(arguments: [
    ("Mrs Obi (cook)", "Mrs Obi (cook)"), ("(Mrs Obi)", "Mrs Obi"), ("[Mrs Obi]:", "Mrs Obi"),
    ("(cook) Obi", "(cook) Obi"), ("(cook) Obi (A)", "(cook) Obi (A)"), ("Obi, A.", "Obi, A."),
    ("Obi, A. B.", "Obi, A. B."), ("Obi, A.B.:", "Obi, A.B."), ("A.", "A"), ("OBI.", "OBI"),
    ("<Obi>", "Obi"), ("— Obi :", "Obi"), ("P1 [Obi]", "P1 [Obi]"), ("[[Obi]]", "Obi"), ("()", ""),
  ])
  func `a label loses the marks around it only`(written: String, label: String) throws {
    let written = written.replacing("<", with: "&lt;")
    let document = try document(
      "<i><ex by='\(written)'><p>One.</p></ex></i>", XMLMapping(turns: ["ex"], speaker: "@by"))
    #expect(document.labelsOfTurns.map(\.text) == [label])
  }
}
