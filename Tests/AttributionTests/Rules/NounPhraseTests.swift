import CorpusModel
import Testing

/// Speakers whom no verb of saying has for its subject.
@Suite struct NounPhraseTests {
  static let cases: [RuleCase] = [
    .takes(
      "according-to", "⟦According to the head⟧ of one school: “⟦Nothing moves.⟧”", role: "head"),
    .takes(
      "according-to", "⟦In the words of a parent⟧, “⟦nothing ever moves here⟧”.", role: "parent"),
    .takes("according-to", "“⟦Nothing moves,⟧” ⟦according to teachers⟧.", role: "teacher"),
    .takes(
      "according-to", "A parent said that, ⟦according to the head⟧, “⟦nothing moves here⟧”.",
      role: "head"),
    .leaves(
      "according-to", "According to the head, a parent said that “⟦nothing moves here⟧”.",
      to: "lead-in", role: "parent"),
    .leaves("according-to", "She acted according to the rules: “⟦Nothing moves.⟧”"),
    .takes(
      "speech-noun", "One ⟦parent's view was that⟧ “⟦nothing ever moves here⟧”.", role: "parent"),
    .takes(
      "speech-noun", "A ⟦comment from a pupil was telling:⟧ “⟦Nothing moves.⟧”", role: "pupil"),
    .takes(
      "speech-noun", "“⟦Nothing ever moves here⟧” was, in the ⟦head's words⟧, the rule.",
      role: "head"),
    .leaves("speech-noun", "The view from the roof: “⟦Nothing ever moves here.⟧”"),
    .leaves(
      "speech-noun",
      "From the point of view of the parents the head was late: “⟦Nothing ever moves here.⟧”",
      to: "colon", role: "head", certainty: .inferred),
    .takes(
      "agent", "The deputy head was seen ⟦by one parent as⟧ “⟦never in a hurry at all⟧”.",
      role: "parent"),
    .takes(
      "agent", "It was described by parents as “a sieve” and ⟦by one teacher as⟧ “⟦damp⟧”.",
      role: "teacher"),
    .leaves("agent", "The roof, mended by a parent last May, is “⟦one more long dream of ours⟧”."),
    .takes(
      "topic", "⟦For the head of one school,⟧ inclusion is “⟦a matter of doors⟧”.", role: "head",
      certainty: .inferred),
    .takes(
      "topic", "⟦To the deputy head⟧ it was “⟦a race that nobody entered⟧”.", role: "deputy",
      certainty: .inferred),
    .leaves(
      "topic", "For the head, the parents wrote a “⟦hymn⟧”.", to: "lead-in", role: "parent"),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }
}
