import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// Words of one sentence that belong to several people, and words that were put to people.
@Suite struct OtherClauseTests {
  private func roles(_ text: String, language: String = "en") throws -> [String] {
    try attributedProse(text, language: language).quotations.map { quotation in
      quotation.kind == .term ? "term" : quotation.speaker.role.id
    }
  }

  @Test func `ends an utterance with its paragraph`() throws {
    #expect(
      try roles("They met. “It leaks,” a parent said.\n\n“It does not leak. It never did.”")
        == ["parent", "unattributed"])
  }

  @Test func `follows nobody into the next paragraph`() throws {
    let text = """
      Une parent du village parle d’« un bateau ».

      — Et vous, vous ramez ?
      — Quand il le faut.
      """
    #expect(try roles(text, language: "fr").dropFirst() == ["unattributed", "unattributed"])
  }

  @Test(arguments: [
    "They row.\n\n“We have no oars.”\n\n(The teacher, for her part, had two.)",
    "They row.\n\n“We have no oars.”\n\n[Teacher] “We have two of them.”",
    "It rained on the pond all day.\n\n“We have no oars.”\n\n(Teacher) And so it went on.",
  ])
  func `takes a bracket of the next paragraph for no source`(text: String) throws {
    #expect(try roles(text).first == "unattributed")
  }

  @Test func `takes a bracket that is a paragraph for the source`() throws {
    #expect(try roles("They row.\n\n“We have no oars.”\n\n(Teacher, School B1)") == ["teacher"])
  }
}
