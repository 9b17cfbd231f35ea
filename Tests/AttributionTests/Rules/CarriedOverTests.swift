import TestSupport
import CorpusModel
import Testing

/// Evidence of a neighbouring quotation.
@Suite struct CarriedOverTests {
  static let cases: [RuleCase] = [
    .takes(
      "shared-parenthesis", "They spoke: “⟦One thing,⟧” and “another thing,” ⟦(parent)⟧.",
      role: "parent"),
    .takes(
      "shared-parenthesis", "It was “⟦late⟧”, “cold” and “dark,” ⟦said the head⟧.",
      role: "head"),
    .leaves(
      "shared-parenthesis", "“⟦One thing,⟧” the head said, and “another,” (parent).",
      to: "speech-verb-after", role: "head"),
    .leaves(
      "shared-parenthesis", "They spoke. “⟦It is one thing.⟧” It was “another,” (parent)."),
    .takes(
      "speech-verb-middle", "“We tried,” ⟦said the head⟧, “⟦and then we stopped.⟧”", role: "head"),
    .takes(
      "speech-verb-middle", "“We tried,” said the head, “and stopped,” she said, “⟦at last.⟧”",
      role: "head", certainty: .inferred),
    .leaves(
      "speech-verb-middle", "“We tried,” said the head. A parent said: “⟦Nobody told us.⟧”",
      to: "lead-in", role: "parent"),
    .takes(
      "same-voice", "“It rains in,” ⟦(teacher)⟧. They come late and get “⟦a lot of support⟧”.",
      role: "teacher", certainty: .inferred),
    .takes(
      "same-voice", "“It rains in” ⟦(teacher)⟧, and then “⟦it snows on all of us⟧”.",
      role: "teacher", certainty: .inferred),
    .leaves(
      "same-voice",
      "“It rains in,” (teacher). A pupil then got “⟦a lot of support from all of us⟧”.",
      to: "subject", role: "pupil", certainty: .inferred),
    .leaves(
      "same-voice", "“It rains in,” (teacher). What the county calls “⟦water skills⟧” is new.",
      as: .term),
    .leaves("same-voice", "“It rains in,” (teacher).\n\nIt was “⟦a lot of rain for all of us⟧”."),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }

  @Test func `shares the utterance that a narrator split`() throws {
    let quotations = try attributedProse(
      "“We tried,” said the head, “and then we stopped.” A parent said: “Nobody told us.”"
    ).voiced
    #expect(quotations.map(\.speaker.role.id) == ["head", "head", "parent"])
    #expect(quotations[1].utterance == quotations[0].id)
    #expect(quotations[2].utterance == quotations[2].id)
  }

  @Test func `goes on no more surely than the voice before`() throws {
    let quotations = try attributedProse(
      "A parent turned the chairs, “so that we see”, and then “the bright old room” stayed open."
    ).voiced
    #expect(quotations.map(\.kind) == [.speech, .term])
  }
}
