import CorpusModel
import Testing

/// A verb of saying with its subject, or a name and a colon, before the quotation.
@Suite struct LeadInTests {
  static let cases: [RuleCase] = [
    .takes("lead-in", "⟦As one head put it:⟧ “⟦We are late.⟧”", role: "head"),
    .takes(
      "lead-in", "One teacher, who had taught the sister, commented that “⟦they are late⟧”.",
      role: "teacher"),
    .takes("lead-in", "⟦Headteacher:⟧ “⟦We are late.⟧”", role: "head"),
    .takes("lead-in", "The mother of a pupil told us: “⟦We are late.⟧”", role: "parent"),
    .takes(
      "lead-in", "The teacher spoke with the head and then said, “⟦We are late.⟧”",
      role: "teacher"),
    .takes(
      "lead-in", "The head is liked by parents. A pupil of hers noted: “⟦She is late.⟧”",
      role: "pupil"),
    .takes("lead-in", "One pupil asked her teacher: “⟦Are we late?⟧”", role: "pupil"),
    .takes("lead-in", "In this the head admitted: “⟦We are late.⟧”", role: "head"),
    .takes("lead-in", "Dazu meint ein Parent: „⟦Wir sind spät.⟧“", role: "parent", language: "de"),
    .leaves("lead-in", "The head was told: “⟦We are late.⟧”"),
    .leaves("lead-in", "The parent was stopped at the gate and told: “⟦We are late.⟧”"),
    .leaves("lead-in", "A talk with the head said little: “⟦We are late.⟧”"),
    .leaves("lead-in", "The head closed the door. It was late: “⟦We are late.⟧”"),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }
}
