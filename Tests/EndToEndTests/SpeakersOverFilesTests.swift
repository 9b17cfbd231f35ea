import Foundation
import TestSupport
import Testing

/// Speakers that are one person, several, or nobody, over the documents of a study.
@Suite struct SpeakersOverFilesTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Interviewer: So?\n\nAnna: I teach here.\n\nAll: We do!\n\nSecretary: A call.\n\nTom: Me too.\n\nInterviewer: Yes?\n\nAnna: Yes.\n\nTom: Yes.\n",
      to: "in/A-1.txt")
    try place.write(
      "Interviewer: And now?\n\nAnna: Now I am head.\n\nTom: I teach.\n\nInterviewer: Good?\n\nAnna: Hard.\n\nTom: Good.\n",
      to: "in/A-2.txt")
    try place.write(
      "Interviewer: So?\n\nUnknown Speaker: First.\n\nUnknown Speaker: Second.\n\nTom: Mine.\n\nInterviewer: And?\n\nTom: Mine.\n",
      to: "in/B-1.txt")
    try place.write(
      "role,group,names\nteacher,staff,teacher\nhead,leaders,head\nsecretary,bystander,secretary\ninterviewer,interviewer,interviewer\n",
      to: "roles.csv")
    try place.write(
      """
      document,label,speaker,role
      A-1,Anna,Anna B.,teacher
      A-2,Anna,Anna B.,head
      A-1,Tom,,teacher
      A-2,Tom,,teacher
      B-1,Tom,,teacher
      A-1,All,,teacher
      B-1,Unknown Speaker,,teacher

      """, to: "speakers.csv")
    try place.write(
      """
      study: s
      sources:
        - { path: in/*-1.txt, case: "{1}", wave: 1 }
        - { path: in/*-2.txt, case: "{1}", wave: 2 }
      roles: roles.csv
      speakers: speakers.csv
      matrices:
        - { name: speakers, rows: role, columns: case, measure: speakers }
        - { name: waves, rows: role, columns: wave, measure: speakers }
        - { name: words, rows: role, columns: wave, measure: words }
      """, to: "p.yml")
  }

  /// The values of a matrix by row and column.
  private func cells(_ matrix: String) throws -> [String: String] {
    let table = try place.table("out/data/cells.csv")
    return Dictionary(
      table.filter { $0["matrix"] == matrix }.map {
        ("\($0["row"] ?? "") \($0["column"] ?? "")", $0["value"] ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `a role changes from one wave to the next and the person stays one`() throws {
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let quotes = try place.table("out/data/quotes.csv")
    let anna = quotes.filter { $0["speaker"] == "Anna B." }
    #expect(
      anna.map { "\($0["wave"] ?? "") \($0["role"] ?? "")" } == [
        "1 teacher", "1 teacher", "2 head", "2 head",
      ])
    #expect(Set(anna.map { $0["rule"] }) == ["speakers-file"])
    let cells = try cells("waves")
    #expect(cells["head 1"] == "0")
    #expect(cells["head 2"] == "1")
    // Anna and two people called Tom; then Tom.
    #expect(cells["teacher 1"] == "3")
    #expect(cells["teacher 2"] == "1")
  }

  @Test func `equal labels in different files are different people, groups and unknown nobody`()
    throws
  {
    _ = try place.run("run", "p.yml", "--output", "out")
    let cells = try cells("speakers")
    // In A: Anna, and Tom in each of two files, whom nobody joined. In B: Tom.
    #expect(cells["teacher A"] == "3")
    #expect(cells["teacher B"] == "1")
    let words = try self.cells("words")
    // "I teach here. Yes. / We do! / Me too. Yes. / First. Second. / Mine. Mine."
    #expect(words["teacher 1"] == "13")
  }

  @Test func `unknown speakers are no one answer, and a bystander is kept and not counted`() throws
  {
    _ = try place.run("run", "p.yml", "--output", "out")
    let quotes = try place.table("out/data/quotes.csv")
    let unknown = quotes.filter { $0["speaker"] == "Unknown Speaker" }
    #expect(unknown.count == 2)
    #expect(Set(unknown.map { $0["answer_id"] }).count == 2)
    let secretary = quotes.filter { $0["role"] == "secretary" }
    #expect(secretary.map { $0["text"] } == ["A call."])
    #expect(try cells("speakers").keys.contains { $0.hasPrefix("secretary") } == false)
  }
}
