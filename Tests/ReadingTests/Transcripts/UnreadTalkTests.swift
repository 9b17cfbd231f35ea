import CorpusModel
import TestSupport
import Testing

@testable import Reading

/// Texts without labels that are talks all the same.
struct UnreadTalkTests {
  @Test(arguments: [
    "{$L} $T", "$L = $T", ">> $T", "*$T*", "$T",
  ]) func `a talk that is taken for a report is a finding`(form: String) throws {
    let text = ShopTalk.text("Interviewer", "Mrs Lowe", parted: "\n\n") {
      form.replacing("$L", with: $0).replacing("$T", with: $1)
    }
    let document = try plainTextDocument(text)
    #expect(document.description.kind == .report)
    #expect(document.findings.map(\.kind) == [.noSpeakers])
    #expect(try plainTextDocument(text, kind: .report).findings == [])
  }

  @Test func `lines ended by other characters, and times between paragraphs, show a talk`() throws {
    let talk = ShopTalk.text("Interviewer", "Head", parted: "\u{2028}")
    #expect(
      try plainTextDocument(talk.replacing("\n", with: "\u{2028}")).findings.map(\.kind)
        == [.noSpeakers])
    let lines = (10...20).map { "Ida\n0 minutes \($0) seconds\n0:\($0)\nItem \($0) came.\n" }
    #expect(try plainTextDocument(lines.joined()).findings.map(\.kind) == [.noSpeakers])
  }

  @Test func `a report is no talk`() throws {
    let paragraphs = (1...12).map {
      "The school \($0) lies on a hill. It has a yard. Who knows why?" + " It does."
    }
    #expect(try plainTextDocument(paragraphs.joined(separator: "\n\n")).findings == [])
    let list = (1...12).map { "- Item \($0) was bought.\n" }
    #expect(try plainTextDocument(list.joined()).findings == [])
  }
}
