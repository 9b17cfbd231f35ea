import CorpusModel
import Testing

/// A verb of saying after the quotation, or within its marks.
@Suite struct SpeechVerbTests {
  static let cases: [RuleCase] = [
    .takes("speech-verb-after", "“⟦Come in,⟧” ⟦said the head⟧.", role: "head"),
    .takes("speech-verb-after", "“⟦Come in,⟧” ⟦the deputy head called⟧ out.", role: "deputy"),
    .takes(
      "speech-verb-after", "“⟦Why now?⟧” ⟦asked one of the teachers⟧.", role: "teacher"),
    .takes(
      "speech-verb-after", "“⟦Come in!⟧” ⟦a parent at the gate replied⟧.", role: "parent"),
    .takes("speech-verb-after", "“⟦Sit,⟧” said Mrs Khan, the head.", role: "head"),
    .leaves("speech-verb-after", "“⟦Come in.⟧” The head closed the door."),
    .leaves(
      "speech-verb-after",
      "A parent called it “⟦no more than a ditch⟧”, the head called it “an inland sea”.",
      to: "lead-in", role: "parent"),
    .takes(
      "incise", "« ⟦On attend, ⟦explique une parent⟧, et on espère.⟧ »", role: "parent",
      language: "fr"),
    .takes(
      "incise", "« ⟦On rame bien, répond le teacher. Il le faut.⟧ »", role: "teacher",
      language: "fr"),
    .leaves("incise", "« ⟦La clé, dit mon teacher, est ici.⟧ »", language: "fr"),
    .leaves("incise", "“⟦We row, said the head, and hope for rain.⟧”"),
    .leaves(
      "incise", "Une parent était là. « ⟦On rame, dit-elle, et on espère.⟧ »", to: "pronoun",
      role: "parent", language: "fr", certainty: .inferred),
  ]

  @Test(arguments: cases) func `takes its own and leaves the rest`(_ example: RuleCase) throws {
    try example.check()
  }
}
