import CorpusModel
import Reading
import TestSupport
import Testing
import TextServices

@testable import Attribution

/// Reads `text` as a plain text file and attributes it.
func attributed(
  _ text: String, id: String = "d", kind: DocumentKind? = nil, language: String = "",
  settings: AttributionSettings? = nil, people: [Person] = []
) throws -> AttributedDocument {
  let tokenized = try tokenized(text, id: id, kind: kind, language: language, people: people)
  var sentences = try SentenceBreaker(locale: "")
  let attributor = settings.map(Attributor.init) ?? sharedAttributor(roles: schoolRoles)
  let result = attributor.attribute(tokenized, using: &sentences)
  #expect(brokenInvariants(of: result) == [])
  return result
}

func tokenized(
  _ text: String, id: String = "d", kind: DocumentKind? = nil, language: String = "",
  people: [Person] = []
) throws -> TokenizedDocument {
  let document = try DocumentReader.document(
    from: Source(path: "\(id).txt", bytes: Array(text.utf8)),
    options: ReadingOptions(id: id, kind: kind, language: language, people: people))
  var words = try WordBreaker(locale: "")
  return TokenizedDocument(document, using: &words)
}

let schoolRoles = [
  Role(id: "headteacher", label: "Headteacher", group: "leaders", names: ["head", "headteacher"]),
  Role(id: "deputy-head", label: "Deputy head", group: "leaders", names: ["deputy head"]),
  Role(id: "pupil", label: "Pupil", group: "pupils", names: ["pupil"]),
  Role(id: "parent", label: "Parent", group: "parents", names: ["parent", "mother", "father"]),
  Role(id: "secretary", label: "Secretary", group: "bystander", names: ["secretary"]),
]

extension AttributedDocument {
  /// `name (role): words` of every quotation of `kind`.
  func rows(_ kind: Quotation.Kind = .turn) -> [String] {
    voiced.filter { $0.kind == kind }.map {
      "\($0.speaker.name) (\($0.speaker.role.id)): \(document.text[$0.span])"
    }
  }

  func findings(_ kind: Finding.Kind) -> [Finding] { findings.filter { $0.kind == kind } }
}

struct TranscriptAttributionTests {
  @Test func `participants are quoted, askers ask, and roles come from labels`() throws {
    let result = try attributed(
      """
      Interviewer: What changed?

      Deputy head: The timetable. And the staff.

      Head 2: Not much.
      """)
    #expect(
      result.rows() == [
        "Deputy head (deputy-head): The timetable. And the staff.",
        "Head 2 (headteacher): Not much.",
      ])
    let first = try #require(result.voiced.first)
    #expect(first.certainty == .explicit)
    #expect(first.rule == "label")
    #expect(first.cue == "Deputy head")
    #expect(first.wordCount == 5)
    #expect(first.line == 3)
    #expect(first.question.map { result.document.text[$0] } == ["What changed?"])
    #expect(first.before.map { result.document.text[$0] } == "What changed?")
    #expect(first.after.map { result.document.text[$0] } == "Not much.")
    #expect(result.participantWords == 7)
    #expect(result.findings == [])
  }

  @Test func `how a thing is said is no part of who says it`() throws {
    let result = try attributed(
      """
      Interviewer: One?
      Head: First.
      Head (cont.): Second.
      Interviewer: Two?
      Head: Third.
      Head (laughing): Fourth.
      Interviewer: Three?
      Head (Larkfield): Fifth.
      Head: Sixth.
      Head: Seventh.
      Head: Eighth.
      """)
    #expect(
      result.voiced.map(\.speaker.name) == [
        "Head", "Head", "Head", "Head", "Head (Larkfield)", "Head", "Head", "Head",
      ])
    #expect(result.findings(.labelMended).map(\.line) == [3, 6])
  }

  @Test func `consecutive turns of a speaker are one answer`() throws {
    let result = try attributed(
      """
      Interviewer: One?
      Head: First.
      Head: Second.
      Head:
      Head: Third.
      Deputy head: Mine.
      Head: Fourth.
      Interviewer: Two?
      Head: Fifth.
      """)
    #expect(result.answers.map(\.quotations) == [0..<3, 3..<4, 4..<5, 5..<6])
    #expect(result.voiced.map(\.answer) == [0, 0, 0, 1, 2, 3])
    #expect(Set(result.answers.map(\.id)).count == 4)
  }

  @Test func `utterances of nobody are answers of their own`() throws {
    let result = try attributed(
      "<TEI><text><body><u>One.</u><u>Two.</u><u who=\"#a\">Three.</u><u who=\"#a\">Four.</u></body></text></TEI>"
    )
    #expect(result.answers.map { $0.quotations.count } == [1, 1, 2])
  }

  @Test func `the question is all that askers said since the last participant`() throws {
    let result = try attributed(
      """
      Interviewer 1: One?
      Interviewer 2: Or two?
      Pupil 1: One.
      Pupil 2: Two.
      Interviewer 1: Three?
      Pupil 1: Three.
      """)
    #expect(
      result.voiced.map { $0.question.map { result.document.text[$0] } } == [
        ["One?", "Or two?"], ["One?", "Or two?"], ["Three?"],
      ])
  }

  @Test func `usual labels ask unless roles say who does`() throws {
    let text = "I: What?\nR: Much.\nI: And?\nR: More.\n"
    #expect(try attributed(text).rows() == ["R (unattributed): Much.", "R (unattributed): More."])
    let asks = Role(id: "int", label: "Interviewer", group: "interviewer", names: ["Interviewer"])
    let settings = AttributionSettings(roles: schoolRoles + [asks])
    let named = try attributed(text, settings: settings)
    #expect(named.voiced.count == 4)
    #expect(named.findings(.unattributedSpeaker).count == 2)
    let both = Role(id: "int", label: "Interviewer", group: "interviewer", names: ["Int", "I"])
    #expect(
      try attributed(text, settings: AttributionSettings(roles: [both])).voiced.count == 2)
    #expect(
      try attributed(
        "I1: What?\nR: Much.\nI2: And?\n", settings: AttributionSettings(roles: [both])
      )
      .voiced.count == 1)
  }

  @Test func `a row of the speakers file goes before the label`() throws {
    let settings = AttributionSettings(
      roles: schoolRoles,
      speakers: [
        SpeakerAssignment(
          document: "d", label: "Head", speaker: "Ms Jones", role: "parent", caseCode: "C2"),
        SpeakerAssignment(
          document: "d", label: "Anna", speaker: "", role: "interviewer", caseCode: ""),
        SpeakerAssignment(
          document: "other", label: "Pupil", speaker: "X", role: "parent", caseCode: ""),
      ])
    let result = try attributed(
      "Anna: What?\nHead: Much.\nAnna: And?\nHead: More.\nPupil: No.\nAnna: Bye.\n",
      settings: settings)
    #expect(
      result.rows() == [
        "Ms Jones (parent): Much.", "Ms Jones (parent): More.", "Pupil (pupil): No.",
      ])
    #expect(result.voiced.map(\.rule) == ["speakers-file", "speakers-file", "label"])
    #expect(result.voiced.map(\.speaker.isJoined) == [true, true, false])
    #expect(result.voiced.map(\.caseCode) == ["C2", "C2", nil])
  }

  @Test func `a person list gives the role as it writes it`() throws {
    let result = try attributed(
      "Interviewer: What?\nSandra: Much.\nInterviewer: And?\nSandra: More.\n",
      people: [Person(id: "p1", name: "Sandra", role: "Deputy head (acting)")])
    #expect(result.rows().first == "Sandra (deputy-head): Much.")
    #expect(result.voiced.first?.rule == "person-list")
    #expect(result.voiced.first?.cue == "Deputy head (acting)")
    #expect(result.voiced.first?.speaker.roleAsWritten == "Deputy head (acting)")
  }

  @Test func `an unknown speaker is listed once and dropped never`() throws {
    let result = try attributed(
      "Interviewer: What?\n\nSandra: Much of it.\n\nInterviewer: And?\n\nSandra: More.\n")
    #expect(
      result.rows() == ["Sandra (unattributed): Much of it.", "Sandra (unattributed): More."])
    #expect(result.voiced.map(\.certainty) == [.none, .none])
    let findings = result.findings(.unattributedSpeaker)
    #expect(findings.map(\.line) == [3])
    #expect(
      findings.first?.message
        == "no role for 'Sandra' (2 turns, first: 'Much of it.'): add it to "
        + "roles.csv or speakers.csv")
  }

  @Test func `the only participant has the role of the document's name`() throws {
    let text = "Q: What?\nA: Much.\nQ: And?\nA: More.\n"
    let result = try attributed(text, id: "A1-headteacher")
    #expect(result.rows() == ["A (headteacher): Much.", "A (headteacher): More."])
    #expect(result.voiced.map(\.certainty) == [.inferred, .inferred])
    #expect(result.voiced.first?.rule == "document-name")
    #expect(result.voiced.first?.cue == "headteacher")
    #expect(result.findings == [])
  }

  @Test func `the only participant has the role that the cover names`() throws {
    let result = try attributed(
      "Date: 3 May\nInterviewee: deputy head of the school\n\nQ: What?\n\nA: Much.\n\nQ: And?\n\n"
        + "A: More.\n")
    #expect(result.rows().first == "A (deputy-head): Much.")
    #expect(result.voiced.first?.rule == "document-name")
  }

  @Test func `two participants and names are not told by the document's name`() throws {
    let two = try attributed(
      "Q: What?\nP1: Much.\nQ: And?\nP2: More.\n", id: "A1-headteacher")
    #expect(two.voiced.allSatisfy { $0.speaker.role.id == "unattributed" })
    let named = try attributed(
      "Q: What?\nSandra: Much.\nQ: And?\nSandra: More.\n", id: "A1-headteacher")
    #expect(named.voiced.allSatisfy { $0.speaker.role.id == "unattributed" })
  }

  @Test func `label drift is mended and listed`() throws {
    let result = try attributed(
      """
      Interviewer: One?
      Head: First.
      Interviewer: Two?
      HEAD : Second.
      Interveiwer: Three?
      Head (00:12): Third.
      Interviewer: Four?
      Head: Fourth.
      """)
    #expect(
      result.rows()
        == ["First.", "Second.", "Third.", "Fourth."].map {
          "Head (headteacher): " + $0
        })
    #expect(result.voiced.map(\.cue) == ["Head", "HEAD", "Head", "Head"])
    let mended = result.findings(.labelMended)
    #expect(mended.map(\.line) == [4, 5, 6])
    #expect(
      mended.dropFirst().map(\.message) == [
        "'Interveiwer' read as 'Interviewer' (1 turn): if it is somebody else, add a row for "
          + "it to speakers.csv",
        "time 00:12 after the name 'Head', unlike in other labels; read as 'Head'",
      ])
  }

  @Test func `a space before a number parts no speakers`() throws {
    let result = try attributed(
      "Q: One?\nP 3: Yes.\nQ: Two?\nP3: No.\nQ: Three?\nP3: So.\nQ: Four?\nP 4: Well.\n")
    #expect(result.voiced.map(\.speaker.name) == ["P3", "P3", "P3", "P 4"])
    #expect(result.findings(.labelMended).map(\.line) == [2])
  }

  @Test(arguments: [
    "Interviewer: Dana West\nInterviewee: Lee Park, headteacher\n",
    "Interviewer: DW\nHeadteacher: LP\n", "DW = Dana West (interviewer)\nLP = Lee Park (head)\n",
    "DW: Dana West, researcher\nLP: Lee Park, head\n",
    "Researcher: Dana West (DW)\nHead: Lee Park\n",
  ]) func `initials are the people of the cover`(cover: String) throws {
    let talk = (1...3).map { "DW: And year \($0)?\n\nLP: It was good.\n\n" }.joined()
    let result = try attributed(cover + "\n" + talk)
    #expect(result.voiced.map(\.speaker.name) == ["LP", "LP", "LP"])
    #expect(result.voiced.map(\.question.count) == [1, 1, 1])
  }

  @Test func `initials that two people share tell nothing`() throws {
    let talk = (1...3).map { "DW: And year \($0)?\n\nLP: It was good.\n\n" }.joined()
    let result = try attributed("Interviewer: Dana West\nHeadteacher: Don Wood\n\n" + talk)
    #expect(Set(result.voiced.map(\.speaker.name)) == ["DW", "LP"])
  }

  @Test func `questions that nobody answers are a finding`() throws {
    let result = try attributed(
      "Interviewer: Where?\nInterviewer: And when?\nInterviewer: Who else?\n")
    #expect(result.voiced.isEmpty)
    #expect(result.findings(.noAnswers).map(\.line) == [1])
    #expect(try attributed("Q: Where?\nA: Here.\nQ: When?\nA: Now.\n").findings(.noAnswers) == [])
  }

  @Test func `numbers part speakers, and so does a label that means something itself`() throws {
    let result = try attributed(
      (1...4).map { _ in "Pupil 1: Yes we do.\nPupil 2: We do.\n" }.joined()
        + "Pupils: We do!\nPupil 3: No.\n")
    #expect(result.findings(.labelMended) == [])
    #expect(Set(result.voiced.map(\.speaker.name)).count == 4)
  }

  @Test func `a group voice is nobody in particular and has the role of all others`() throws {
    let result = try attributed(
      "Moderator: Who?\nPupil 1: I.\nPupil 2: I too.\nAll: Everybody!\nMother and father: No.\n")
    let all = try #require(result.voiced.first { $0.speaker.name == "All" })
    #expect(all.speaker.isGroup)
    #expect(all.speaker.role.id == "pupil")
    #expect(all.certainty == .inferred)
    #expect(all.rule == "group-voice")
    let pair = try #require(result.voiced.last)
    #expect(pair.speaker.isGroup)
    #expect(pair.speaker.role.id == "parent")
  }

  @Test func `a bystander is quoted and never counted`() throws {
    let result = try attributed(
      "Interviewer: What?\nHead: Much.\nSecretary: Your tea.\nHead: Thanks.\n")
    #expect(result.rows().count == 3)
    #expect(result.quotations.indices.map { result.countsAsSpeech($0) } == [true, false, true])
    #expect(result.voiced.map(\.answer) == [0, nil, 1])
    #expect(result.voiced.last?.question.count == 1)
    #expect(result.participantWords == 2)
  }

  @Test func `marks of transcription are no words`() throws {
    let result = try attributed(
      "Interviewer: What?\nHead: It [laughs] was (pause) bad [inaudible 00:12] {noise} (I said so) "
        + "((coughs)) (2.5) <sigh> then.\n", kind: .interview)
    #expect(result.voiced.first?.wordCount == 7)
  }

  @Test func `a quotation knows its section and time`() throws {
    let result = try attributed(
      "1.1 Arrival\n\n[00:01] Interviewer: When?\n\n[00:02] Head: In May.\n\n## Pupils\n\n"
        + "[00:03] Interviewer: And?\n\n[00:04] Head: In June.\n",
      settings: AttributionSettings(
        roles: schoolRoles, sections: ["1.1": [.init(name: "type", value: "I")]]))
    #expect(result.voiced.map(\.section) == ["1.1", "Pupils"])
    #expect(result.voiced.map(\.time) == ["00:00:02", "00:00:04"])
    #expect(result.voiced.map(\.attributes.count) == [1, 0])
  }

  @Test func `equal words have ids of their own`() throws {
    let result = try attributed("I: So?\nR: Yes.\nI: So?\nR: Yes.\nI: So?\nR: No.\n")
    #expect(Set(result.voiced.map(\.id)).count == 3)
  }

  @Test func `labels are listed with what is said under them`() throws {
    let text =
      "Interviewer: What changed?\nHead: Much [laughs] of it.\nHead: Yes.\nSam: No.\nSam: No.\n"
    let uses = LabelUse.list(
      of: try tokenized(text), settings: AttributionSettings(roles: schoolRoles))
    #expect(uses.map(\.label) == ["Interviewer", "Head", "Sam"])
    #expect(uses.map(\.turns) == [1, 2, 2])
    #expect(uses.map(\.words) == [2, 4, 2])
    #expect(uses.map(\.role.id) == ["interviewer", "headteacher", "unattributed"])
    #expect(uses.map(\.firstWords) == ["What changed?", "Much [laughs] of it.", "No."])
    #expect(uses.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [
    ("fr", "Enquêtrice : Depuis quand ?\nÉlève : Un an.\nE : Et avant ?\nÉlève : Rien.\n"),
    ("de", "Interviewerin: Seit wann?\nB: Seit Mai.\nI: Und davor?\nB: Nichts.\n"),
    ("es", "Entrevistadora: ¿Desde cuándo?\nAlumno: Un año.\nP: ¿Y antes?\nAlumno: Nada.\n"),
  ]) func `no word of an asker is in a participant's row`(language: String, text: String) throws {
    let result = try attributed(text, language: language, settings: AttributionSettings())
    #expect(result.voiced.count == 2)
    for quotation in result.voiced {
      #expect(!result.document.text[quotation.span].contains("?"))
      #expect(quotation.question.count == 1)
    }
  }
}
