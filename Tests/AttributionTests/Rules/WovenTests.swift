import CorpusModel
import Testing

/// Fragments woven into a sentence whose subject says, thinks or wants something.
@Suite struct WovenTests {
  static let cases: [RuleCase] = [
    .takes(
      "woven", "⟦The head therefore feels that with it⟧ “⟦we gain more than we lose⟧”.",
      role: "head"),
    .takes(
      "woven", "Teachers wanted “more time”, pupils “⟦longer breaks for all⟧”.", role: "pupil"),
    .takes("woven", "“⟦A long race in the rain⟧” is how the head describes it.", role: "head"),
    .takes("woven", "The head sees it as “⟦late⟧”.", role: "head"),
    .leaves("woven", "The head feels that the “⟦late⟧” pupils wait.", as: .term),
    .leaves("woven", "The head runs a “⟦club⟧”.", as: .term),
    .leaves(
      "woven",
      "The head called it “light”, and for parents it meant “⟦one more wet coat to dry here⟧”."),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }
}
