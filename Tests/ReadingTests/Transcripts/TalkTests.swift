import CorpusModel
import TestSupport
import Testing

@testable import Reading

/// Transcripts with the traps that real ones have. The right readings were written down before
/// they were read.
struct TalkTests {
  @Test(arguments: Talk.all) func `every turn is found, and nothing else`(talk: Talk) throws {
    let document = try plainTextDocument(talk.marked.text, language: talk.language)
    #expect(document.labelsOfTurns.map(\.text) == talk.labels)
    #expect(document.turns.map { document.text[$0.span] } == talk.marked.pieces)
    #expect(document.description.kind.isTranscript)
    #expect(brokenInvariants(of: document) == [])
  }

  @Test(arguments: Talk.all) func `line ends, the last line and a mark at the start change nothing`(
    talk: Talk
  ) throws {
    for (end, tail, start) in [("\r\n", "", ""), ("\r", "\r", "\u{FEFF}"), ("\n", "\n\n\n", "\n")] {
      let text = start + talk.marked.text.replacing("\n", with: end) + tail
      let document = try plainTextDocument(text, language: talk.language)
      let words = document.turns.map { document.text[$0.span].replacing(end, with: "\n") }
      #expect(words == talk.marked.pieces)
      #expect(document.labelsOfTurns.map(\.text) == talk.labels)
    }
  }
}
