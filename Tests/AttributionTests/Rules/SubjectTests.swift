import CorpusModel
import Testing

/// The only person in the sentence, as its subject.
@Suite struct SubjectTests {
  static let cases: [RuleCase] = [
    .takes(
      "subject", "⟦A parent turned the chairs round,⟧ “⟦so that we can all see⟧”.",
      role: "parent", certainty: .inferred),
    .takes(
      "subject", "A parent came. She turned the chairs round, “⟦so that we can all see⟧”.",
      role: "parent", certainty: .inferred),
    .leaves("subject", "A parent turned the “⟦chairs⟧” round.", as: .term),
    .leaves("subject", "The head is “⟦a legend in all of the villages around⟧”."),
    .leaves("subject", "The head gave the pupils “⟦a place of their own in the yard⟧”."),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }
}
