import CorpusModel
import TestSupport
import Testing

@testable import Reading

/// Questions without a label that are known by the interview guide.
struct GuideTests {
  private let guide = [
    GuideQuestion(
      id: "q1", label: "What inclusion means", patterns: ["inclusion mean*", "word inclusion"]),
    GuideQuestion(id: "q2", label: "What gets in the way", patterns: ["in the way", "barrier*"]),
    GuideQuestion(id: "q3", label: "Les parents", patterns: ["parents d'élèves"]),
  ]

  private func turns(_ text: String) throws -> [String] {
    let document = try plainTextDocument(text, guide: guide)
    #expect(brokenInvariants(of: document) == [])
    return document.turns.map { turn in
      let label = document.labels[turn.label]
      return (label.guideQuestion.map { "\($0)? " } ?? "") + label.text + ": "
        + document.text[turn.span]
    }
  }

  @Test func `questions between the answers of one who is labelled are the asker's`() throws {
    #expect(
      try turns(
        """
        What does inclusion mean in your school?

        Head: Everybody is in. What gets in the way?

        Are there any barriers (for anybody)?

        Head: Money.

        Et les parents d’élèves ?

        Head: Oui.
        """) == [
          "q1? q1: What does inclusion mean in your school?",
          "Head: Everybody is in. What gets in the way?",
          "q2? q2: Are there any barriers (for anybody)?", "Head: Money.",
          "q3? q3: Et les parents d’élèves ?", "Head: Oui.",
        ])
  }

  @Test func `without the guide they go on with the turn before`() throws {
    let document = try plainTextDocument(
      "Head: Yes.\n\nAre there any barriers?\n\nHead: Money.\n\nHead: Time.\n")
    #expect(document.labelsOfTurns.map(\.text) == ["Head", "Head", "Head"])
  }

  @Test func `where askers have labels a participant may ask what the guide asks`() throws {
    #expect(
      try turns(
        """
        Interviewer: How are things?

        Head: Fine.

        But are there barriers?

        Interviewer: Go on.

        Head: There are.

        What gets in the way most?

        Head: Money.
        """) == [
          "Interviewer: How are things?", "Head: Fine.\n\nBut are there barriers?",
          "Interviewer: Go on.", "Head: There are.", "q2? q2: What gets in the way most?",
          "Head: Money.",
        ])
  }

  @Test func `a heading that is the label of a question is both`() throws {
    let text = """
      1. What inclusion means

      Head: Everybody is in.

      ## What gets in the way

      Head: Money.

      Head: Time.
      """
    #expect(
      try turns(text) == [
        "q1? q1: 1. What inclusion means", "Head: Everybody is in.",
        "q2? q2: ## What gets in the way", "Head: Money.", "Head: Time.",
      ])
    let document = try plainTextDocument(text, guide: guide)
    #expect(document.words { if case .heading = $0 { true } else { false } }.count == 2)
  }

  @Test func `what follows a question without a label is nobody's`() throws {
    for question in ["What gets in the way?", "Question 2. What gets in the way?"] {
      let document = try plainTextDocument(
        "Head: Yes.\n\nHead: No.\n\n\(question)\n\nWe lack money.\n\nHead: I said so.\n",
        guide: [GuideQuestion(id: "q2", label: "What gets in the way?")])
      #expect(
        document.turns.map { document.text[$0.span] }.contains { $0.contains("lack") } == false)
      #expect(document.findings.map(\.kind) == [.unlabelledText])
    }
  }

  @Test func `a pattern in a statement is no question`() throws {
    let document = try plainTextDocument(
      "Head: Yes.\n\nParents get in the way.\n\nHead: And barriers.\n\nHead: No.\n", guide: guide)
    #expect(document.labelsOfTurns.map(\.text) == ["Head", "Head", "Head"])
  }
}
