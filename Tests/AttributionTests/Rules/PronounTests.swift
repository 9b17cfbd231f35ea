import CorpusModel
import Testing

/// Pronouns in the words that another rule finds.
@Suite struct PronounTests {
  static let cases: [RuleCase] = [
    .takes(
      "pronoun", "A parent came early. ⟦She said that⟧ “⟦the door was shut again⟧”.",
      role: "parent", certainty: .inferred),
    .takes(
      "pronoun", "Teachers were wet. “⟦It was a swim,⟧” ⟦said one⟧.", role: "teacher",
      certainty: .inferred),
    .takes(
      "pronoun", "A parent came early. She described it as “⟦late⟧”.", role: "parent",
      certainty: .inferred),
    .leaves("pronoun", "A father came early. She said that “⟦the door was shut again⟧”."),
    .leaves("pronoun", "The teacher left. Amina shrugged. She said that “⟦the door was shut⟧”."),
    .leaves("pronoun", "A parent came early. She hummed about the “⟦late⟧” door.", as: .term),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }
}
