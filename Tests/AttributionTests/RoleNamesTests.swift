import CorpusModel
import TestSupport
import Testing

@testable import Attribution

@Suite struct RoleNamesTests {
  private let names = RoleNames(roles: [
    Role(id: "head", label: "Head", group: "leaders", names: ["head", "headteacher", "Leiter*"]),
    Role(id: "deputy", label: "Deputy", group: "leaders", names: ["deputy head", "vice-head"]),
    Role(id: "year", label: "Head of year", group: "middle", names: ["head of Year 9"]),
    Role(id: "parent", label: "Parent", group: "parents", names: ["parent", "head"]),
  ])

  private func found(_ string: String) -> [String] {
    let text = SourceText(string)
    return names.matches(in: text, span: text.span).map { "\($0.role.id): \(text[$0.span])" }
  }

  @Test(arguments: [
    ("The deputy head and the head", ["deputy: deputy head", "head: head"]),
    ("HEADTEACHER", ["head: HEADTEACHER"]),
    ("the head of Year 9 and a head of Year 7", ["year: head of Year 9", "head: head"]),
    ("the deputy-head, the vice head", ["deputy: deputy-head", "deputy: vice head"]),
    ("two parents' views, the head's view", ["parent: parents", "head: head"]),
    ("die Leiterin sagte", ["head: Leiterin"]),
  ])
  func `takes the longest name, then the first row`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(arguments: ["ahead of the header", "a parent-led group", "a non-head", "Leit", ""])
  func `takes whole words only`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `tells the role of a label`() {
    #expect(names.role(ofLabel: "Deputy Head (C2)")?.role.id == "deputy")
    #expect(names.role(ofLabel: "PARENT2")?.words == "PARENT")
    #expect(names.role(ofLabel: "Speaker 1") == nil)
  }

  @Test func `finds nothing without names`() {
    let text = SourceText("the head")
    #expect(RoleNames(roles: []).matches(in: text, span: text.span).isEmpty)
  }
}
