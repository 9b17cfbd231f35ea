import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// Transcripts that are tables, with a header that names the columns.
struct TableLayoutTests {
  @Test func `columns are found by the header, in whatever order`() throws {
    let document = try plainTextDocument(
      """
      Project: the harvest
      Timespan\tContent\tSpeaker
      00:01\tWho picks?\tInterviewer
      00:04\tAll of us.\tMrs Lowe
      and the children
      00:09\t\tInterviewer
      00:12\tIn May.\tMrs Lowe
      """)
    #expect(
      spoken(document) == [
        "00:00:01 Interviewer: Who picks?", "00:00:04 Mrs Lowe: All of us.",
        "00:00:09 Interviewer: ", "00:00:12 Mrs Lowe: In May.",
      ])
    #expect(document.words { $0 == .aside }.count == 3)
    #expect(document.layout?.name == "a table: Timespan, Content, Speaker")
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `a line without a tab goes on with the last cell where speech is the last column`()
    throws
  {
    let document = try plainTextDocument(
      "Speaker\tText\nAnna\tWe came late,\nand it rained.\nBen\tIt did.\n")
    #expect(spoken(document) == ["Anna: We came late,\nand it rained.", "Ben: It did."])
  }

  @Test(arguments: ["Name\tWeight\nAnna\tten\nBen\tnine\n", "Speaker\tText\n"])
  func `a table of other things, or without rows, is no talk`(text: String) throws {
    #expect(try plainTextDocument(text, kind: .report).turns == [])
    #expect(
      TranscriptTable(
        text: SourceText(text), lines: PlainTextLines(of: SourceText(text), words: .builtIn),
        language: "") == nil)
  }
}
