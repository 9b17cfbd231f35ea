import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// The label at the start of a line, in each style.
struct LineHeadTests {
  static let layouts: [(name: String, text: String, turns: [String])] = [
    (
      "labels with a colon, labels on every paragraph",
      """
      Interviewer: How long have you been here?

      Head: Eight years.

      Head: It felt longer: much longer.

      Interviewer: And before?

      Head: I taught at 10:30 on Sundays. See http://example.org for that.
      """,
      [
        "Interviewer: How long have you been here?", "Head: Eight years.",
        "Head: It felt longer: much longer.", "Interviewer: And before?",
        "Head: I taught at 10:30 on Sundays. See http://example.org for that.",
      ]
    ),
    (
      "labels in parentheses",
      """
      (Interviewer) What changed?
      (Nurse) The shifts. (laughs) And (a) the pay, (b) the rota.
      (Interviewer) Since when?
      (laughs)
      (Nurse) Since May.
      """,
      [
        "Interviewer: What changed?",
        "Nurse: The shifts. (laughs) And (a) the pay, (b) the rota.",
        "Interviewer: Since when?", "Nurse: Since May.",
      ]
    ),
    (
      "labels in corner brackets",
      "【聞き手】何年ですか。\n【校長】十五年です。\n【聞き手】誰が決めますか。\n【校長】 みんなです。\n",
      ["聞き手: 何年ですか。", "校長: 十五年です。", "聞き手: 誰が決めますか。", "校長: みんなです。"]
    ),
    (
      "a number and a space before the colon, and paragraphs without a label",
      """
      Interviewer 1 : What changed?
      Deputy head : The timetable.

      And then the staffing.
      Interviewer 2 : Anything else?
      Deputy head : No.
      """,
      [
        "Interviewer 1: What changed?", "Deputy head: The timetable.\n\nAnd then the staffing.",
        "Interviewer 2: Anything else?", "Deputy head: No.",
      ]
    ),
    (
      "letters",
      "I: So?\nR: Well, I said: no.\nI: Why?\nR: Because.\nP1: I agree.\n",
      ["I: So?", "R: Well, I said: no.", "I: Why?", "R: Because.", "P1: I agree."]
    ),
    (
      "letters with a stop",
      "Q. State your name.\nA. J. Smith.\nQ. And your post?\nA. Head. I mean, acting head.\n",
      [
        "Q: State your name.", "A: J. Smith.", "Q: And your post?",
        "A: Head. I mean, acting head.",
      ]
    ),
    (
      "brackets",
      "[doctor] hi . how are you ?\n[patient] [laughs] fine .\n[doctor] good .\n[patient] yes .\n"
        + "[doctor] bye .\n[patient] bye .\n",
      [
        "doctor: hi . how are you ?", "patient: [laughs] fine .", "doctor: good .",
        "patient: yes .", "doctor: bye .", "patient: bye .",
      ]
    ),
    (
      "Markdown",
      "**Interviewer:** Hello.\n\n**Sandra Bell:** Hello.\n\n**Interviewer**: Ready?\n\n"
        + "**Sandra Bell:** *Very* ready.\n",
      [
        "Interviewer: Hello.", "Sandra Bell: Hello.", "Interviewer: Ready?",
        "Sandra Bell: *Very* ready.",
      ]
    ),
    (
      "angle brackets and at signs",
      "<Anna> Hello.\n<Ben> Hi.\n<Anna> Is it 2 > 1?\n<Ben> Yes.\n",
      ["Anna: Hello.", "Ben: Hi.", "Anna: Is it 2 > 1?", "Ben: Yes."]
    ),
    (
      "at signs",
      "@Moderator: Who starts?\n\n@Pupil 1: Me.\n\n@Pupil 2: No, me.\n\n@Moderator: Fine.\n",
      ["Moderator: Who starts?", "Pupil 1: Me.", "Pupil 2: No, me.", "Moderator: Fine."]
    ),
    (
      "a name and a tab",
      "Moderator\tWho starts?\nMother 1\tMe: I can.\nModerator\tGood.\nMother 1\tThanks.\n",
      ["Moderator: Who starts?", "Mother 1: Me: I can.", "Moderator: Good.", "Mother 1: Thanks."]
    ),
    (
      "time, name and text in columns",
      "00:00\tModerator\tWho starts?\n00:04\tMother 1\tMe.\n00:06\tModerator\tGood.\n"
        + "00:09\tMother 1\tThanks.\n",
      [
        "00:00:00 Moderator: Who starts?", "00:00:04 Mother 1: Me.", "00:00:06 Moderator: Good.",
        "00:00:09 Mother 1: Thanks.",
      ]
    ),
    (
      "time before the label",
      "[00:01:02] Anne Meyer: Hello.\n\n[00:01:05.250] Bo: Hi.\n\n[00:02:00] Anne Meyer: Bye.\n\n"
        + "[01:02:00] Bo: Bye.\n",
      [
        "00:01:02 Anne Meyer: Hello.", "00:01:05.250 Bo: Hi.", "00:02:00 Anne Meyer: Bye.",
        "01:02:00 Bo: Bye.",
      ]
    ),
    (
      "time inside and after the label",
      "Speaker 1 (00:00): Hello.\n\nSpeaker 2 [00:05]: Hi.\n\nSpeaker 1: [0:07] Bye.\n",
      ["00:00:00 Speaker 1: Hello.", "00:00:05 Speaker 2: Hi.", "00:00:07 Speaker 1: Bye."]
    ),
    (
      "time at the end",
      "I: Erzählen Sie. #00:00:04-5#\n\nB: Ja, gern. #00:00:07-1#\n\nI: Wann? #00:00:09-0#\n\n"
        + "B: Gestern. #00:00:11-0#\n",
      [
        "I: Erzählen Sie.", "00:00:04.500 B: Ja, gern.", "00:00:07.100 I: Wann?",
        "00:00:09 B: Gestern.",
      ]
    ),
    (
      "name and time on a line of their own",
      "Anne Meyer  0:00  \nHello there.\nHow are you?\n\nBo  0:21  \nFine: thanks.\n\n"
        + "Anne Meyer  1:02:03  \nGood.\n\nTranscribed by https://otter.ai\n",
      [
        "00:00:00 Anne Meyer: Hello there.\nHow are you?", "00:00:21 Bo: Fine: thanks.",
        "01:02:03 Anne Meyer: Good.",
      ]
    ),
    (
      "time and name on a line of their own",
      "Audio file\ninterview.mp3\n\nTranscript\n00:00:02 Speaker 1\nHello.\n\n00:00:05 Speaker 2\n"
        + "Hi.\n\n00:00:09 Speaker 1\nBye.\n",
      ["00:00:02 Speaker 1: Hello.", "00:00:05 Speaker 2: Hi.", "00:00:09 Speaker 1: Bye."]
    ),
    (
      "time range, name and text on lines of their own",
      "0:0:0.0 --> 0:0:1.500\nAnne Meyer\nHello.\n\n0:0:2.0 --> 0:0:4.0\nBo (Guest)\nHi.\n\n"
        + "0:0:5.0 --> 0:0:6.0\nAnne Meyer\nBye.\n\n0:0:7.0 --> 0:0:9.0\nBo (Guest)\nBye.\n",
      [
        "00:00:00 Anne Meyer: Hello.", "00:00:02 Bo (Guest): Hi.", "00:00:05 Anne Meyer: Bye.",
        "00:00:07 Bo (Guest): Bye.",
      ]
    ),
    (
      "names on lines of their own",
      "Interviewer\nHow was it?\n\nMrs Ahmed\nGood. Very good.\n\nInterviewer\nWhy?\n\nMrs Ahmed\n"
        + "People.\n\nInterviewer\nThanks.\n\nMrs Ahmed\nThanks.\n",
      [
        "Interviewer: How was it?", "Mrs Ahmed: Good. Very good.", "Interviewer: Why?",
        "Mrs Ahmed: People.", "Interviewer: Thanks.", "Mrs Ahmed: Thanks.",
      ]
    ),
    (
      "hard-wrapped lines, later ones indented",
      """
      INTERVIEWER: Can you tell me how the school has changed over
          the years that you have been working in it, and who was
          behind that change?
      HEAD: It has changed out of all recognition. When I came
          there was one thing: survival. Nobody spoke of anything
          else, and the parents stayed away from the building.
      INTERVIEWER: And now?
      HEAD: Now they come.
      """,
      [
        "INTERVIEWER: Can you tell me how the school has changed over\n    the years that you have "
          + "been working in it, and who was\n    behind that change?",
        "HEAD: It has changed out of all recognition. When I came\n    there was one thing: "
          + "survival. Nobody spoke of anything\n    else, and the parents stayed away from the "
          + "building.", "INTERVIEWER: And now?", "HEAD: Now they come.",
      ]
    ),
    (
      "French, with a no-break space before the colon",
      "Enquêtrice\u{A0}: Depuis quand\u{A0}?\n\nÉlève 1\u{A0}: Un an.\n\nÉlève 2\u{A0}: Moi aussi : "
        + "un an.\n\nEnquêtrice\u{A0}: Merci.\n",
      [
        "Enquêtrice: Depuis quand\u{A0}?", "Élève 1: Un an.", "Élève 2: Moi aussi : un an.",
        "Enquêtrice: Merci.",
      ]
    ),
    (
      "fullwidth colons and zero-width characters",
      "\u{FEFF}采访者：你好。\n\n\u{200B}老师：你好。\n\n采访者：再见。\n\n老师：再见。\n",
      ["采访者: 你好。", "老师: 你好。", "采访者: 再见。", "老师: 再见。"]
    ),
    (
      "a cover sheet with the labels on it",
      "Interview with the head of A1\nDate: 3 May 2006\nInterviewer: Jane Smith\nPlace: Leeds\n\n"
        + "Interviewer: How are you?\n\nHead: Fine.\n\nInterviewer: Good.\n\nHead: And you?\n",
      ["Interviewer: How are you?", "Head: Fine.", "Interviewer: Good.", "Head: And you?"]
    ),
    (
      "Windows line ends",
      "Interviewer: Hello.\r\nHead: Hello.\r\nInterviewer: Bye.\r\nHead: Bye.\r\n",
      ["Interviewer: Hello.", "Head: Hello.", "Interviewer: Bye.", "Head: Bye."]
    ),
  ]

  @Test(arguments: layouts.map(\.name)) func `reads the turns of a layout`(name: String) throws {
    let layout = try #require(Self.layouts.first { $0.name == name })
    let document = try plainTextDocument(layout.text)
    #expect(spoken(document) == layout.turns)
    #expect(document.description.kind == .interview)
    #expect(brokenInvariants(of: document) == [])
    #expect(document.findings == [])
  }

  @Test(arguments: layouts.map(\.name)) func `no word of a layout is lost`(name: String) throws {
    let layout = try #require(Self.layouts.first { $0.name == name })
    let document = try plainTextDocument(layout.text, kind: .interview)
    #expect(spoken(document) == layout.turns)
  }

  @Test func `letters in a column of their own are labels`() throws {
    let document = try plainTextDocument(ShopTalk.text("Q", "A") { "   \($0)    \($1)" })
    #expect(spoken(document) == ShopTalk.turns("Q", "A"))
  }

  @Test func `two letters in parentheses are a name`() throws {
    let text = ShopTalk.text("Moderator", "Al") { "(\($0)) \($1)" }
    #expect(try spoken(plainTextDocument(text)) == ShopTalk.turns("Moderator", "Al"))
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

  @Test(arguments: [
    "One thing: we stayed.", "For example: the roof.", "Note: this is loud.", "10:30 was the time.",
    "http://example.org/a: see there.", "So I said: no.", "Finally: the roof.",
    "The point is: we stayed.", "Zum Beispiel: das Dach.", "Par exemple : le toit.",
  ]) func `a colon in speech makes no speaker`(sentence: String) throws {
    let text = """
      Interviewer: What happened?

      Head: A lot.

      \(sentence)

      Interviewer: And then?

      \(sentence)

      Head: \(sentence)

      \(sentence)
      """
    let document = try plainTextDocument(text)
    #expect(document.labelsOfTurns.map(\.text) == ["Interviewer", "Head", "Interviewer", "Head"])
  }

  @Test func `lists with letters in parentheses are no transcript`() throws {
    let text = (1...4).map { _ in "(a) One thing.\n\n(b) Another.\n\n(ii) A third.\n" }.joined(
      separator: "\n")
    #expect(try plainTextDocument(text).turns == [])
  }
}
