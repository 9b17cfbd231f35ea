import CorpusModel
import Testing

/// A sentence that ends in a colon and whose subject is a person.
@Suite struct ColonTests {
  static let cases: [RuleCase] = [
    .takes(
      "colon", "⟦A parent had sat through all of it:⟧ “⟦It never ended.⟧”", role: "parent",
      certainty: .inferred),
    .takes(
      "colon", "⟦The head had wrestled with this:⟧ “⟦late⟧”.", role: "head", certainty: .inferred),
    .leaves(
      "colon", "A parent came. His first year ended badly: “⟦It never ended.⟧”", to: "pronoun",
      role: "parent", certainty: .inferred),
    .leaves("colon", "The roof was another matter: “⟦It never ended.⟧”"),
    .leaves("colon", "The parent was told one thing: “⟦It never ended.⟧”"),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }
}
