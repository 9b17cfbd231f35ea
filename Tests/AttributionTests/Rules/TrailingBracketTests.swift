import TestSupport
import CorpusModel
import Testing

/// A bracket after the quotation.
@Suite struct TrailingBracketTests {
  static let cases: [RuleCase] = [
    .takes(
      "trailing-parenthesis", "The bell is hated: “⟦It rings all day,⟧” ⟦(deputy head)⟧.",
      role: "deputy"),
    .takes("trailing-parenthesis", "“⟦It rings all day⟧” ⟦[headteacher]⟧.", role: "head"),
    .takes(
      "trailing-parenthesis", "“⟦It rings all day.⟧” ⟦(A parent, School B1)⟧", role: "parent"),
    .takes(
      "trailing-parenthesis", "“⟦It rings⟧”, ⟦(Year 10 boy)⟧ was heard.", role: "pupil"),
    .takes("trailing-parenthesis", "“⟦It rings.⟧”4 ⟦(teacher)⟧", role: "teacher"),
    .takes("trailing-parenthesis", "It is hated: “⟦It rings.⟧” (P12)", role: "unattributed"),
    .takes("trailing-parenthesis", "It is hated: “⟦It rings.⟧” (female, 45)", role: "unattributed"),
    .takes("trailing-parenthesis", "It is hated: “⟦It rings.⟧” (Dez, 15)", role: "unattributed"),
    .leaves(
      "trailing-parenthesis", "The head said, “⟦It leaks,⟧” (the roof is old).", to: "lead-in",
      role: "head"),
    .leaves("trailing-parenthesis", "“⟦It leaks badly,⟧” (as the teachers were told in May)."),
    .leaves(
      "trailing-parenthesis", "It rained.\n\n“⟦It rings.⟧”\n\n(The teacher, for one, was late.)"),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }

  @Test(arguments: [
    ("“We are late” (P12), said the head.", "head"),
    ("As one head put it, “we are late” (P12).", "head"),
    ("According to the head, “we are late” (P12).", "head"),
    ("One parent's view was that “we are late” (P12).", "parent"),
    ("For the head of one school, it is “a matter of doors” (P12).", "head"),
    ("The head feels that with it “we gain more” (P12).", "head"),
    ("The head had wrestled with this: “We are late” (P12).", "head"),
  ])
  func `takes the role of a label from the sentence`(text: String, role: String) throws {
    let quotation = try #require(try attributedProse(text).voiced.first)
    #expect(quotation.rule == "trailing-parenthesis")
    #expect(quotation.speaker.name == "P12")
    #expect(quotation.speaker.role.id == role)
  }

  @Test(arguments: [
    "The plan was seen by one parent as “never in a hurry at all” (P12).",
    "A parent turned the chairs round, “so that we can all see” (P12).",
  ])
  func `takes no role of a label from those who did not surely speak`(text: String) throws {
    let quotation = try #require(try attributedProse(text).voiced.first)
    #expect(quotation.speaker.name == "P12")
    #expect(quotation.speaker.role == .unattributed)
  }
}
