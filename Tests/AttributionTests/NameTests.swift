import CorpusModel
import TestSupport
import Testing

@testable import Attribution

/// Names, codes and the words beside them.
@Suite struct NameTests {
  private func speakers(_ text: String) throws -> [String] {
    try attributedProse(text).voiced.map { "\($0.speaker.name)|\($0.speaker.role.id)" }
  }

  @Test(arguments: [
    ("“I row” (Year 9 pupil, School B1).", "|pupil"),
    ("“I row” (Class 4 teacher).", "|teacher"),
    ("“I row” (Year 4 pupil's mother).", "|parent"),
    ("“I row” – Year 11 pupil", "|pupil"),
    ("“I row” (Anna Lisle headteacher).", "Anna Lisle|head"),
    ("“I row” (P4, teacher).", "P4|teacher"),
    ("“I row” (N12; teacher, School B1).", "N12|teacher"),
    ("“I row.”4 (teacher)", "|teacher"),
    ("“I row” [3] (teacher).", "|teacher"),
    ("“I row” (Bea, 15).", "Bea|unattributed"),
    ("“I row” (Bea, aged 15).", "Bea|unattributed"),
    ("“I row” (Bea, 16, boat builder).", "Bea|unattributed"),
    ("“I row” (FG2, P4).", "FG2|unattributed"),
    ("“I row” (ID 112, F, 54).", "ID 112|unattributed"),
    ("“I row” (Bea, School B1).", "Bea|unattributed"),
    ("“I row” (Int. 12).", "Int. 12|unattributed"),
  ])
  func `reads who a bracket or a dash names`(text: String, speaker: String) throws {
    #expect(try speakers(text) == [speaker])
    #expect(try attributedProse(text).voiced.first?.certainty == .explicit)
  }

  @Test func `reads a bracket of age and gender`() throws {
    let quotation = try #require(try attributedProse("“They row” (female, 45).").voiced.first)
    #expect(quotation.kind == .speech)
    #expect(quotation.speaker.roleAsWritten == "female")
  }

  @Test(arguments: ["“They row” (Act 2, Scene 3).", "“They row” (Vol. 12).", "“They row” (p. 12)."])
  func `takes places in a source for nobody`(text: String) throws {
    #expect(try speakers(text) == ["|unattributed"])
  }

  @Test func `gives no role to a name that has two`() throws {
    let text =
      "“I row” (Lisle, teacher). “I swim” (Lisle, parent). “I wade” (Lisle). Lisle said: “I do.”"
    #expect(
      try speakers(text)
        == ["Lisle|teacher", "Lisle|parent", "Lisle|unattributed", "Lisle|unattributed"])
  }

  @Test func `takes no number for a name`() throws {
    #expect(
      try speakers("“I row,” said Teacher 2. “I swim” (Participant 2).")
        == ["Teacher 2|teacher", "Participant 2|unattributed"])
  }

  @Test(arguments: [
    ("Headteacher Ada Lisle said: “We row.”", "Ada Lisle|head"),
    ("The teacher Mrs Lisle said: “We row.”", "Mrs Lisle|teacher"),
    ("Governor Ada Lisle told us that “we row when it floods”.", "Ada Lisle|unattributed"),
    ("Ada, a teacher, said: “We row.”", "Ada|teacher"),
    ("Ada said: “We row.”", "Ada|unattributed"),
    ("Ada also went on: “We row.”", "Ada|unattributed"),
    ("Ada (P3) recalled that it was “as wet as the brook”.", "Ada|unattributed"),
    (
      "Where Mr Lisle (Parent 3) recalled that it was ‘wet as wet’, nobody else did.",
      "Mr Lisle|parent"
    ),
    ("“We rowed and rowed…” Ada Lisle remembers.", "Ada Lisle|unattributed"),
  ])
  func `knows a name as subject`(text: String, speaker: String) throws {
    #expect(try speakers(text) == [speaker])
  }

  @Test(arguments: [
    "“We row,” said Ada Lisle, a teacher. Lisle added: “When it floods.”",
    "Ada Lisle, a teacher at the school, was hopeful. “When it floods,” Lisle said.",
    "Ada Lisle (teacher) was hopeful. “When it floods,” Lisle said.",
    "Ada, a teacher, said: “We row.” “When it floods” (Ada).",
  ])
  func `learns the role of a name where it is told`(text: String) throws {
    #expect(try speakers(text).last?.hasSuffix("|teacher") ?? false)
  }

  @Test(arguments: [
    "In Leeds, a teacher was hopeful. “When it floods,” Leeds said.",
    "Ada Lisle, teachers and a pupil rowed. “When it floods,” Lisle said.",
  ])
  func `learns no role from a place or a list`(text: String) throws {
    #expect(try speakers(text).last?.hasSuffix("|unattributed") ?? false)
  }

  @Test(arguments: [
    "The teacher praised the crew. Later Bea shrugged. She said: “I hate rowing.”",
    "A teacher had gone home. Bea said: “It rains.” She said: “I hate rowing.”",
    "The head met a teacher. Bea, whose oar it was, shrugged. “I hate rowing,” she said.",
  ])
  func `takes the nearest name for a pronoun`(text: String) throws {
    #expect(try speakers(text).last == "Bea|unattributed")
  }

  @Test(arguments: [
    "The teacher praised the crew. Bea shrugged. She said: “I hate rowing.”",
    "The teacher praised the crew. Attendance fell. She said: “I hate rowing.”",
  ])
  func `reaches over nothing that may be a name`(text: String) throws {
    #expect(try speakers(text).last == "|unattributed")
  }

  @Test func `takes one of a group for a pronoun`() throws {
    let text = """
      A parent came by. Teachers were wet. One laughed: “Row on.” A second was not amused. “I hate \
      it,” she said.
      """
    #expect(try speakers(text).last == "|teacher")
  }

  @Test func `names both where a name and a role are as near`() throws {
    let quotation = try #require(
      try attributedProse("When the teacher came, Bea shrugged. She said: “I hate it.”").voiced
        .last)
    #expect(quotation.speaker.role == .unattributed)
  }

  @Test func `goes past a place for a pronoun`() throws {
    #expect(
      try speakers("The teacher rowed to Leeds in May. She said: “I hate it.”").last == "|teacher")
  }

  @Test(arguments: [
    ("The teacher asked us to call her “Captain”.", Quotation.Kind.term),
    ("The teacher called it “a bath for ducks”.", .speech),
  ])
  func `takes what somebody wants to be called for a name`(
    text: String, kind: Quotation.Kind
  ) throws {
    #expect(try attributedProse(text).voiced.first?.kind == kind)
  }

  @Test func `takes all the words that one colon leads to`() throws {
    let quotations = try attributedProse("Parents used three words: “wet”, “cold” and “proud”.")
      .voiced
    #expect(quotations.map(\.kind) == [.speech, .speech, .speech])
    #expect(quotations.map(\.speaker.role.id) == ["parent", "parent", "parent"])
  }
}
