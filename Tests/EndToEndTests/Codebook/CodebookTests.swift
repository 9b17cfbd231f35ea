import TestSupport
import Testing

@Suite struct CodebookTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Interviewer: How?\n\nHead: We help. We trust. The exams went well.\n\n"
        + "Interviewer: And?\n\nHead: We trust them.\n", to: "in/a-1.txt")
    try place.write(
      "study: s\nlanguage: en\nsources: [{path: in/*, case: '{1}'}]\ncodebook: codebook.csv\n"
        + "matrices:\n  - { name: m, rows: theme, columns: case }\n", to: "p.yml")
  }

  @Test func `check lists what may be a mistake, with its place and counts`() throws {
    try place.write(
      "theme,indicators,unless\nhelp,help*|we|absent,nowhere\n"
        + "\"results\",exams|exam*|Exam*|help*,\n", to: "codebook.csv")
    let outcome = try place.run("codebook", "check", "p.yml")
    #expect(outcome.errors == "")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.split(separator: "\r\n") == [
        "file,line,column,theme,indicator,problem,other_line,other_theme,other_indicator,firings,"
          + "segments,all_segments",
        "codebook.csv,2,indicators,help,we,fires in most segments,,,,3,3,4",
        "codebook.csv,2,indicators,help,absent,never fires,,,,0,0,4",
        "codebook.csv,2,unless,help,nowhere,never fires,,,,0,0,4",
        "codebook.csv,3,indicators,results,exams,contained in another,3,results,exam*,1,1,4",
        "codebook.csv,3,indicators,results,exams,contained in another,3,results,Exam*,1,1,4",
        "codebook.csv,3,indicators,results,Exam*,duplicate of another,3,results,exam*,1,1,4",
        "codebook.csv,3,indicators,results,help*,shared with another theme,2,help,help*,1,1,4",
      ])
  }

  @Test func `try tells which segments and cells another codebook changes`() throws {
    try place.write("theme,indicators\nhelp,help\ntrust,trust\nold,exams\n", to: "codebook.csv")
    try place.write(
      "theme,indicators,was\nhelp,we help|went,\nnew,exams,old\nfaith,trust … them,\n",
      to: "new.csv")
    let segments = try place.run("codebook", "try", "p.yml", "--codebook", "new.csv")
    #expect(segments.status == 0, "\(segments.errors)")
    let lines = segments.output.split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false)
        .enumerated().filter { $0.offset != 3 }.map { String($0.element) }.joined(separator: ",")
    }
    #expect(
      lines == [
        "change,theme,document,line,start_byte,end_byte,indicator,evidence,text",
        "lost,trust,a-1,3,34,43,trust,trust,We trust.",
        "gained,help,a-1,3,44,64,went,went,The exams went well.",
        "lost,trust,a-1,7,91,105,trust,trust,We trust them.",
        "gained,faith,a-1,7,91,105,trust … them,trust them,We trust them.",
      ])
    let cells = try place.run("codebook", "try", "p.yml", "--codebook", "new.csv", "--cells")
    #expect(
      cells.output.split(separator: "\r\n") == [
        "matrix,row,column,measure,before,after", "m,help,a,segments,1,2", "m,faith,a,segments,,1",
        "m,trust,a,segments,2,",
      ])
  }

  @Test func `try says nothing of the same codebook and errs on one that is none`() throws {
    try place.write("theme,indicators\nhelp,help\n", to: "codebook.csv")
    for option in [[], ["--cells"]] {
      let same = try place.run(
        arguments: ["codebook", "try", "p.yml", "--codebook", "codebook.csv"] + option)
      #expect(same.status == 0)
      #expect(same.output.split(separator: "\r\n").count == 1)
    }
    // A theme that people coded and that no codebook has is in both.
    try place.write(
      place.read("p.yml").replacing("codebook:", with: "decisions: d.csv\ncodebook:"), to: "q.yml")
    try place.write("document,words,theme,decision,coder\na-1,help,care,add,Ana\n", to: "d.csv")
    let emerging = try place.run("codebook", "try", "q.yml", "--codebook", "codebook.csv")
    #expect(emerging.output.split(separator: "\r\n").count == 1, "\(emerging.output)")

    try place.write("theme,indicators\nhelp,/(/\n", to: "bad.csv")
    let bad = try place.run("codebook", "try", "p.yml", "--codebook", "bad.csv")
    #expect(bad.status == 2)
    #expect(
      bad.errors.hasPrefix(
        "bad.csv:2:6: error: theme 'help': indicator '/(/' is not a regular expression"),
      "\(bad.errors)")
  }

  @Test func `check ends well when there is nothing to say, and with 2 where it cannot look`()
    throws
  {
    try place.write("theme,indicators\nhelp,help\n", to: "codebook.csv")
    #expect(try place.run("codebook", "check", "p.yml").status == 0)
    try place.write("study: s\nsources: [{path: in/*}]\n", to: "q.yml")
    let none = try place.run("codebook", "check", "q.yml")
    #expect(none.status == 2)
    #expect(
      none.errors == "q.yml: error: no codebook in the pipeline; add 'codebook: codebook.csv'\n")
    try place.write("theme,indicators\nhelp,/(a+)+$/\n", to: "codebook.csv")
    try place.write(
      "Interviewer: How?\n\nHead: \(String(repeating: "a", count: 40))!\n\nInterviewer: And?\n\n"
        + "Head: No.\n", to: "in/b-1.txt")
    let slow = try place.run("codebook", "check", "p.yml")
    #expect(slow.status == 2)
    #expect(
      slow.errors.hasPrefix(
        "in/b-1.txt:3: error: theme 'help': pattern '/(a+)+$/' takes too many steps on"),
      "\(slow.errors)")
  }

  @Test func `an indicator that names nobody is an error with line and column`() throws {
    try place.write(
      "role,group,names\nhead,leaders,head\nasker,interviewer,Interviewer\n", to: "roles.csv")
    try place.write(
      try place.read("p.yml").replacing("codebook:", with: "roles: roles.csv\ncodebook:"),
      to: "p.yml")
    // The second cell runs over two lines, and a doubled mark is one.
    try place.write(
      "\u{FEFF}theme;indicators;unless\r\nhelp;\"he said \"\"no\"\" |\r\n é {role: haed}| b {case: c}\";\r\n"
        + "trust;trust {role: head} ; staff {group: leader}\r\n", to: "codebook.csv")
    let lines = [
      "codebook.csv:3:11: error: theme 'help': indicator 'é {role: haed}' has the unknown role "
        + "'haed'; known are: head, unattributed, author",
      "codebook.csv:3:27: error: theme 'help': indicator 'b {case: c}' has the unknown case "
        + "'c'; known are: a",
      "codebook.csv:4:42: error: theme 'trust': indicator 'staff {group: leader}' has the "
        + "unknown group 'leader'; known are: leaders, unattributed, author",
    ]
    for command in [["run", "p.yml"], ["check", "p.yml"], ["codebook", "check", "p.yml"]] {
      let outcome = try place.run(arguments: command)
      #expect(outcome.status == 2)
      #expect(outcome.errors.split(separator: "\n").map(String.init) == lines, "\(command)")
    }
  }

  @Test func `indicators for roles and negation work in a run and in themes`() throws {
    try place.write(
      "role,group,names\nhead,leaders,head\nasker,interviewer,Interviewer\n", to: "roles.csv")
    try place.write(
      try place.read("p.yml").replacing("codebook:", with: "roles: roles.csv\ncodebook:"),
      to: "p.yml")
    try place.write(
      "theme,indicators\nhelp,help {role: head; negated: no}|exams {case: a}\n"
        + "trust,trust {role: unattributed}\n", to: "codebook.csv")
    let run = try place.run("run", "p.yml", "--output", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try place.table("out/data/codings.csv").map { $0["text"] } == [
        "We help.", "The exams went well.",
      ])
    let themes = try place.run(
      "themes", "in/a-1.txt", "--codebook", "codebook.csv", "--roles", "roles.csv", "--language",
      "en")
    #expect(themes.status == 0, "\(themes.errors)")
    #expect(themes.output.split(separator: "\r\n").count == 2)
    let bare = try place.run(
      "themes", "in/a-1.txt", "--codebook", "codebook.csv", "--language", "en")
    #expect(bare.status == 2)
    #expect(bare.errors.contains("has the unknown role 'head'; known are: unattributed, author"))
  }

  @Test func `an expression of too many steps is an error everywhere and never no match`() throws {
    try place.write(
      "Interviewer: And?\n\nHead: \(String(repeating: "a", count: 48))!\n\nInterviewer: So?\n",
      to: "in/b-1.txt")
    try place.write("theme,indicators\nloop,/(a+)+$/\n", to: "codebook.csv")
    for command in [
      ["run", "p.yml", "--output", "out"], ["codebook", "check", "p.yml"],
      ["codebook", "try", "p.yml", "--codebook", "codebook.csv"],
      ["themes", "in/a-1.txt", "in/b-1.txt", "--codebook", "codebook.csv", "--language", "en"],
    ] {
      let outcome = try place.run(arguments: command)
      #expect(outcome.status == 2, "\(command)")
      #expect(
        outcome.errors.contains(
          "in/b-1.txt:3: error: theme 'loop': pattern '/(a+)+$/' takes too many steps on the "
            + "quotation q_"), "\(command): \(outcome.errors)")
      #expect(!outcome.output.contains("never fires,"), "\(command)")
    }
    #expect(try place.table("out/data/documents.csv").map { $0["document"] } == ["a-1"])
  }
}
