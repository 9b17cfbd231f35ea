import CorpusModel
import Testing

@testable import Study

@Suite struct RolesTests {
  @Test func `a role has names, and its id for a label and a group that are left out`() throws {
    let roles = try RolesTable.roles(
      of: researcherFile(
        "role,names,label,group\nhead,head| headteacher |,Head,leaders\ncook,cook,,\n"))
    #expect(roles.map(\.id) == ["head", "cook"])
    #expect(roles.map(\.names) == [["head", "headteacher"], ["cook"]])
    #expect(roles.map(\.label) == ["Head", "cook"])
    #expect(roles.map(\.group) == ["leaders", "cook"])
  }

  @Test(arguments: [
    ("role,names\nunattributed,x\n", "table.csv:2:1: error: reserved role 'unattributed'"),
    ("role,names\nauthor,x\n", "table.csv:2:1: error: reserved role 'author'"),
    (
      "role,names\nhead,a\nhead,b\n",
      "table.csv:3:1: error: role 'head' is already defined on line 2"
    ),
    ("role,names,lable\nhead,a,b\n", "unknown column 'lable'; did you mean 'label'?"),
  ])
  func `a slip is an error at its place`(table: String, message: String) throws {
    let refused = try refusal(of: table, by: RolesTable.roles)
    #expect(refused.first?.contains(message) == true, "\(refused)")
  }
}
