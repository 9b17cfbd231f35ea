import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// Words of one sentence that belong to several people, and words that were put to people.
@Suite struct OtherClauseTests {
  private func roles(_ text: String, language: String = "en") throws -> [String] {
    try attributedProse(text, language: language).voiced.map { quotation in
      quotation.kind == .term ? "term" : quotation.speaker.role.id
    }
  }

  @Test(arguments: [
    (
      "Parents asked for “a bridge over the brook”, teachers “a roof that holds” and pupils “more "
        + "time at the pond”.", ["parent", "teacher", "pupil"]
    ),
    (
      "The head doubted the teachers (“They row in circles”), and one teacher of the four the head "
        + "(“She has never held an oar”).", ["head", "teacher"]
    ),
    (
      "A parent was afraid of the brook (“It rises in an hour”), and a teacher of the bridge (“It "
        + "moves when you look at it”).", ["parent", "teacher"]
    ),
    (
      "One teacher called it “a pond with ideas”, a second “a bath for the ducks”.",
      ["teacher", "teacher"]
    ),
  ])
  func `gives each subject its own words where one verb serves all`(
    text: String, expected: [String]
  ) throws {
    #expect(try roles(text) == expected)
  }

  @Test(arguments: [
    "The head called the boat “a friend of the school”, and for parents it meant “one more wet coat”.",
    "The head called the boat “a friend of the school”, pupils got “one more wet coat from it”.",
    "The head called the boat “a friend of the school” and was told “we have one more wet coat here”.",
    "The head gave us a leaflet that says “the boat is a friend of the school”.",
    "“It is a friend,” said the head. They “row and row” (found on a wall).",
    "The head calls it “a friend of the school”, and the county report describes it as “one more boat”.",
  ])
  func `reaches over no other subject`(text: String) throws {
    #expect(try roles(text).last != "head")
  }

  @Test(arguments: [
    "The head called the boat “a friend of the school” and, later that week, “one more wet coat”.",
    "The head called the boat “a friend of the school” and added that it was “one more wet coat”.",
  ])
  func `goes on over words that name nobody`(text: String) throws {
    #expect(try roles(text) == ["head", "head"])
  }

  @Test(arguments: [
    "While one parent said that the brook was “no more than a ditch”, a teacher said that it was “a sea”.",
    "A parent called the brook “no more than a ditch”, the teacher called it “an inland sea”.",
    "A parent said of the brook that “it is a ditch”, a teacher told us: “It is a sea.”",
  ])
  func `leaves a clause that leads on to what it leads to`(text: String) throws {
    #expect(try roles(text) == ["parent", "teacher"])
  }

  @Test func `takes a clause after that leads to nothing`() throws {
    #expect(try roles("It was “a sea, nothing less”, a parent said, and “cold”.").first == "parent")
  }

  @Test(arguments: [
    "The parent was told: “The boat is full.”",
    "The parent was stopped at the gate and told: “The boat is full.”",
    "The parent was told “you are not on our list for it”.",
    "The parent complained that she had been told “you are not on our list”.",
    "Asked “Is the boat full?”, the parent said that it was.",
    "When asked “Is the boat full?”, parents gave short answers.",
    "On being asked, “Is the boat full?”, the parent laughed.",
  ])
  func `leaves what somebody hears to whoever says it`(text: String) throws {
    #expect(try roles(text) == ["unattributed"])
  }

  @Test(arguments: [
    ("The parent was late and told us: “The boat is full.”", "parent"),
    ("The parent had been asked to leave and said: “The boat is full.”", "parent"),
    ("The head asked the question “Is the boat full?”", "head"),
    ("Asked about the boat, the parent said: “It is full.”", "parent"),
    ("She had one question for the head. The parent put it in a sentence: “Is it full?”", "parent"),
  ])
  func `keeps the words of those who were asked to speak`(text: String, role: String) throws {
    #expect(try roles(text) == [role])
  }

  @Test(arguments: [
    ("en", "Teachers had to rate the item “I am heard in my school”."),
    ("en", "Parents agreed with the statement “I know whom to ask here”."),
    ("en", "In answer to the question “What do you miss?” a parent said that she missed the pond."),
    ("de", "Die Parents bewerteten die Aussage „Ich werde hier gehört“."),
    ("fr", "Les parents devaient noter l’énoncé « Je suis entendu dans mon école »."),
  ])
  func `takes an item of a questionnaire for a term`(language: String, text: String) throws {
    #expect(try roles(text, language: language) == ["term"])
  }

  @Test(arguments: [
    ("en", "The guidance states that “no child shall be left at the gate”."),
    ("en", "A letter to parents read: “We are sorry that the pond will close.”"),
    ("en", "The county's handbook says “We look after our boats”, and a teacher agreed."),
    ("en", "It says that “no child shall be left at the gate” (p. 12)."),
    ("de", "Das Plakat sagt: „Wir sind für alle da.“"),
  ])
  func `takes what something written says for a term`(language: String, text: String) throws {
    #expect(try roles(text, language: language) == ["term"])
  }

  @Test(arguments: [
    ("In the letter the head said: “We are sorry about the pond.”", "head"),
    ("Teachers report: “We are sorry about the pond.”", "teacher"),
    ("One parent, who had read the letter, said: “They are not sorry.”", "parent"),
    ("A teacher said: “We are sorry” (p. 12).", "teacher"),
  ])
  func `hears people who speak of something written`(text: String, role: String) throws {
    #expect(try roles(text) == [role])
  }

  @Test func `ends an utterance with its paragraph`() throws {
    #expect(
      try roles("They met. “It leaks,” a parent said.\n\n“It does not leak. It never did.”")
        == ["parent", "unattributed"])
  }

  @Test func `follows nobody into the next paragraph`() throws {
    let text = """
      Une parent du village parle d’« un bateau ».

      — Et vous, vous ramez ?
      — Quand il le faut.
      """
    #expect(try roles(text, language: "fr").dropFirst() == ["unattributed", "unattributed"])
  }

  @Test(arguments: [
    "They row.\n\n“We have no oars.”\n\n(The teacher, for her part, had two.)",
    "They row.\n\n“We have no oars.”\n\n[Teacher] “We have two of them.”",
    "It rained on the pond all day.\n\n“We have no oars.”\n\n(Teacher) And so it went on.",
  ])
  func `takes a bracket of the next paragraph for no source`(text: String) throws {
    #expect(try roles(text).first == "unattributed")
  }

  @Test func `takes a bracket that is a paragraph for the source`() throws {
    #expect(try roles("They row.\n\n“We have no oars.”\n\n(Teacher, School B1)") == ["teacher"])
  }

  @Test(arguments: [
    ("„Es leckt“, sagt die Head. Ein Teacher, der das Boot kennt, nennt es „ein Sieb“.", "teacher"),
    ("Die Parent eines Pupils sagte: „Es leckt.“", "parent"),
    ("Die Parent der Pupil erzählt, dass das Boot „jeden Morgen leckt“.", "parent"),
    ("Dem Teacher sagte die Parent: „Es leckt.“", "parent"),
    ("Der Teacher sagte: „Es leckt.“", "teacher"),
    ("Einer der Teacher sagte: „Es leckt.“", "teacher"),
    ("Für eine Parent ist das Boot „ein Sieb mit Rudern“.", "parent"),
  ])
  func `knows by the article who is no subject`(text: String, role: String) throws {
    #expect(try roles(text, language: "de").last == role)
  }

  @Test(arguments: [
    "Die Leiterin des Horts sagte: „Es leckt.“",
    "Die Erzieherin aus dem Hort erklärte: „Es leckt.“",
  ])
  func `takes no German noun for a name`(text: String) throws {
    let quotation = try #require(try attributedProse(text, language: "de").voiced.first)
    #expect(quotation.speaker.name == "")
    #expect(["Leiterin", "Erzieherin"].contains(quotation.speaker.roleAsWritten))
  }

  @Test func `lets no voice go on in a language without words`() throws {
    let roles = [Role(id: "head", label: "", group: "", names: ["dyrektorka"])]
    let text = """
      Dyrektorka widzi to inaczej: „Łódź jest, brakuje wioseł”. Jedna z matek opowiada, że syn \
      „wraca mokry i zły”.
      """
    let quotations = try attributedProse(text, roles: roles, language: "pl").voiced
    #expect(quotations.map(\.speaker.role.id) == ["head", "unattributed"])
  }
}
