import CorpusModel
import TestSupport
import Testing

@testable import Reading

/// Labels that the habits of a file make likely, and speech that must not be lost without a finding.
struct TranscriptHabitTests {
  private static let questions = [
    "When did you begin?", "What was the shop like?", "Who came in?", "Why did it close?",
  ]
  private static let answers = [
    "In the spring of that year.", "Small, and warm in winter.", "Farmers, mostly.",
    "The road moved.",
  ]

  /// Four questions and answers, the labels set by `line`.
  static func talk(
    _ asker: String, _ other: String, parted: String = "\n",
    line: (String, String) -> String = { "\($0): \($1)" }
  ) -> String {
    zip(questions, answers).map { line(asker, $0) + parted + line(other, $1) }
      .joined(separator: parted) + "\n"
  }

  private static func turns(_ asker: String, _ other: String) -> [String] {
    zip(questions, answers).flatMap { ["\(asker): \($0)", "\(other): \($1)"] }
  }

  @Test(
    arguments: [
      "204", "#7", "3-11", "[REDACTED]", "____", "P9?", "M, 51, Hull", "IE",
      "Assistant Head of the Lower School and Safeguarding Lead",
    ], ["\n", "\n\n"])
  func `a label of an unusual form answers an asker`(label: String, parted: String) throws {
    let document = try plainTextDocument(Self.talk("Interviewer", label, parted: parted))
    let shown = label == "[REDACTED]" ? "REDACTED" : label
    #expect(spoken(document) == Self.turns("Interviewer", shown))
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `numbers take turns where every line has a label`() throws {
    let lines = ["F: Who cooks?", "11: I do.", "12: Me too.", "13: Never.", "F: Why?", "12: Time."]
    let document = try plainTextDocument(lines.joined(separator: "\n") + "\nF: And you?\n13: No.\n")
    #expect(document.labelsOfTurns.map(\.text) == ["F", "11", "12", "13", "F", "12", "F", "13"])
  }

  @Test func `a numbered list within an answer makes no speakers`() throws {
    let document = try plainTextDocument(
      """
      Interviewer: What did you need?

      Head: Three things.

      1: A roof.

      2: A door.

      3: A stove.

      Interviewer: And then?

      Head: Then we opened.
      """)
    #expect(document.labelsOfTurns.map(\.text) == ["Interviewer", "Head", "Interviewer", "Head"])
  }

  static let layouts: [(name: String, line: @Sendable (String, String) -> String)] = [
    ("pipe", { "\($0) | \($1)" }), ("angle", { "\($0)> \($1)" }),
    ("heading", { "### \($0)\n\n\($1)" }), ("bullet and bold", { "- **\($0):** \($1)" }),
    ("bullet", { "• \($0): \($1)" }), ("chat", { "03/11/2023, 9:12 - \($0): \($1)" }),
    ("enclosed chat", { "[03.11.23, 09:12:44] \($0): \($1)" }),
    ("number", { "(4) \($0): \($1)" }), ("number and bracket", { "4) \($0): \($1)" }),
    ("columns of spaces", { "\($0)    \($1)" }), ("colon in brackets", { "[\($0):] \($1)" }),
    ("pipe and time", { "\($0) | 00:41\n\($1)" }), ("dash and time", { "\($0) – 00:41\n\($1)" }),
  ]

  @Test(arguments: layouts.map(\.name)) func `reads a layout of other programs`(
    name: String
  ) throws {
    let line = try #require(Self.layouts.first { $0.name == name }).line
    let document = try plainTextDocument(
      Self.talk("Interviewer", "Mrs Lowe", parted: "\n\n", line: line))
    #expect(
      zip(document.labelsOfTurns, document.turns).map { $0.text + ": " + document.text[$1.span] }
        == Self.turns("Interviewer", "Mrs Lowe"))
    #expect(brokenInvariants(of: document) == [])
  }

  @Test func `letters in a column of their own are labels`() throws {
    let document = try plainTextDocument(Self.talk("Q", "A") { "   \($0)    \($1)" })
    #expect(spoken(document) == Self.turns("Q", "A"))
  }

  @Test func `two letters in parentheses are a name`() throws {
    let text = Self.talk("Moderator", "Al") { "(\($0)) \($1)" }
    #expect(try spoken(plainTextDocument(text)) == Self.turns("Moderator", "Al"))
  }

  @Test(arguments: [true, false]) func `two layouts in one file are both read`(first: Bool) throws {
    let forms: [(String, String) -> String] = [
      { "\($0) – \($1)" }, { "\($0)\n\($1)" }, { "[\($0)] \($1)" },
    ]
    for form in forms {
      let parts = [
        Self.talk("Interviewer", "Mr Toft", parted: "\n\n", line: form),
        Self.talk("Interviewer", "Mr Toft", parted: "\n\n"),
      ]
      let text = (first ? parts : parts.reversed()).joined(separator: "\n")
      let document = try plainTextDocument(text)
      let turns = Self.turns("Interviewer", "Mr Toft")
      #expect(spoken(document) == turns + turns)
    }
  }

  @Test func `a court sets questions and answers apart and names the others`() throws {
    let document = try plainTextDocument(
      """
      THE BENCH: You may begin.
      Q. Were you at home?
      A. I was.
      Q. With whom?
      MR. VALE: I object.
      THE BENCH: Overruled.
      A. With my sister.
      Q. Until when?
      A. Until nine.
      MR. VALE: No more from us.
      THE BENCH: Then we rise.
      """)
    #expect(
      document.labelsOfTurns.map(\.text) == [
        "THE BENCH", "Q", "A", "Q", "MR. VALE", "THE BENCH", "A", "Q", "A", "MR. VALE", "THE BENCH",
      ])
  }

  @Test func `labels within a line begin turns where they are labels`() throws {
    let document = try plainTextDocument(
      """
      I: When was that? R: In May. I: Which May? R: The last.

      I: And after? R: Rain.

      R: A lot of it. For example: the cellar. Then: the roof.
      """)
    #expect(
      spoken(document) == [
        "I: When was that?", "R: In May.", "I: Which May?", "R: The last.", "I: And after?",
        "R: Rain.", "R: A lot of it. For example: the cellar. Then: the roof.",
      ])
    #expect(brokenInvariants(of: document) == [])
  }

  @Test(arguments: ["P12; ", "P12 ", "P12, "])
  func `a label without its colon is mended and a finding`(head: String) throws {
    let document = try plainTextDocument(
      """
      Interviewer: What do you mend?
      P12: Nets.
      Interviewer: Since when?
      P12: Since school.
      Interviewer: With whom?
      \(head)My uncle, at first.
      Interviewer: And now?
      P12: Alone.
      """)
    #expect(
      document.labelsOfTurns.map(\.text).suffix(4) == ["Interviewer", "P12", "Interviewer", "P12"])
    #expect(document.turns.count == 8)
    #expect(document.findings.map(\.kind) == [.labelMended])
  }

  @Test func `headings that recur in a report are no labels`() throws {
    let text = (1...5).map { "## Strengths\n\nItem \($0) is kept.\n\n## Weaknesses\n\nNone.\n\n" }
    #expect(try plainTextDocument(text.joined()).turns == [])
  }

  @Test(arguments: ["<v Ida>", "<v.loud Ida>", "\u{FEFF}<v Ida>"])
  func `a caption's voice at the start of a file is a label`(tag: String) throws {
    let text = "\(tag)When?</v>\n<v Jon>Then.</v>\n\(tag)Why?</v>\n<v Jon>So.</v>\n"
    #expect(TranscriptLineHead.isVoiceTag(Array(text.utf8)))
    #expect(try plainTextDocument(text).labelsOfTurns.map(\.text) == ["Ida", "Jon", "Ida", "Jon"])
    for xml in ["<v n='1'>Text</v>", "<verse>Text</verse>", "<v>Text</v>", "v", ""] {
      #expect(!TranscriptLineHead.isVoiceTag(Array(xml.utf8)))
    }
  }

  @Test func `a name without its colon stays and is a finding`() throws {
    let document = try plainTextDocument(
      Self.talk("Interviewer", "Anna") + "Anna. Yes, Anna she was.\nAnna said so.\n")
    #expect(document.turns.count == 8)
    #expect(document.findings.map(\.kind) == [.possibleSpeaker])
  }

  @Test(arguments: ["Tess (laughing)", "Tess (cont'd)", "Tess [softly]", "Tess?", "Tess (to Will)"])
  func `how it is said is no other label`(label: String) throws {
    let document = try plainTextDocument(
      Self.talk("Moderator", "Tess") + "\(label): And cold.\nModerator: Thank you.\n")
    #expect(document.labelsOfTurns.map(\.text).suffix(2) == [label, "Moderator"])
  }

  static let forms: [@Sendable (String, String) -> String] = [
    { "\($0): \($1)" }, { "\($0) – \($1)" }, { "[\($0)] \($1)" }, { "\($0)\t\($1)" },
  ]

  @Test(arguments: forms.indices)
  func `a name met once is a speaker where every paragraph has a label`(form: Int) throws {
    let line = Self.forms[form]
    let text =
      Self.talk("Moderator", "Beth", line: line) + line("Karim", "Sorry to be late.") + "\n"
      + Self.talk("Moderator", "Beth", line: line)
    let document = try plainTextDocument(text)
    #expect(document.turns.count == 17)
    #expect(document.labelsOfTurns.map(\.text).contains("Karim"))
  }

  @Test func `a key of the cover is nobody, though every paragraph has a label`() throws {
    let document = try plainTextDocument(
      "Circumstances: Rain, and a cold room.\n\n" + Self.talk("Moderator", "Beth", parted: "\n\n")
        + "\n" + Self.talk("Moderator", "Beth", parted: "\n\n"))
    #expect(spoken(document) == Self.turns("Moderator", "Beth") + Self.turns("Moderator", "Beth"))
  }

  @Test func `a question that somebody tells of asks nobody`() throws {
    let document = try plainTextDocument(
      """
      Ruth: What did they want?

      Olaf: They had a form.

      Question: Where was I born? Answer: Here.

      Question: Had I worked? Answer: No.

      Ruth: And then?

      Olaf: Then I signed.

      Ruth: Was that all?

      Olaf: That was all.
      """)
    #expect(Set(document.labelsOfTurns.map(\.text)) == ["Ruth", "Olaf"])
  }

  @Test(arguments: [
    "Interviewer: Dana West\nInterviewee: Lee Park\n", "Interviewer: DW\nRespondent: LP\n",
    "DW: Dana West, interviewer\nLP: Lee Park, farmer\n", "Moderator: Dana West\n",
    "Interviewer: Dana West\nParticipants: Lee, Kim, Noor\n",
  ]) func `a cover of people is no talk`(cover: String) throws {
    let document = try plainTextDocument(cover + "\n" + Self.talk("DW", "LP", parted: "\n\n"))
    #expect(spoken(document) == Self.turns("DW", "LP"))
  }

  @Test func `a part of the talk is no possible speaker`() throws {
    let document = try plainTextDocument(
      Self.talk("Interviewer", "Ellen", parted: "\n\n") + "\nPart 3: The new road\n\n"
        + Self.talk("Interviewer", "Ellen", parted: "\n\n"))
    #expect(document.findings == [])
    #expect(document.turns.count == 16)
  }
}
