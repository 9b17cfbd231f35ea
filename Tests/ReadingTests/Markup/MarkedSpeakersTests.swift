import CorpusModel
import Reading
import TestSupport
import Testing

/// The people whom the pointers of a turn name.
@Suite struct MarkedSpeakersTests {
  @Test(arguments: [
    ("#A&amp;B", "A&B"), ("&#38;", "&"), ("A&amp;amp;B&lt;", "A&amp;B<"),
    ("&#233;&#x26;", "é&"),
  ])
  func `an ampersand in an attribute is one`(who: String, label: String) throws {
    #expect(try teiDocument("<u who='\(who)'>One.</u>").labelsOfTurns.map(\.text) == [label])
  }

  @Test func `who is looked up in the list of the document, then in the one given`() throws {
    let document = try teiDocument(
      "<u who='#H'>a</u><u who='people.xml#P'>b</u><u who='spk:G'>c</u><u who='#X'>d</u>"
        + "<u who='#H #P'>e</u><u>f</u>",
      header: """
        <profileDesc><particDesc><listPerson>
        <person xml:id="H" role="headteacher"><persName>
          <surname>Obi</surname><forename>Ada</forename></persName></person>
        <personGrp xml:id="G"><persName>Girls</persName></personGrp>
        <person xml:id="P"/>
        </listPerson></particDesc></profileDesc>
        """,
      people: [
        Person(id: "P", name: "Pat", role: "parent"), Person(id: "H", name: "No", role: "x"),
      ])
    #expect(
      document.labelsOfTurns.map(\.text) == ["Ada Obi", "Pat", "Girls", "X", "Ada Obi, Pat", ""])
    #expect(document.labelsOfTurns.map(\.personID) == ["H", "P", "G", "X", "H P", nil])
    #expect(
      document.labelsOfTurns.map(\.roleAsWritten) == [
        "headteacher", "parent", nil, nil, "headteacher, parent", nil,
      ])
  }

  @Test func `several words that are no pointers are one label`() throws {
    let document = try teiDocument("<u who='Ms Obi'>a</u><u who='#Ms #Obi'>b</u><u who='A'>c</u>")
    #expect(document.labelsOfTurns.map(\.text) == ["Ms Obi", "Ms, Obi", "A"])
    #expect(document.labelsOfTurns.map(\.personID) == [nil, "Ms Obi", "A"])
  }

  @Test func `the role is the person's, else the note's, else ana, else a membership's`() throws {
    let document = try teiDocument(
      """
      <note type="speaker">The chair (Ms A)</note><u who="#A" ana="#chair">a</u>
      <note>Applause</note><u who="#A" ana="#chair">b</u>
      <u who="#B" ana="#regular #guest">c</u><u who="#B">d</u><u who="#C" ana="#x">e</u>
      """,
      header: """
        <listPerson><person xml:id="B"><affiliation role="MP"/></person>
        <person xml:id="C" role="clerk"/></listPerson>
        """)
    #expect(
      document.labelsOfTurns.map(\.roleAsWritten) == [
        "The chair (Ms A)", "The chair (Ms A)", "regular guest", "MP", "clerk",
      ])
    #expect(
      document.blocks.filter { $0.kind == .aside }.map { document.text[$0.span] } == ["Applause"])
  }

  @Test func `who nobody says is a finding`() throws {
    #expect(try teiDocument("<u>a</u><u>b</u>").findings.map(\.kind.name) == ["no speakers"])
  }
}
