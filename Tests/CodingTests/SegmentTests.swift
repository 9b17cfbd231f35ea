import Coding
import CorpusModel
import TestSupport
import Testing

@Suite struct SegmentTests {
  @Test func `the segment is the sentence in which the indicator stands`() throws {
    let coded = try coded(
      [.init(head, "We tried. Trust came slowly!  And then it stayed.")], theme("trust", "trust"))
    #expect(coded.segments == ["Trust came slowly!"])
  }

  @Test func `a phrase over two sentences codes both`() throws {
    let coded = try coded(
      [.init(head, "First. I went to St. Mary of Hull. Last.")], theme("t", "St. Mary"))
    // ICU's root rules end a sentence after "St.".
    #expect(coded.segments == ["I went to St. Mary of Hull."])
  }

  @Test func `hard-wrapped lines do not end a sentence and an empty line does`() throws {
    let coded = try coded(
      [.init(head, "We had\nno trust\r\nin them. Then\n\nA list\n  \nof trust")],
      theme("trust", "trust"))
    #expect(coded.segments == ["We had\nno trust\r\nin them.", "of trust"])
  }

  @Test func `a sentence runs from one turn of an answer into the next`() throws {
    let coded = try coded(
      [
        .init(head, "It began. We never had"), .init(head, "any trust here. It grew."),
        .init(pupil, "Trust?"),
      ], theme("trust", "trust"))
    #expect(coded.segments == ["We never had any trust here.", "Trust?"])
    #expect(coded.codings.map(\.quotation) == [0, 2])
    #expect(coded.codings.map(\.lastQuotation) == [1, 2])
  }

  @Test func `a turn that ends its sentence keeps it to itself`() throws {
    let coded = try coded(
      [.init(head, "We never had it."), .init(head, "Any trust came later.")],
      theme("trust", "trust"))
    #expect(coded.segments == ["Any trust came later."])
    #expect(coded.codings.map(\.quotation) == [1])
  }

  @Test func `a phrase runs from one turn of an answer into the next, labels left out`() throws {
    let coded = try coded(
      [.init(head, "they asked the pupil"), .init(head, "voice group.")],
      theme("voice", "pupil voice"))
    #expect(coded.segments == ["they asked the pupil voice group."])
  }

  @Test func `no phrase and no sentence runs into another speaker's words`() throws {
    let coded = try coded(
      [.init(head, "they asked the pupil"), .init(pupil, "voice group.")],
      theme("voice", "pupil voice"), theme("group", "group"))
    #expect(coded.segments == ["voice group."])
  }

  @Test func `one coding for each theme and segment, named after what fired first`() throws {
    let coded = try coded(
      [.init(head, "Support and trust and support again. Trust.")],
      theme("b", "trust", "support"), theme("a", "support"))
    #expect(coded.codings.map(\.theme) == [0, 1, 0])
    #expect(coded.codings.map(\.indicator) == ["support", "support", "trust"])
    #expect(coded.codings[0].evidence.map { coded.document.text[$0] } == "Support")
  }

  @Test func `unless forbids the theme in its own sentence only`() throws {
    let coded = try coded(
      [.init(head, "Support staff came. We need support. Staff support us, support staff too.")],
      theme("help", "support", unless: ["support staff"]), theme("other", "staff"))
    #expect(
      coded.segments == [
        "Support staff came.", "We need support.", "Staff support us, support staff too.",
      ])
    #expect(coded.codings.map(\.theme) == [1, 0, 1])
  }

  @Test func `the asker and bystanders are not coded`() throws {
    let coded = try coded(
      [.init(asker, "Is there trust?"), .init(visitor, "Trust me."), .init(head, "Yes.")],
      theme("trust", "trust"))
    #expect(coded.codings.isEmpty)
  }

  @Test func `a coding is prompted when its indicator fires in the question`() throws {
    let coded = try coded(
      [
        .init(asker, "Tell me about"), .init(asker, "trust."), .init(head, "Trust is all."),
        .init(asker, "And care?"), .init(head, "We trust. We care. We love."),
      ], theme("trust", "trust"), theme("care", "love*", "care"))
    #expect(coded.segments == ["Trust is all.", "We trust.", "We care.", "We love."])
    #expect(coded.codings.map(\.isPrompted) == [true, false, true, false])
  }

  @Test func `terms and reported speech are not coded, passages are`() throws {
    let text = SourceText("Trust in us. A trust. The trust.")
    let spans = [TextSpan(0, 12), TextSpan(13, 21), TextSpan(22, 32)]
    let quotations = zip(spans, [Quotation.Kind.passage, .term, .reported]).enumerated().map {
      Quotation(
        id: "q\($0.offset)", kind: $0.element.1, span: $0.element.0, voice: 0,
        utterance: "q\($0.offset)", line: 1, wordCount: 3)
    }
    let document = Document(
      description: DocumentDescription(
        id: "d", path: "d.txt", sha256: "", format: .text, encoding: "utf-8", language: "",
        kind: .vignette, caseCode: nil, wave: nil, date: nil), text: text,
      lines: LineMap(linesOf: text))
    let attributed = AttributedDocument(
      document: document, words: Words(),
      voices: [Voice(speaker: head, certainty: .explicit, rule: "", cue: "")],
      quotations: quotations, answers: [], findings: [])
    let coded = try coded(withWords(attributed), [theme("trust", "trust")])
    #expect(coded.segments == ["Trust in us."])
  }

  @Test func `ids tell equal sentences of a turn apart and stay when others go`() throws {
    let both = try coded(
      [.init(head, "I trust. No. I trust.")], theme("trust", "trust"), theme("no", "no"))
    let ids = both.codings.map(\.id)
    #expect(Set(ids).count == 3)
    #expect(ids.allSatisfy { $0.hasPrefix("k_") && $0.utf8.count == 15 })
    let one = try coded([.init(head, "I trust. Yes.")], theme("trust", "trust"))
    #expect(one.codings.map(\.id) == [ids[0]])
  }

  @Test(arguments: ["", " ", "a", "é", "…", "\u{FEFF}"])
  func `a text of next to nothing gives nothing or itself`(text: String) throws {
    let coded = try coded([.init(head, text.isEmpty ? "." : text)], theme("a", "a", "é"))
    #expect(coded.segments == (text == "a" || text == "é" ? [text] : []))
  }
}
