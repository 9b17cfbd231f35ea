import Foundation
import TestSupport
import Testing

/// Effects of the interview guide and the plan of a study in a run.
@Suite struct GuideAndPlanTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "What helps the children?\n\nHead: Time.\n\nAnd what gets in the way?\n\nHead: Money.\n\nHead: Tests.\n",
      to: "in/A-1.txt")
    try place.write(
      "Interviewer: So?\n\nPupil 1: Art.\n\nAll: Art!\n\nUnknown Speaker: And maths.\n\nPupil 1: No.\n",
      to: "in/B-2.txt")
    try place.write(
      "role,group,names\nhead,leaders,head\npupil,pupils,pupil*|all|unknown speaker\ninterviewer,interviewer,interviewer\n",
      to: "roles.csv")
    try place.write("case,parent\nD,\nA,D\nB,D\n", to: "cases.csv")
    try place.write("theme,indicators\nmoney,money\n", to: "codebook.csv")
    try place.write(
      "question;label;patterns;themes\nq1;Help;help*;\nq2;Barriers;in the way;money\n",
      to: "guide.csv")
    try place.write("case,role,planned\nA,head,1\nB,pupil,3\nD,pupil,1\nB,head,0\n", to: "plan.csv")
    try place.write(
      """
      study: s
      sources: [{ path: in/*, case: "{1}" }]
      roles: roles.csv
      cases: cases.csv
      codebook: codebook.csv
      guide: guide.csv
      plan: plan.csv
      matrices: [{ name: m, rows: role, columns: case, measure: speakers }]
      """, to: "p.yml")
  }

  @Test func `a question of the guide is asked and not said by the one before`() throws {
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let quotes = try place.table("out/data/quotes.csv")
    let head = quotes.filter { $0["document"] == "A-1" }
    #expect(head.map { $0["text"] } == ["Time.", "Money.", "Tests."])
    #expect(
      head.map { $0["question"] } == [
        "What helps the children?", "And what gets in the way?", "And what gets in the way?",
      ])
    let check = try place.run("check", "p.yml")
    #expect(check.output.contains("q2: 1 turn, 6 words, asks"), "\(check.output)")
  }

  @Test func `who was planned and not heard is a finding of the study`() throws {
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.output.contains("not heard 1"), "\(outcome.output)")
    let findings = try place.table("out/data/findings.csv")
    let rows = findings.filter { $0["finding"] == "not heard" }
    #expect(rows.map { $0["document"] } == [""])
    #expect(
      rows.map { $0["message"] } == [
        "1 of 3 planned speakers heard with the role 'pupil' in the case 'B'; look for a "
          + "missing document or a label without this role (group voices do not count)"
      ])
    let again = try place.run("run", "p.yml", "--output", "out")
    #expect(again.output.contains("not heard 1"), "\(again.output)")
  }

  @Test(arguments: [
    ("guide.csv", "question\nq1\n", "guide.csv:2: error: question 'q1' has neither label nor"),
    ("guide.csv", "question,label\nq1,a\nq1,b\n", "guide.csv:3:1: error: question 'q1' is already"),
    ("guide.csv", "question,patterns\nq1,*\n", "guide.csv:2:4: error: pattern '*' of question"),
    (
      "guide.csv", "question,label,themes\nq1,a,mony\n",
      "guide.csv:2: error: unknown theme 'mony' of question 'q1'; did you mean 'money'?"
    ),
    ("guide.csv", "question,lable\nq1,a\n", "guide.csv:1:10: error: unknown column 'lable'"),
    ("plan.csv", "case,role\nA,head\n", "plan.csv:1: error: missing column 'planned'"),
    (
      "plan.csv", "case,role,planned\nA,haed,1\n",
      "plan.csv:2: error: unknown role 'haed'; did you mean 'head'?"
    ),
    ("plan.csv", "case,role,planned\nX,head,1\n", "plan.csv:2: error: unknown case 'X'"),
    (
      "plan.csv", "case,role,planned\nA,head,two\n",
      "plan.csv:2:8: error: not a whole number: 'two'"
    ),
    ("plan.csv", "case,role,planned\nA,head,-1\n", "plan.csv:2:8: error: not a whole number: '-1'"),
    (
      "plan.csv", "case,role,planned\nA,head,1\nA,head,2\n",
      "plan.csv:3:1: error: case 'A' and role 'head' are already planned on line 2"
    ),
  ]) func `a mistake is named with its place`(
    file: String, content: String, message: String
  ) throws {
    try place.write(content, to: file)
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
