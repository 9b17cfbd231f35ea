import CorpusModel
import Reading
import TestSupport
import Testing
import TextServices

@testable import Attribution

private func attributed(
  xml: String, kind: DocumentKind? = nil, mapping: XMLMapping? = nil,
  speakers: [SpeakerAssignment] = []
) throws -> AttributedDocument {
  let tokenized = try tokenized(xml: xml, kind: kind, mapping: mapping)
  var sentences = try SentenceBreaker(locale: "")
  let settings = AttributionSettings(roles: schoolRoles + [asker], speakers: speakers)
  let result = Attributor(settings: settings).attribute(tokenized, using: &sentences)
  #expect(brokenInvariants(of: result) == [])
  return result
}

private func tokenized(
  xml: String, kind: DocumentKind? = nil, mapping: XMLMapping? = nil
) throws -> TokenizedDocument {
  let document = try DocumentReader.document(
    from: Source(path: "d.xml", bytes: Array(xml.utf8)),
    options: ReadingOptions(id: "d", kind: kind, language: "en", mapping: mapping))
  var words = try WordBreaker(locale: "")
  return TokenizedDocument(document, using: &words)
}

private let asker = Role(
  id: "interviewer", label: "Interviewer", group: "interviewer", names: ["interviewer"])

/// Four people: two of one role, one of another, and one who asks.
private func talk(_ turns: String) -> String {
  """
  <TEI><teiHeader><person xml:id="h" role="head"><persName>Ada</persName></person>
  <person xml:id="p" role="pupil"><persName>Joe</persName></person>
  <person xml:id="q" role="pupil"><persName>Kim</persName></person>
  <person xml:id="i"><persName>Interviewer</persName></person></teiHeader>
  <text><body>\(turns)</body></text></TEI>
  """
}

struct JointVoiceTests {
  @Test func `two people of different roles who speak at once are ambiguous`() throws {
    for who in ["#h #p", "#p #h"] {
      let result = try attributed(xml: talk("<u who='\(who)'>Yes.</u><u who='#h'>No.</u>"))
      let both = try #require(result.voiced.first)
      #expect(both.certainty == .ambiguous)
      #expect(both.speaker.role.id == "unattributed")
      #expect(both.speaker.isGroup)
      #expect(both.rule == "several-speakers")
      #expect(
        ["Ada (headteacher) | Joe (pupil)", "Joe (pupil) | Ada (headteacher)"].contains(both.cue))
      #expect(result.voiced.last?.speaker.role.id == "headteacher")
      #expect(result.findings(.unattributedSpeaker).count == 1)
    }
  }

  @Test func `two people of one role are a group of that role`() throws {
    let result = try attributed(xml: talk("<u who='#q #p'>Yes.</u>"))
    #expect(result.rows() == ["Kim, Joe (pupil): Yes."])
    #expect(result.voiced.map(\.certainty) == [.explicit])
    #expect(result.voiced.map(\.speaker.isGroup) == [true])
  }

  @Test func `words that an asker and a participant speak at once are the participant's`() throws {
    let result = try attributed(
      xml: talk("<u who='#i'>Why?</u><u who='#i #h'>Well.</u><u who='#p #i'>So.</u>"))
    #expect(result.rows() == ["Ada (headteacher): Well.", "Joe (pupil): So."])
    #expect(result.voiced.map(\.certainty) == [.inferred, .inferred])
    #expect(result.voiced[0].cue == "Interviewer (interviewer) | Ada (headteacher)")
  }

  @Test func `speakers who overlap in Transcriber are two people, too`() throws {
    let result = try attributed(
      xml: """
        <Trans><Speakers><Speaker id="a" name="Head"/><Speaker id="b" name="Interviewer"/></Speakers>
        <Turn speaker="b">Why?</Turn><Turn speaker="a b">Because.</Turn></Trans>
        """,
      mapping: XMLMapping(
        turns: ["Turn"], speaker: "@speaker", person: "Speaker", personID: "@id",
        personName: "@name"))
    #expect(result.rows() == ["Head (headteacher): Because."])
  }

  @Test func `a row of speakers.csv for the label of both goes first`() throws {
    let result = try attributed(
      xml: talk("<u who='#h #p'>Yes.</u>"),
      speakers: [
        SpeakerAssignment(
          document: "d", label: "Ada, Joe", speaker: "", role: "pupil", caseCode: "")
      ])
    #expect(result.voiced.map(\.speaker.role.id) == ["pupil"])
    #expect(result.voiced.map(\.rule) == ["speakers-file"])
  }

  @Test func `a speaker whose role is shown otherwise at each turn is one label`() throws {
    let tokenized = try tokenized(
      xml: talk(
        """
        <note type="speaker">The head (Ms A)</note><u who="#z">One two.</u>
        <u who="#i">Why?</u><note type="speaker">Ms A</note><u who="#z">Three.</u>
        """))
    let uses = LabelUse.list(of: tokenized, settings: AttributionSettings(roles: schoolRoles))
    #expect(uses.map(\.label) == ["z", "Interviewer"])
    #expect(uses.map(\.turns) == [2, 1])
    #expect(uses.map(\.words) == [3, 1])
    #expect(uses[0].role.id == "headteacher")
  }
}

struct MarkupQuotationTests {
  /// `name or role: words` of every quotation of `xml`.
  private func rows(_ xml: String) throws -> [String] {
    let result = try attributed(xml: "<text>\(xml)</text>")
    return result.voiced.filter { $0.kind == .speech }.map {
      "\($0.speaker.role.id): \(result.document.text[$0.span])"
    }
  }

  @Test func `a quotation between marks stands around what is marked up in it`() throws {
    #expect(
      try rows("<p>“We put on <quote>Faust</quote> last year,” said the head.</p>")
        == ["headteacher: We put on Faust last year,"])
    #expect(
      try rows("<p>The head said, ‘My father told me <q>never lie</q>, and <q>be kind</q>.’</p>")
        == ["headteacher: My father told me never lie, and be kind."])
  }

  @Test func `marks around one quotation that is marked up belong to it`() throws {
    #expect(
      try rows("<p>“<quote>We try to be kind here</quote>,” said the head.</p>").count == 1)
    #expect(
      try rows(
        "<p>The pupils' rule, <q>we try to be kind here</q>, said the head, is the teachers'.</p>")
        == ["headteacher: we try to be kind here"])
  }

  @Test(arguments: [
    "<blockquote><p>Nobody asked us.</p><footer>a pupil</footer></blockquote>",
    "<blockquote><attribution>a pupil</attribution><para>Nobody asked us.</para></blockquote>",
    "<quote><p>Nobody asked us.</p><bibl>a pupil</bibl></quote>",
    "<blockquote>Nobody asked us.<cite>— a pupil</cite></blockquote>",
    "<blockquote><p>Nobody asked us.</p><footer>– <cite>a pupil</cite></footer></blockquote>",
  ])
  func `whoever a block quotation names beside its words said them`(xml: String) throws {
    #expect(try rows("<p>We heard this:</p>\(xml)<p>And more.</p>") == ["pupil: Nobody asked us."])
  }

  @Test func `a title cited within the words is one of them`() throws {
    #expect(
      try rows(
        "<blockquote><p>We read <cite>Faust</cite> twice.</p><footer>a pupil</footer></blockquote>")
        == ["pupil: We read Faust twice."])
  }
}

struct MarkupSectionTests {
  private func sections(_ xml: String, mapping: XMLMapping? = nil) throws -> [String] {
    try attributed(xml: xml, mapping: mapping).voiced.map(\.section)
  }

  private let said = "<p>“We all try to be kind,” said the head.</p>"

  @Test func `a division without a heading has its own number, else none`() throws {
    #expect(
      try sections(
        """
        <text><body>\(said)<div n="1"><head>Aims</head>\(said)</div><div n="2">\(said)</div>
        <div>\(said)</div></body></text>
        """) == ["", "1", "2", ""])
  }

  @Test func `after a subsection the section around it goes on`() throws {
    #expect(
      try sections(
        """
        <text><body><div><head>2 Staff</head>\(said)<div><head>2.1 Tutors</head>\(said)<div>\(said)</div>
        </div>\(said)</div>\(said)</body></text>
        """) == ["2", "2.1", "2.1", "2", ""])
  }

  @Test func `headings of a mapping end with the element they stand in`() throws {
    let mapping = XMLMapping(headings: ["sec@title", "t"], paragraphs: ["p"])
    #expect(
      try sections(
        """
        <doc><sec title="4 Staff">\(said)<sec title="4.1 Tutors">\(said)</sec>\(said)</sec>\(said)
        <part><top><t>5 Pupils</t></top>\(said)</part>\(said)</doc>
        """, mapping: mapping) == ["4", "4.1", "4", "", "5", ""])
    #expect(
      try sections(
        "<doc><t>1 A</t>\(said)<sec title='2 B'/>\(said)<t>C</t>\(said)</doc>", mapping: mapping)
        == ["1", "2", "C"])
  }

  @Test func `headings of a page go on until the next one`() throws {
    #expect(
      try sections(
        """
        <?xml version="1.0"?><html><body><div><h2>1 Aims</h2></div><div>\(said)</div><div><p>x</p><h2>2 Staff</h2>\(said)</div>
        <div>\(said)</div></body></html>
        """) == ["1", "2", "2"])
  }
}
