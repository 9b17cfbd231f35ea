import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// Speakers that the sentence itself does not name: pronouns, governed nouns, voices that go on.
@Suite struct SpeakerInferenceTests {
  private func last(_ text: String, language: String = "en") throws -> VoicedQuotation {
    try #require(try attributedProse(text, language: language).voiced.last)
  }

  @Test func `goes back past a list of people to the subject`() throws {
    let quotation = try last(
      "The head mended the boat over one winter. It took the deputy head, a teacher and two "
        + "parents to lift it. She called the launch “a very wet afternoon”.")
    #expect(quotation.speaker.role.id == "head")
    #expect(quotation.certainty == .inferred)
  }

  @Test func `leaves a list of people open where no subject stands before it`() throws {
    let quotation = try last(
      "The boat was mended over one winter. It took the deputy head, a teacher and one parent "
        + "to lift it. She called the launch “a very wet afternoon”.")
    #expect(quotation.certainty == .ambiguous)
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test(arguments: [
    "The quarrel with teachers, or more exactly mothers of pupils, was old, “it’s like the weather”.",
    "The quarrel with the head and the deputy head was old, “it’s like the weather, I think”.",
  ])
  func `leaves those who are joined to somebody governed`(text: String) throws {
    #expect(try last(text).speaker.role == .unattributed)
  }

  @Test func `takes whoever it was according to for a pronoun`() throws {
    let quotation = try last(
      "According to a parent, the gate sticks. She thought it “good for the arms, at least”.")
    #expect(quotation.speaker.role.id == "parent")
    #expect(quotation.certainty == .inferred)
  }

  @Test(arguments: [
    ("Pupils liked the pond. A second complained that “it smells of boots”.", "pupil"),
    ("Pupils liked the pond, although a third, who lived by it, said: “It smells.”", "pupil"),
    ("Pupils liked the pond. A second teacher complained that “it smells of boots”.", "teacher"),
  ])
  func `counts on through a group`(text: String, role: String) throws {
    #expect(try last(text).speaker.role.id == role)
  }

  @Test(arguments: [
    ("For the head the whole winter had been “a race that nobody entered”.", "head"),
    ("For the deputy head this was “a race that nobody entered”.", "deputy"),
  ])
  func `takes a topic without a comma`(text: String, role: String) throws {
    let quotation = try last(text)
    #expect(quotation.speaker.role.id == role)
    #expect(quotation.rule == "topic")
  }

  @Test func `leaves what something else calls so to nobody`() throws {
    let quotation = try last(
      "“We row,” said the head. What the county calls “water skills” is new.")
    #expect(quotation.kind == .term)
    #expect(quotation.speaker == .unattributed)
  }

  @Test func `takes a comma at the end of the paragraph before`() throws {
    let quotation = try last("The boat leaked. As one parent put it,\n\n“We bailed all night.”")
    #expect(quotation.speaker.role.id == "parent")
    #expect(quotation.rule == "lead-in")
  }

  @Test func `leaves the paragraph before that ends in a stop`() throws {
    let quotation = try last("The boat leaked, as one parent said.\n\n“We bailed all night.”")
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test(arguments: [
    ("fr", "Le bateau fuit. De l’avis d’une parent, c’est « une vraie passoire ».", "parent"),
    ("fr", "Selon le mot d’un teacher, « il prend l’eau par le haut ».", "teacher"),
    ("fr", "La parent est sévère. À ses yeux, le bateau « prend l’eau par le haut ».", "parent"),
    ("de", "In den Augen der Head ist das Boot „ein Sieb mit Rudern“.", "head"),
    ("de", "Ein Parent kam. Dann überlegte er kurz und meinte: „Es leckt.“", "parent"),
    ("en", "In the head’s eyes the boat was “a sieve with oars in it”.", "head"),
  ])
  func `knows whose eyes and whose word it is`(
    language: String, text: String, role: String
  ) throws {
    #expect(try last(text, language: language).speaker.role.id == role)
  }

  @Test(arguments: [
    (
      "One mother, a cook who had rowed for years, said of it that “it is all in the back”.",
      "parent"
    ),
    ("A teacher, a parent herself, felt that “it is all in the back”.", "teacher"),
    ("A teacher (Ben) agreed: “It is all in the back.”", "teacher"),
    ("The head, Mrs Lisle, told us: “It is all in the back.”", "head"),
    ("Asked about the head, a parent, who was new, said: “It is all in the back.”", "parent"),
  ])
  func `tells who is described from the description`(text: String, role: String) throws {
    #expect(try last(text).speaker.role.id == role)
  }

  @Test func `knows a name that stood between commas after the role`() throws {
    let quotations = try attributedProse(
      "The head, Mrs Anna Lisle, said: “Row.” It rained. Mrs Lisle added: “Row on.”"
    ).voiced
    #expect(quotations.map(\.speaker.name) == ["Mrs Anna Lisle", "Mrs Lisle"])
    #expect(quotations.map(\.speaker.role.id) == ["head", "head"])
  }

  @Test(arguments: [
    "Teachers were wet. Several described it as “a swim”.",
    "Teachers were wet. Three also felt that “it was a swim and no mistake”.",
    "Teachers were wet. “It was a swim,” said many.",
  ])
  func `takes several for the group named before`(text: String) throws {
    let quotation = try last(text)
    #expect(quotation.speaker.role.id == "teacher")
    #expect(quotation.rule == "pronoun")
  }

  @Test(arguments: [
    "Teachers were wet. One comment was sharp: “It was a swim.”",
    "Teachers were wet. Another report said: “It was a swim.”",
    "Teachers were wet. Two reports describe how “it was a swim and no mistake”.",
    "Teachers were wet. Many were told that “it was a swim and no mistake”.",
  ])
  func `takes no noun for what one of a group says`(text: String) throws {
    #expect(try last(text).speaker.role == .unattributed)
  }

  @Test func `names both groups of which several spoke`() throws {
    let quotation = try last(
      "Teachers and parents rowed. Both thought it “a waste of a good coat”.")
    #expect(quotation.certainty == .ambiguous)
    #expect(quotation.cue == "Teachers | parents")
  }

  @Test func `takes the code of a case for nobody`() throws {
    let quotation = try last(
      "The head’s boat in School F was old. This, she believed, was “half the fun”.")
    #expect(quotation.speaker.role.id == "head")
  }

  @Test func `leaves the verb before a semicolon to its own clause`() throws {
    let quotation = try last(
      "A teacher described the boat as “damp”; her neighbour at the oars liked “a little damp too”."
    )
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test(arguments: [
    ("To the deputy head it was “a race that nobody entered”.", "deputy"),
    ("For parents rowing is “a race that nobody entered”.", "parent"),
  ])
  func `takes a topic before one word and the copula`(text: String, role: String) throws {
    #expect(try last(text).speaker.role.id == role)
  }

  @Test(arguments: [
    ("« On rame, explique une parent du village, et on espère. »", "parent"),
    ("« On rame bien, répond le teacher. Il le faut. »", "teacher"),
    ("Une parent était là. « On rame, dit-elle, et on espère. »", "parent"),
  ])
  func `takes the narrator's clause inside French marks`(text: String, role: String) throws {
    let quotation = try last(text, language: "fr")
    #expect(quotation.speaker.role.id == role)
    #expect(quotation.kind == .speech)
  }

  @Test(arguments: [
    ("fr", "« La clé, dit mon teacher, est ici. »"),
    ("fr", "« On rame, explique le journal de la parent. Il ment, lui aussi. »"),
    ("fr", "Un père était là. « On rame, dit-elle, et on espère. »"),
    ("en", "“We row, said the head, and hope for rain.”"),
  ])
  func `leaves what the quotation itself tells`(language: String, text: String) throws {
    #expect(try last(text, language: language).speaker.role == .unattributed)
  }

  @Test(arguments: [
    ("en", "A parent, whose teacher had rowed, often said that “it is all in the back”.", "parent"),
    ("en", "The head, whom two parents had met, said: “It is all in the back.”", "head"),
    ("en", "A parent, a teacher and the head, who was new, met. The head said: “Row.”", "head"),
    ("de", "Eine Parent, deren Teacher krank war, sagte: „Es leckt.“", "parent"),
    ("de", "Der Teacher, den die Parent kennt, sagte: „Es leckt.“", "teacher"),
  ])
  func `finds the subject before a relative clause`(
    language: String, text: String, role: String
  ) throws {
    #expect(try last(text, language: language).speaker.role.id == role)
  }

  @Test(arguments: [
    "An angry parent, who had rowed all night, said: “It is all in the back.”",
    "A parent who had rowed was relieved that “it was all over in an hour”.",
  ])
  func `reads what somebody feels as verb or as adjective`(text: String) throws {
    #expect(try last(text).speaker.role.id == "parent")
  }

  @Test func `hears both agents of one verb`() throws {
    let quotations = try attributedProse(
      "The boat was described by parents as “a sieve with oars” and by one teacher as “damp”."
    ).voiced
    #expect(quotations.map(\.speaker.role.id) == ["parent", "teacher"])
    #expect(quotations.map(\.rule) == ["agent", "agent"])
  }

  @Test func `takes the end of a sentence for no label`() throws {
    let quotation = try last(
      "It was no boat for those who merely “sit with” teachers: “It leaks at every seam we have.”")
    #expect(quotation.speaker.role == .unattributed)
  }
}
