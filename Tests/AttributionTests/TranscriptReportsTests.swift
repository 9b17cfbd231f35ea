import CorpusModel
import TestSupport
import Testing

@testable import Attribution

struct TranscriptReportsTests {
  /// Reports in a head's turn, as `cue | words`.
  private func reports(_ words: String, language: String = "en") throws -> [String] {
    let result = try attributed(
      "Interviewer: What?\nHead: \(words)\n", kind: .interview, language: language)
    return result.voiced.filter { $0.kind == .reported }.map {
      "\($0.cue) | \(result.document.text[$0.span])"
    }
  }

  @Test(arguments: [
    ("And so she said, ‘I can’t read it’.", "And so she said, | I can’t read it"),
    (
      "The girl said, 'I'm not wagging, sir, I'm on shift.' We stopped.",
      "The girl said, | I'm not wagging, sir, I'm on shift."
    ),
    (
      "A father told me once, looking at his feet, “I can't.”",
      "A father told me once, looking at his feet, | I can't."
    ),
    (
      "It was over by then, and he goes, 'Course you will.' He's right.",
      "was over by then, and he goes, | Course you will."
    ),
    ("“Leave it with me,” the caretaker said and went.", "the caretaker said | Leave it with me,"),
    ("‘Who are you?’ asked the girl.", "asked the girl | Who are you?"),
    ("Nobody says \"We are sorry\" here.", "Nobody says | We are sorry"),
  ]) func `takes what others are told to have said`(words: String, expected: String) throws {
    #expect(try reports(words) == [expected])
  }

  @Test(arguments: [
    "They read ‘Great Expectations’ with us.", "We call it ‘the hub’, all of us.",
    "As long as you don't say 'fine'.", "The parents' room and the pupils' room, she said.",
    "The so-called “inclusion” policy.", "She said it. “Our pupils” is a strange word.",
    "She said, ‘I never closed this.",
  ]) func `leaves titles, terms and apostrophes`(words: String) throws {
    #expect(try reports(words) == [])
  }

  @Test(arguments: [
    ("fr", "Elle a dit : « Je ne sais pas lire. » Voilà.", "Je ne sais pas lire."),
    ("de", "Da sagte die Mutter: „Ich kann das nicht lesen.“ Ja.", "Ich kann das nicht lesen."),
    ("es", "Y la madre dijo: «No sé leer.» Así.", "No sé leer."),
  ]) func `knows the marks and verbs of other languages`(
    language: String, words: String, expected: String
  ) throws {
    let found = try reports(words, language: language)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("| " + expected) == true)
  }

  @Test func `a report is part of its turn and counts through it`() throws {
    let result = try attributed(
      "Interviewer: What?\nHead: She said, ‘No.’ And he said, ‘Yes, but [laughs] no.’\nHead: So.\n")
    #expect(result.voiced.map(\.kind) == [.turn, .reported, .reported, .turn])
    #expect(result.voiced.map(\.partOf) == [nil, 0, 0, nil])
    #expect(result.voiced.map(\.answer) == [0, 0, 0, 0])
    #expect(result.voiced.map(\.wordCount) == [9, 1, 3, 1])
    #expect(result.voiced.allSatisfy { $0.speaker.role.id == "headteacher" })
    #expect(
      result.voiced.map(\.rule) == [
        "label", "reported-speech", "reported-speech", "label",
      ])
    #expect(result.answers.map(\.quotations) == [0..<4])
    #expect(result.participantWords == 10)
  }

  @Test func `an unclosed mark reaches no further than its paragraph`() throws {
    let result = try attributed(
      "Interviewer: What?\nHead: She said, ‘No.\n\nAnd he said, ‘Yes.’ Then.\n", kind: .interview)
    #expect(result.rows(.reported) == ["Head (headteacher): Yes."])
  }
}
