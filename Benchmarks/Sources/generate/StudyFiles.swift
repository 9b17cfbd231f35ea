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

  /// 60 themes of five indicators each: words, words with `*`, and phrases of two, from the ranks of
  /// words that mean something, 500 to 30,000, evenly on a logarithmic scale; about one sentence in
  /// five then holds one.
  static func codebook(of language: InventedLanguage) -> String {
    var table = "theme,label,parent,indicators\n"
    for theme in 0..<60 {
      let indicators = (0..<5).map { place -> String in
        let rank = rank(of: theme * 5 + place)
        let word = String(decoding: language.words[rank], as: UTF8.self)
        switch place {
        case 3: return word.utf8.count > 4 ? word + "*" : word
        case 4: return String(decoding: language.words[theme % 20], as: UTF8.self) + " " + word
        default: return word
        }
      }
      let parent = theme % 6 == 0 ? "" : "theme-\(theme - theme % 6)"
      table += "theme-\(theme),Theme \(theme),\(parent),\(indicators.joined(separator: "|"))\n"
    }
    return table
  }

  private static func rank(of indicator: Int) -> Int {
    // 60^(i/300) runs from 1 to 60; by repeated products, which are the same on every machine.
    var rank = 500.0
    for _ in 0..<(indicator * 7 % 300) { rank *= 1.013_741 }
    return Int(rank)
  }
}
