import Languages
import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// The rules together, in sentences of no real report. Each rule alone: `Rules/`.
@Suite struct AttributionRuleTests {
  private func first(_ text: String, language: String = "en") throws -> Quotation {
    try #require(try attributedProse(text, language: language).quotations.first)
  }

  @Test func `finds a bracket inside the quotation no speaker`() throws {
    let quotation = try first("One parent said: “What they (the head and others) want is quiet.”")
    #expect(quotation.speaker.role.id == "parent")
  }

  @Test func `lists the candidates when there are several`() throws {
    let quotation = try first("“It is the same for all of us,” (headteacher and parent).")
    #expect(quotation.certainty == .ambiguous)
    #expect(quotation.cue == "headteacher | parent")
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test func `names a speaker and learns the role from an apposition`() throws {
    let quotations = try attributedProse(
      "“Sit down,” said Mrs Khan, the head. Later Mrs Khan added: “Stay there.”"
    ).quotations
    #expect(quotations.map(\.speaker.name) == ["Mrs Khan", "Mrs Khan"])
    #expect(quotations.map(\.speaker.role.id) == ["head", "head"])
  }

  @Test(arguments: [
    "The “work and rest” motto hangs in the hall.",
    "It is known as the “quiet hour” in Wales.",
    "The ‘late’ pupils wait outside.",
    "Plans such as “more doors for every room” are drawn up.",
    "She wrote the book “All Our Yesterdays” at home.",
  ])
  func `calls names, examples and scare quotes terms`(text: String) throws {
    let quotation = try first(text)
    #expect(quotation.kind == .term)
    #expect(quotation.speaker == .unattributed)
    #expect(quotation.certainty == .none)
  }

  @Test func `admits that it does not know`() throws {
    let quotation = try first("It was late: “I never saw the sea before that day.”")
    #expect(quotation.kind == .speech)
    #expect(quotation.certainty == .none)
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test(arguments: [
    ("fr", "« On ne nous dit rien », explique une parent.", "parent"),
    ("fr", "Comme le dit la head : « On ne nous dit rien. »", "head"),
    ("fr", "Selon un teacher, « rien ne bouge jamais ici ».", "teacher"),
    ("de", "„Es bewegt sich nichts“, sagte die Head.", "head"),
    ("de", "Dazu meint ein Parent: „Es bewegt sich nichts.“", "parent"),
    ("de", "»Es bewegt sich nichts« (Deputy Head).", "deputy"),
    ("es", "«Nada se mueve», dijo la head.", "head"),
    ("es", "Según un parent: «Nada se mueve aquí.»", "parent"),
  ])
  func `attributes in other languages`(language: String, text: String, role: String) throws {
    #expect(try first(text, language: language).speaker.role.id == role)
  }

  @Test func `reads lines of dialogue`() throws {
    let spanish = try attributedProse("—Hola —dijo la head—. Adiós.", language: "es")
    #expect(
      spanish.summary == [
        "speech head explicit speech-verb-after: Hola",
        "speech head explicit speech-verb-middle: Adiós.",
      ])
    let french = try attributedProse("— Bonjour, dit la head.", language: "fr")
    #expect(french.quotations.map { french.document.text[$0.span] } == ["Bonjour,"])
    #expect(french.quotations.first?.speaker.role.id == "head")
  }

  @Test func `reads without roles at all`() throws {
    let quotation = try #require(
      try attributedProse("“It rings,” said the governor.", roles: []).quotations.first)
    #expect(quotation.speaker.role == .unattributed)
    #expect(quotation.speaker.roleAsWritten == "governor")
    #expect(quotation.cue == "said the governor")
  }

  @Test func `adds the researcher's words to a language`() throws {
    let text = "The head whittered that “nothing ever moves here”."
    #expect(try first(text).certainty == .none)
    let settings = AttributionSettings(
      roles: sampleRoles,
      languages: [Language(tag: "en", lists: [.speechVerbs: ["whittered"]])])
    let taught = try attributedProse(text, settings: settings)
    #expect(taught.quotations.first?.speaker.role.id == "head")
  }
}
