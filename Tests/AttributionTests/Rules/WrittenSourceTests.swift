import TestSupport
import CorpusModel
import Testing

/// Words from something written, and words that were put to people.
@Suite struct WrittenSourceTests {
  static let cases: [RuleCase] = [
    .takesAsTerm("prompt", "Teachers had to rate ⟦the item⟧ “⟦I am heard in my school⟧”."),
    .takesAsTerm(
      "prompt", "In answer to ⟦the question⟧ “⟦What do you miss?⟧” a parent said that she did."),
    .takesAsTerm(
      "prompt", "Die Parents bewerteten ⟦die Aussage⟧ „⟦Ich werde hier gehört⟧“.", language: "de"),
    .leaves(
      "prompt", "The head asked the question “⟦Is the boat full?⟧”", to: "lead-in", role: "head"),
    .leaves(
      "prompt", "The parent put it in a sentence: “⟦Is it full?⟧”", to: "lead-in", role: "parent"),
    .takesAsTerm(
      "written-source", "⟦The guidance states that⟧ “⟦no child shall be left at the gate⟧”."),
    .takesAsTerm(
      "written-source", "⟦A letter to parents read:⟧ “⟦We are sorry that the pond will close.⟧”"),
    .leaves(
      "written-source", "In the letter the head said: “⟦We are sorry.⟧”", to: "lead-in",
      role: "head"),
    .leaves(
      "written-source", "One parent, who had read the letter, said: “⟦They are not sorry.⟧”",
      to: "lead-in", role: "parent"),
    .takesAsTerm("citation", "Such “⟦ladders that lead nowhere⟧” ⟦(Ashby, 2011: 4)⟧ were common."),
    .takesAsTerm("citation", "It says that “⟦no child shall be left⟧” ⟦(pp. 12–14)⟧."),
    .takesAsTerm("citation", "As ⟦Ashby (2011)⟧ argues, it is “⟦a ladder that leads nowhere⟧”."),
    .leaves(
      "citation", "“⟦They were told to⟧” (see Ashby, 2011), the head remarked.",
      to: "speech-verb-after", role: "head"),
    .leaves(
      "citation", "A teacher said: “⟦We are sorry⟧” (p. 12).", to: "lead-in", role: "teacher"),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }

  @Test(arguments: [
    "Asked “Is the boat full?”, the parent said that it was.",
    "When asked “Is the boat full?”, parents gave short answers.",
  ])
  func `leaves a question to whoever asked it`(text: String) throws {
    let quotation = try #require(try attributedProse(text).voiced.first)
    #expect(quotation.kind == .speech)
    #expect(quotation.speaker.role == .unattributed)
  }
}
