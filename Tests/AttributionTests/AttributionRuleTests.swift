import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// What each rule takes and what it must leave, in sentences of no real report.
@Suite struct AttributionRuleTests {
  private func first(_ text: String, language: String = "en") throws -> Quotation {
    try #require(try attributedProse(text, language: language).quotations.first)
  }

  @Test(arguments: [
    ("The bell is hated: “It rings all day,” (deputy head).", "deputy", "(deputy head)"),
    ("“It rings all day” [headteacher].", "head", "[headteacher]"),
    ("“It rings all day.” (A parent, School B1)", "parent", "(A parent, School B1)"),
    ("“It rings”, (Year 10 boy) was heard.", "pupil", "(Year 10 boy)"),
  ])
  func `takes a role in brackets`(text: String, role: String, cue: String) throws {
    let quotation = try first(text)
    #expect(quotation.speaker.role.id == role)
    #expect(quotation.rule == "trailing-parenthesis")
    #expect(quotation.cue == cue)
    #expect(quotation.certainty == .explicit)
    #expect(quotation.kind == .speech)
  }

  @Test func `takes a citation for a written source`() throws {
    let quotation = try first("Such “ladders that lead nowhere” (Ashby, 2011: 4) were common.")
    #expect(quotation.kind == .term)
    #expect(quotation.rule == "citation")
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test func `leaves a gloss in brackets to other rules`() throws {
    let quotation = try first("The head said, “It leaks,” (the roof is older than the school).")
    #expect(quotation.rule == "lead-in")
    #expect(quotation.speaker.role.id == "head")
    let gloss = try first("“It leaks badly,” (as the teachers were told in May).")
    #expect(gloss.speaker.role == .unattributed)
  }

  @Test func `finds a bracket inside the quotation no speaker`() throws {
    let quotation = try first("One parent said: “What they (the head and others) want is quiet.”")
    #expect(quotation.speaker.role.id == "parent")
  }

  @Test(arguments: [
    ("“We hope for rain” — a parent", "parent"),
    ("“We hope for rain.” – Headteacher, School A1", "head"),
    ("They all hope for it.\n\n“We hope for rain.”\n\n— Deputy head", "deputy"),
  ])
  func `takes a dash and a name`(text: String, role: String) throws {
    #expect(try first(text).speaker.role.id == role)
    #expect(try first(text).rule == "dash-and-name")
  }

  @Test(arguments: [
    ("“Come in,” said the head.", "head", "said the head"),
    ("“Come in,” the deputy head called out.", "deputy", "the deputy head called"),
    ("“Why now?” asked one of the teachers.", "teacher", "asked one of the teachers"),
    ("“Come in!” a parent at the gate replied.", "parent", "a parent at the gate replied"),
  ])
  func `takes a verb of saying after`(text: String, role: String, cue: String) throws {
    let quotation = try first(text)
    #expect(quotation.speaker.role.id == role)
    #expect(quotation.rule == "speech-verb-after")
    #expect(quotation.cue == cue)
  }

  @Test func `shares the utterance that a narrator split`() throws {
    let quotations = try attributedProse(
      "“We tried,” said the head, “and then we stopped.” A parent said: “Nobody told us.”"
    ).quotations
    #expect(quotations.map(\.speaker.role.id) == ["head", "head", "parent"])
    #expect(quotations[1].rule == "speech-verb-middle")
    #expect(quotations[1].utterance == quotations[0].id)
    #expect(quotations[2].utterance == quotations[2].id)
  }

  @Test(arguments: [
    ("As one head put it: “We are late.”", "head"),
    ("One teacher, who had taught the sister as well, commented that “they are late”.", "teacher"),
    ("Headteacher: “We are late.”", "head"),
    ("The mother of a pupil told us: “We are late.”", "parent"),
    ("The teacher spoke with the head and then said, “We are late.”", "teacher"),
    ("The head is liked by parents. A pupil of hers noted: “She is late.”", "pupil"),
    ("One pupil asked her teacher: “Are we late?”", "pupil"),
    ("In this the head admitted: “We are late.”", "head"),
  ])
  func `takes the subject of a verb of saying before`(text: String, role: String) throws {
    let quotation = try first(text)
    #expect(quotation.speaker.role.id == role)
    #expect(quotation.certainty == .explicit)
  }

  @Test(arguments: [
    ("According to the head of one school: “Nothing moves.”", "head"),
    ("In the words of a parent, “nothing ever moves here”.", "parent"),
    ("“Nothing moves,” according to teachers.", "teacher"),
  ])
  func `takes who it is according to`(text: String, role: String) throws {
    #expect(try first(text).speaker.role.id == role)
    #expect(try first(text).rule == "according-to")
  }

  @Test(arguments: [
    ("One parent's view was that “nothing ever moves here”.", "parent"),
    ("A comment from a pupil was telling: “Nothing moves.”", "pupil"),
  ])
  func `takes the owner of a noun of saying`(text: String, role: String) throws {
    #expect(try first(text).speaker.role.id == role)
    #expect(try first(text).rule == "speech-noun")
  }

  @Test func `takes the agent of a passive, not its subject`() throws {
    let quotation = try first(
      "The deputy head was seen by one parent as “never in a hurry at all”.")
    #expect(quotation.speaker.role.id == "parent")
    #expect(quotation.rule == "agent")
  }

  @Test func `takes a woven fragment whose subject holds the role`() throws {
    let quotation = try first("The head therefore feels that with it “we gain more than we lose”.")
    #expect(quotation.speaker.role.id == "head")
    #expect(quotation.rule == "woven")
  }

  @Test func `infers a pronoun from the sentence before`() throws {
    let quotation = try first("A parent came early. She said that “the door was shut again”.")
    #expect(quotation.speaker.role.id == "parent")
    #expect(quotation.certainty == .inferred)
    #expect(quotation.rule == "pronoun")
  }

  @Test func `lists the candidates when there are several`() throws {
    let quotation = try first("“It is the same for all of us,” (headteacher and parent).")
    #expect(quotation.certainty == .ambiguous)
    #expect(quotation.cue == "headteacher | parent")
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test func `lets quotations joined by and share a bracket`() throws {
    let quotations = try attributedProse("They spoke: “One thing,” and “another thing,” (parent).")
      .quotations
    #expect(quotations.map(\.speaker.role.id) == ["parent", "parent"])
    #expect(quotations[0].rule == "shared-parenthesis")
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
      languages: [LanguageRules(language: "en", lists: [.speechVerbs: ["whittered"]])])
    let taught = try attributedProse(text, settings: settings)
    #expect(taught.quotations.first?.speaker.role.id == "head")
  }

  @Test func `says what is wrong with a language file`() {
    #expect(throws: LanguageRulesError.self) { try LanguageRules(yaml: "language: en\nverbs: [a]") }
    #expect(throws: LanguageRulesError.self) { try LanguageRules(yaml: "- a") }
    #expect(
      throws: LanguageRulesError(
        description: "no YAML that can be read: 2:4: did not find expected ',' or ']'")
    ) { try LanguageRules(yaml: "agents: [by\n  é: x: y]") }
    #expect(throws: LanguageRulesError.self) { try LanguageRules(yaml: "agents: [by]") }
  }
}
