import CorpusModel
import Languages
import TestSupport
import Testing

@testable import Reading

/// The people whom the cover of a transcript names.
struct CastTests {
  @Test func `the cover gives a person a part, by name, initials or code`() throws {
    let talk = (1...3).flatMap { _ in ["KH: Why?", "Lowe: Well.", "P1: So."] }
    let document = try plainTextDocument(
      "Date: 3 May\nInterviewer: Karen Hill\nHeadteacher: Ada Lowe\nP1 = Jo Beck (pupil)\n\n"
        + talk.joined(separator: "\n\n"))
    #expect(document.labels.map(\.text) == ["KH", "Lowe", "P1"])
    #expect(
      document.labels.map(\.coverPart?.words) == ["Interviewer", "Headteacher", "Jo Beck (pupil)"])
    #expect(document.labels.first?.coverPart?.usual == .asker)
    #expect(document.cover == 0..<1)
  }

  @Test func `a cover that says two things of a label says nothing`() throws {
    let talk = (1...3).flatMap { _ in ["KH: Why?", "P1: So."] }
    let document = try plainTextDocument(
      "Date: 3 May\nInterviewer: Karen Hill\nObserver: Kay Hunt\n\n"
        + talk.joined(separator: "\n\n"))
    #expect(document.labels.map(\.text) == ["KH", "P1"])
    #expect(document.labels.map(\.coverPart) == [nil, nil])
  }
}
