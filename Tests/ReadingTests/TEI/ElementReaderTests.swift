import CorpusModel
import Reading
import TestSupport
import Testing

/// Turns of TEI.
@Suite struct ElementReaderTests {
  @Test func `a u is a turn, its segments are lines`() throws {
    let document = try teiDocument(
      "<u who='#A'><seg>One, two.</seg>\n   <seg>Three\n  four.</seg></u>\n<u who='#B'>Five.</u>")
    #expect(document.text[document.text.span] == "One, two.\nThree four.\n\nFive.")
    #expect(document.turns.map { document.text[$0.span] } == ["One, two.\nThree four.", "Five."])
    #expect(document.labelsOfTurns.map(\.text) == ["A", "B"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .paragraph])
    #expect(document.description.kind == .interview)
    #expect(document.description.format == .tei)
  }

  @Test func `empty turns have a place, and turns in turns stay apart`() throws {
    let document = try teiDocument("<u who='#A'/><u who='#B'>one <u who='#C'>two</u> three</u><u/>")
    #expect(document.turns.map { document.text[$0.span] } == ["", "one", "two", "three", ""])
    #expect(document.labelsOfTurns.map(\.text) == ["A", "B", "C", "B", ""])
  }

  @Test func `a play's speaker is a label and stage directions are left out`() throws {
    let document = try teiDocument(
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
    let document = try teiDocument(
      "<u>She said, <q who='#m'>I can't read it</q>, and <said>why</said>?</u>")
    #expect(document.markedSpeech.map { document.text[$0.span] } == ["I can't read it", "why"])
    #expect(document.markedSpeech.map(\.who) == ["m", nil])
    #expect(document.markedSpeech.map(\.element) == [.quote, .said])
  }
}
