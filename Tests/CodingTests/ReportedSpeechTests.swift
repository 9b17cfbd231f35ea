import Attribution
import Coding
import CorpusModel
import Reading
import TestSupport
import Testing
import TextServices

@Suite struct ReportedSpeechTests {
  /// Reads `text` as a study of English interviews does.
  private func attributed(_ text: String) throws -> AttributedDocument {
    let document = try DocumentReader.document(
      from: Source(path: "d.txt", bytes: Array(text.utf8)),
      options: ReadingOptions(id: "d", kind: .interview, format: .text, language: "en"))
    var words = try WordBreaker(locale: "en")
    var sentences = try SentenceBreaker(locale: "en")
    return Attributor(settings: AttributionSettings()).attribute(
      TokenizedDocument(document, using: &words), using: &sentences)
  }

  private let told =
    "Interviewer: And?\n\n"
    + "Head: I was ashamed. So she said, ‘I can’t read it. I’m ashamed.’ Then we helped her.\n\n"
    + "Interviewer: Yes?\n\nHead: No.\n"

  @Test func `words inside reported speech code that and not their turn`() throws {
    let coded = try coded(attributed(told), [theme("shame", "ashamed"), theme("reading", "read*")])
    #expect(coded.segments == ["I was ashamed.", "I can’t read it.", "I’m ashamed."])
    let quotations = coded.codings.map { coded.attributed.voiced[$0.quotation] }
    #expect(quotations.map(\.kind) == [.turn, .reported, .reported])
    #expect(coded.codings.map(\.quotation) == coded.codings.map(\.lastQuotation))
    // It counts for its teller.
    #expect(quotations.map(\.speaker.name) == ["Head", "Head", "Head"])
  }

  @Test func `an indicator that begins outside what is reported codes the turn`() throws {
    let coded = try coded(attributed(told), [theme("t", "said … read"), theme("u", "she & read")])
    #expect(coded.segments.count == 2)
    #expect(coded.segments.allSatisfy { $0 == "So she said, ‘I can’t read it." })
    #expect(
      coded.codings.allSatisfy { coded.attributed.quotations[$0.quotation].kind == .turn })
  }

  @Test func `an unless forbids in the whole sentence, inside or outside the marks`() throws {
    let themes = [
      theme("out", "read", unless: ["so she"]), theme("in", "she", unless: ["read"]),
      theme("free", "read", unless: ["helped"]),
    ]
    #expect(try coded(attributed(told), themes).codings.map(\.theme) == [2])
  }

  @Test func `what a bystander reports is not coded`() throws {
    let attributed = try attributed(told)
    var voices = attributed.voices
    for index in voices.indices { voices[index].speaker = visitor }
    let silent = attributed.with(voices: voices)
    #expect(try coded(silent, [theme("shame", "ashamed")]).codings.isEmpty)
  }
}
