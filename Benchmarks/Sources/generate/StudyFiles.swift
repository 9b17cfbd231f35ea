/// The files of a study around the generated corpus.
enum StudyFiles {
  struct Role {
    var id: String
    var label: String
    var group: String
  }

  static let roles = [
    Role(id: "head", label: "Headteacher", group: "leaders"),
    Role(id: "deputy", label: "Deputy head", group: "leaders"),
    Role(id: "year-head", label: "Head of year", group: "middle"),
    Role(id: "teacher", label: "Teacher", group: "staff"),
    Role(id: "assistant", label: "Teaching assistant", group: "staff"),
    Role(id: "parent", label: "Parent", group: "parents"),
    Role(id: "pupil", label: "Pupil", group: "pupils"),
  ]

  static let caseCount = 60

  static func caseCode(_ number: Int) -> String {
    let code = String(number % caseCount + 1)
    return "S" + String(repeating: "0", count: 2 - code.utf8.count) + code
  }

  static let pipeline = """
    study: benchmark
    language: en
    sources:
      - path: transcripts/*.txt
        kind: interview
        case: "{1}"
      - path: reports/*.txt
        kind: report
    roles: roles.csv
    cases: cases.csv
    codebook: codebook.csv
    matrices:
      - { name: theme-by-case, rows: theme, columns: case, measure: segments }
      - { name: theme-by-role, rows: theme, columns: role, measure: segments }
    write: [tables, matrices]
    output: output

    """

  static var rolesTable: String {
    let rows = roles.map { "\($0.id),\($0.label),\($0.group),\($0.label.lowercased())\n" }
    return "role,label,group,names\n" + rows.joined()
      + "interviewer,Interviewer,interviewer,interviewer\n"
  }

  static var casesTable: String {
    let rows = (0..<caseCount).map { number in
      "\(caseCode(number)),School \(number + 1),,\(number % 2 == 0 ? "primary" : "secondary")\n"
    }
    return "case,label,parent,phase\n" + rows.joined()
  }
}
