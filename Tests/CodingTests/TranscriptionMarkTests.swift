import Coding
import CorpusModel
import TestSupport
import Testing

@Suite struct TranscriptionMarkTests {
  @Test(arguments: [
    ("laugh*", "Yes [laughs] and no."), ("pause", "Well (pause) no."),
    ("inaudible", "It was [inaudible 00:12] there."), ("coughs", "I ((coughs)) see."),
    ("noise", "I {loud noise} see."), ("12", "#00:01:12-3# and then"),
    ("/laugh/", "Yes [laughs] and no."), ("yes … laughs", "Yes [laughs] and no."),
    ("laughs", "[laughs]"),
  ])
  func `nothing fires inside what the transcriber wrote`(indicator: String, text: String) throws {
    #expect(try evidence(of: indicator, in: text) == [])
  }

  @Test(arguments: [
    ("pupil voice", "the pupil [laughs] voice", "pupil [laughs] voice"),
    ("pupil voice", "the pupil (pause) [laughs]\nvoice", "pupil (pause) [laughs]\nvoice"),
    ("we …1 trust", "we [inaudible 00:12] do trust", "we [inaudible 00:12] do trust"),
    ("/pupil voice/", "the pupil [laughs] voice", "pupil [laughs] voice"),
    ("laughs", "she laughs [laughs]", "laughs"),
    ("deputy", "the head (our deputy) knew", "deputy"),
    ("laughs", "a [laughs that nobody closed", "laughs"),
  ])
  func `what is said goes on after it`(indicator: String, text: String, words: String) throws {
    #expect(try evidence(of: indicator, in: text) == [words])
  }

  @Test(arguments: [
    ("trust", "[laughs] We trust. [coughs]", "We trust."),
    ("trust", "We [laughs] trust them. No.", "We [laughs] trust them."),
    ("trust", "One\n\n[laughs]\nwe trust", "we trust"),
    ("trust", "One\n[laughs]\n\nwe trust", "we trust"),
    ("trust", "we\n[laughs]\ntrust", "we\n[laughs]\ntrust"),
    ("trust", "No. (.) [Gap] {x} Trust.", "Trust."),
  ])
  func `a segment begins and ends with what is said`(
    indicator: String, text: String, segment: String
  ) throws {
    #expect(try coded(spoken(text), [theme("t", indicator)]).segments == [segment])
  }

  @Test func `unless and questions do not see it either`() throws {
    let coded = try coded(
      [.init(asker, "And [laughs] trust?"), .init(head, "We trust. [laughs]")],
      theme("a", "trust", unless: ["laughs"]), theme("b", "laughs"))
    #expect(coded.codings.map(\.theme) == [0])
    #expect(coded.codings.map(\.isPrompted) == [true])
  }

  @Test func `half a million opening brackets are no burden`() throws {
    let text = String(repeating: "[ ", count: 500_000) + "trust"
    #expect(try evidence(of: "trust", in: text) == ["trust"])
  }

  @Test func `brackets in prose are words`() throws {
    var attributed = try spoken("They [the pupils] came.")
    var quotations = attributed.quotations
    quotations[0].kind = .speech
    quotations[0].answer = nil
    attributed = attributed.with(quotations: quotations, answers: [])
    #expect(try coded(attributed, [theme("t", "pupils")]).codings.count == 1)
  }
}
