import Foundation
import TestSupport
import Testing

/// Steps of a person's first day: look at a folder, make a study of it, correct it once.
@Suite struct NewStudyTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Interviewer: What helps?\n\nHead: Time, and trust.\n\nInterviewer: Why?\n\nHead: It does.\n",
      to: "talks/A1-head.txt")
    try place.write(
      "[00:00:01] Q: What helps?\n[00:00:04] Ruth: Friends.\n[00:00:09] Q: Why?\n[00:00:12] Ruth: They stay.\n",
      to: "talks/A1-teacher.txt")
    try place.write(
      "Interviewer  0:01\nWhat helps you?\n\nPupil 1  0:04\nMy mum.\n\nPupil 2  0:09\nThe bus.\n\nPupil 1  0:12\nAnd you.\n",
      to: "talks/B2-pupils.txt")
    try place.write(
      "**Interviewer:** What helps?\n\n**Mother:** Work.\n\n**Interviewer:** Why?\n\n**Mother:** It pays.\n",
      to: "talks/B2-parents.txt")
    try place.write(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
      <u who="#INT">What helps?</u><u who="#officer">Money.</u>
      </body></text></TEI>
      """, to: "talks/D1-officer.xml")
  }

  @Test func `a bare folder shows who was heard, how much, and what to correct`() throws {
    let outcome = try place.run("run", "talks", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("documents     5"))
    for (document, label, words) in [
      ("A1-head", "Head", "5 words"), ("A1-teacher", "Ruth", "3 words"),
      ("B2-pupils", "Pupil 1", "4 words"), ("B2-parents", "Mother", "3 words"),
      ("D1-officer", "officer", "1 word "),
    ] {
      let lines = outcome.output.split(separator: "\n")
      #expect(
        lines.contains { $0.contains(document) && $0.contains(label) && $0.contains(words) },
        "\(document) \(label): \(outcome.output)")
    }
    #expect(outcome.output.split(separator: "\n").count { $0.hasSuffix("asks") } == 5)
    #expect(try place.read("out/matrices/speakers-by-question.csv").contains("What helps?"))
  }

  @Test func `a new study knows the askers of its language in transcripts to come`() throws {
    let text = "Entrevistadora: ¿Y?\n\nDirectora: Bien.\n\nEntrevistadora: ¿Y?\n\nDirectora: Mal.\n"
    try place.write(text, to: "charlas/a.txt")
    #expect(try place.run("new", "estudio", "--from", "charlas").status == 0)
    #expect(
      try place.read("estudio/roles.csv").contains(
        "Interviewer|Int|I|Q|Moderator|Facilitator|Researcher|Entrevistadora"))
    try place.write(text.replacingOccurrences(of: "Bien", with: "Regular"), to: "charlas/b.txt")
    #expect(try place.run("run", "estudio/pipeline.yml").status == 0)
    let quotes = try place.read("estudio/output/data/quotes.csv")
    #expect(quotes.contains("Regular."))
    #expect(!quotes.contains(",Entrevistadora,"))
  }

  @Test func `a new study runs as it stands and is never overwritten`() throws {
    let made = try place.run("new", "study", "--from", "talks")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("'Ruth' in A1-teacher"))
    let run = try place.run("run", "study/pipeline.yml")
    #expect(run.status == 0, "\(run.errors)")
    let roles = try place.read("study/output/matrices/role-by-case.csv")
    #expect(roles.contains("Head,5"))
    let again = try place.run("new", "study", "--from", "talks")
    #expect(again.status == 2)
    #expect(again.errors.contains("already exists and is not overwritten"))
  }

  /// Roles in `roles.csv` beside the askers, and the roles of labels in `speakers.csv`.
  private func made(from folder: String) throws -> (roles: [String], speakers: [String: String]) {
    let outcome = try place.run("new", "made", "--from", folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    func table(_ name: String) throws -> [[String]] {
      let rows = parsedCSV(Array(try place.read(name).utf8.dropFirst(3))) ?? []
      return Array(rows.dropFirst())
    }
    return (
      try table("made/roles.csv").map { $0[0] }.filter { $0 != "interviewer" },
      Dictionary(
        try table("made/speakers.csv").map { ($0[1], $0[3]) },
        uniquingKeysWith: { first, _ in first })
    )
  }

  @Test func `the role of a list of people is the role, whatever a name looks like`() throws {
    try place.write(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson>
      <person xml:id="Q" role="interviewer"><persName>Ida Lund</persName></person>
      <person xml:id="K" role="midwife"><persName>Sister Lindqvist</persName></person>
      <person xml:id="L" role="participant"><persName>Otto Worker</persName></person>
      </listPerson></particDesc></profileDesc></teiHeader><text><body>
      <u who="#Q">What helps?</u><u who="#K">Sleep.</u><u who="#Q">And?</u><u who="#L">Tea.</u>
      </body></text></TEI>
      """, to: "ward/one.xml")
    let made = try made(from: "ward")
    #expect(made.roles == ["midwife"])
    #expect(made.speakers.values.sorted() == ["", "interviewer", "midwife"])
  }

  @Test func `no name is a role, and a title is none`() throws {
    let labels = [
      ("Nurse Adeyemi", "nurse"), ("Worker Brandt-Lowe", "worker"), ("Mrs Head", ""),
      ("Dr Sand", ""), ("Teaching Assistant 2", "teaching-assistant"),
      ("Head of Year", "head-of-year"),
      ("Girl B", "girl"), ("NIGHT NURSE", "night-nurse"),
    ]
    let text = labels.map { "Interviewer: And you?\n\n\($0.0): I see.\n\n" }.joined()
    try place.write(text + text, to: "ward/two.txt")
    let made = try made(from: "ward")
    for (label, role) in labels { #expect(made.speakers[label] == role, "\(label)") }
    #expect(Set(made.roles) == Set(labels.map(\.1)).subtracting([""]))
    #expect(try place.run("run", "made/pipeline.yml").status == 0)
  }

  @Test func `askers that come later get their role, and the file keeps its form`() throws {
    _ = try place.run("new", "study", "--from", "talks")
    let table = try place.read("study/speakers.csv")
    try place.write(
      String(table.dropFirst()).replacing(",", with: ";").replacing("\r\n", with: "\n"),
      to: "study/speakers.csv")
    try place.write(
      "Interviewer: So?\n\nAnna: Soup.\n\nInterviewer: Ah.\n\nAnna: Yes.\n", to: "talks/C3-cook.txt"
    )
    _ = try place.run("speakers", "study/pipeline.yml")
    let after = try place.read("study/speakers.csv")
    #expect(after.hasPrefix("document;label;speaker;role;case;turns;words;first_words\n"))
    #expect(after.contains("\nC3-cook;Interviewer;;interviewer;;2;2;So?\n"))
    #expect(after.contains("\nC3-cook;Anna;;;;2;2;Soup.\n"))
    #expect(!after.utf8.contains(0x0D))
  }

  @Test func `what a person fills in stays when the speakers are listed again`() throws {
    _ = try place.run("new", "study", "--from", "talks")
    let table = try place.read("study/speakers.csv")
    #expect(table.contains("A1-teacher,Ruth,,,,2,3,Friends."))
    try place.write(
      table.replacing("A1-teacher,Ruth,,,", with: "A1-teacher,Ruth,Ruth B.,head,B2")
        + "gone,Nobody,Somebody,,,,,\r\n", to: "study/speakers.csv")
    try place.write(
      "Interviewer: So?\n\nDinner lady: Soup.\n\nInterviewer: Ah.\n\nDinner lady: Yes.\n",
      to: "talks/A1-staff.txt")
    let outcome = try place.run("speakers", "study/pipeline.yml")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("13 labels, 2 of them new"))
    #expect(outcome.output.contains("A1-staff: 'Dinner lady' (2 turns): Soup."))
    let after = try place.read("study/speakers.csv")
    #expect(after.contains("A1-teacher,Ruth,Ruth B.,head,B2,2,3,Friends."))
    #expect(after.contains("A1-staff,Dinner lady,,,,2,2,Soup."))
    #expect(after.hasSuffix("gone,Nobody,Somebody,,,,,\r\n"))
    _ = try place.run("speakers", "study/pipeline.yml")
    #expect(try place.read("study/speakers.csv") == after)
  }
}
