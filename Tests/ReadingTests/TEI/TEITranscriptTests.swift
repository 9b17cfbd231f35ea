import CorpusModel
import Reading
import TestSupport
import Testing

/// A TEI document with `header` in its header and `body` in its body.
private func tei(_ body: String, header: String = "", attributes: String = "") -> String {
  "<?xml version=\"1.0\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader>\(header)"
    + "</teiHeader><text\(attributes)><body>\(body)</body></text></TEI>"
}

private func document(
  _ body: String, header: String = "", people: [Person] = []
) throws -> Document {
  let document = try read(
    tei(body, header: header), path: "a.xml", options: ReadingOptions(id: "a", people: people))
  #expect(brokenInvariants(of: document).isEmpty)
  return document
}

private func words(_ body: String) throws -> [String] {
  let document = try document(body)
  return document.turns.map { document.text[$0.span] }
}

@Suite struct TEITranscriptTests {
  @Test func `a u is a turn, its segments are lines`() throws {
    let document = try document(
      "<u who='#A'><seg>One, two.</seg>\n   <seg>Three\n  four.</seg></u>\n<u who='#B'>Five.</u>")
    #expect(document.text[document.text.span] == "One, two.\nThree four.\n\nFive.")
    #expect(document.turns.map { document.text[$0.span] } == ["One, two.\nThree four.", "Five."])
    #expect(document.labelsOfTurns.map(\.text) == ["A", "B"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph])
    #expect(document.description.kind == .interview)
    #expect(document.description.format == .tei)
  }

  @Test(arguments: [
    ("Well <vocal><desc>laughs</desc></vocal> yes", "Well yes"),
    ("Well<pause/>, yes<incident><desc>door</desc></incident>", "Well, yes"),
    ("はい<pause/>そう « oui<pause/>»", "はいそう « oui»"), ("да<pause/>нет", "да нет"),
    ("정말<pause/>그래<pause/>?", "정말 그래?"),
    ("Well<pause dur='PT2S'/>yes", "Well yes"),
    ("So <note>aside</note>what", "So what"),
    ("It <del type='repetition'>it</del> was", "It it was"),
    ("It <del type='correction'>is</del> was", "It was"),
    ("The <choice><orig>skool</orig><reg>school</reg></choice>, then", "The school, then"),
    ("The <choice>\n<reg>school</reg>\n<orig>skool</orig>\n</choice> then", "The school then"),
    (
      "<choice><sic>a</sic><corr>b</corr></choice><choice><abbr>c</abbr><expan>d</expan></choice>",
      "bd"
    ),
    (
      "<choice><orig>a <choice><sic>b</sic><corr>c</corr></choice></orig><reg>d e</reg></choice> f",
      "d e f"
    ),
    ("I <gap reason='inaudible'><desc>train</desc></gap> home", "I […] home"),
    ("I <unclear>think</unclear> so", "I think so"),
    ("<shift feature='loud'/>No<shift/>!", "No!"),
    ("<w>I</w> <w>do</w><w join='right'>n't</w>\n<pc>.</pc>", "I do n't."),
    ("<hi rend='italic'>Very</hi> <foreign xml:lang='fr'>bien</foreign>.", "Very bien."),
    ("well-<lb break='no'/>known <lb/>name", "well-known name"),
    ("A &lt;b&gt; <![CDATA[& c]]>", "A <b> & c"), ("One<!-- two --> three", "One three"),
    ("  \n ", ""),
  ])
  func `takes what was said and leaves what was not`(speech: String, text: String) throws {
    #expect(try words("<u>\(speech)</u>") == [text])
  }

  @Test(arguments: [
    ("#A&amp;B", "A&B"), ("&#38;", "&"), ("A&amp;amp;B&lt;", "A&amp;B<"),
    ("&#233;&#x26;", "é&"),
  ])
  func `an ampersand in an attribute is one`(who: String, label: String) throws {
    #expect(try document("<u who='\(who)'>One.</u>").labelsOfTurns.map(\.text) == [label])
  }

  @Test func `who is looked up in the list of the document, then in the one given`() throws {
    let document = try document(
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
    let document = try document("<u who='Ms Obi'>a</u><u who='#Ms #Obi'>b</u><u who='A'>c</u>")
    #expect(document.labelsOfTurns.map(\.text) == ["Ms Obi", "Ms, Obi", "A"])
    #expect(document.labelsOfTurns.map(\.personID) == [nil, "Ms Obi", "A"])
  }

  @Test(arguments: [
    ("<persName>Dr <roleName>Chair</roleName> <surname>Li</surname></persName>", "Li", "Chair"),
    ("<persName>Ann <hi>Lee</hi></persName><occupation>Cook</occupation>", "Ann Lee", "Cook"),
    (
      "<persName><forename>Ludwig</forename> <nameLink>van</nameLink> <surname>B</surname></persName>",
      "Ludwig van B", ""
    ),
    (
      "<persName><surname>Jòdar</surname><surname>Muñoz</surname><forename>Julià</forename></persName>",
      "Julià Jòdar Muñoz", ""
    ),
    ("<name>Sam</name><affiliation role='MP'/>", "Sam", ""),
    (
      "<persName><roleName>Prof</roleName> <surname>Kim</surname></persName><occupation>Cook</occupation>",
      "Kim", "Prof, Cook"
    ),
    ("<persName>First</persName><persName>Second</persName>", "First", ""),
  ])
  func `names and roles of a person`(person: String, name: String, role: String) throws {
    let document = try document(
      "<u who='#A'>a</u>",
      header:
        "<profileDesc><particDesc><person xml:id='A'>\(person)</person></particDesc></profileDesc>")
    #expect(document.people.map(\.name) == [name])
    #expect(document.people.map(\.role) == [role])
  }

  @Test func `the role is the person's, else the note's, else ana, else a membership's`() throws {
    let document = try document(
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

  @Test func `times come from the timeline`() throws {
    let document = try document(
      """
      <timeline unit="s" origin="#T0"><when xml:id="T0" absolute="10:00:00"/>
      <when xml:id="T6" interval="1e17" since="#T0"/><when xml:id="T7" interval="inf" since="#T0"/>
      <when xml:id="T1" interval="1.5" since="#T0"/><when xml:id="T2" interval="60" since="#T1"/>
      <when xml:id="T3" absolute="11:00:01"/><when xml:id="T4" interval="-1"/>
      <when xml:id="T5" interval="3" since="#T5"/></timeline>
      <u start="#T0">a</u><u start="#T1">b</u><u><anchor synch="#T2"/>c</u><u synch="#T3">d</u>
      <u start="#T4">e</u><u start="#T5">f</u><u start="#T9">g</u><u start="00:01:02">h</u>
      <u start="#T6">k</u><u start="#T7">l</u>
      <annotationBlock who="#Z" start="#T1"><u>i</u></annotationBlock>
      """)
    #expect(
      document.turns.map(\.time) == [
        "00:00:00", "00:00:01.500", "00:01:01.500", "01:00:01", nil, nil, nil, "00:01:02",
        nil, nil, "00:00:01.500",
      ])
    #expect(document.labelsOfTurns.last?.text == "Z")
  }

  @Test func `a long chain of times is no burden`() throws {
    let points = (1...20_000).map { "<when xml:id='T\($0)' interval='1' since='#T\($0 - 1)'/>" }
    let document = try document(
      "<timeline origin='#T0'><when xml:id='T0'/>\(points.joined())</timeline><u start='#T20000'>a</u>"
    )
    #expect(document.turns[0].time == "05:33:20")
  }

  @Test func `empty turns have a place, and turns in turns stay apart`() throws {
    let document = try document("<u who='#A'/><u who='#B'>one <u who='#C'>two</u> three</u><u/>")
    #expect(document.turns.map { document.text[$0.span] } == ["", "one", "two", "three", ""])
    #expect(document.labelsOfTurns.map(\.text) == ["A", "B", "C", "B", ""])
  }

  @Test func `a play's speaker is a label and stage directions are left out`() throws {
    let document = try document(
      """
      <castList><castItem><role xml:id="ham">Hamlet</role><roleDesc>a prince</roleDesc></castItem>
      </castList><head>Act 1</head><stage>Enter.</stage>
      <sp who="#ham"><speaker>HAM.</speaker><p>Words, <stage>reads</stage> words.</p></sp>
      <sp><speaker>First clown:</speaker><l>Line one</l><l>line two</l></sp>
      <sp who="#gho"><lg><l>I am</l></lg></sp>
      """)
    #expect(document.labelsOfTurns.map(\.text) == ["Hamlet", "First clown", "gho"])
    #expect(document.labelsOfTurns.map(\.roleAsWritten) == ["a prince", nil, nil])
    #expect(
      document.turns.map { document.text[$0.span] } == [
        "Words, words.", "Line one\nline two", "I am",
      ])
  }

  @Test func `speech inside a turn is marked`() throws {
    let document = try document(
      "<u>She said, <q who='#m'>I can't read it</q>, and <said>why</said>?</u>")
    #expect(document.markedSpeech.map { document.text[$0.span] } == ["I can't read it", "why"])
    #expect(document.markedSpeech.map(\.who) == ["m", nil])
    #expect(document.markedSpeech.map(\.element) == [.quote, .said])
  }

  @Test func `who nobody says is a finding`() throws {
    #expect(try document("<u>a</u><u>b</u>").findings.map(\.kind.name) == ["no speakers"])
  }

  @Test func `takes the date of the recording and the language of the text`() throws {
    let text = tei(
      "<u who='#A'>a</u>",
      header: "<fileDesc><publicationStmt><date when='2001-01-01'/></publicationStmt><sourceDesc>"
        + "<recordingStmt><recording><date when='2024-04-16'>16 April</date></recording>"
        + "</recordingStmt></sourceDesc></fileDesc>", attributes: " xml:lang='de'")
    let document = try read(text, path: "a.xml")
    #expect(document.description.date == "2024-04-16")
    #expect(document.description.language == "de")
    let told = try read(
      text, path: "a.xml", options: ReadingOptions(id: "a", language: "fr", date: "2025"))
    #expect(told.description.date == "2025")
    #expect(told.description.language == "fr")
  }
}
