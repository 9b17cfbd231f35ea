import Foundation
import TestSupport
import Testing

/// Mistakes in the files that a researcher writes: each is named with its place and its remedy.
@Suite struct PipelineMistakesTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write("Head: We help.\n\nInterviewer: How?\n\nHead: With time.\n", to: "in/a-1.txt")
    try place.write("theme,indicators\nhelp,help*\n", to: "codebook.csv")
  }

  private func expectError(
    pipeline: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try place.write(pipeline, to: "p.yml")
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 2, sourceLocation: sourceLocation)
    #expect(outcome.errors.contains(message), "\(outcome.errors)", sourceLocation: sourceLocation)
  }

  @Test func `an unknown key`() throws {
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\nmatrixes: []\n",
      "p.yml:3:1: error: unknown key 'matrixes'; did you mean 'matrices'?")
  }

  @Test func `a list of words that attribution does not know`() throws {
    try place.write("language: en\nspeach-verbs: [whittered]\n", to: "words.yml")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\nlanguages: words.yml\n",
      "words.yml:2:1: error: unknown key 'speach-verbs'; did you mean 'speech-verbs'?")
  }

  @Test func `a file of words that says no language`() throws {
    try place.write("speech-verbs: [whittered]\n", to: "words.yml")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\nlanguages: [words.yml]\n",
      "words.yml:1:1: error: missing key 'language'; add 'language: …'")
  }

  @Test func `words of a language are added where the pipeline names them`() throws {
    try place.write("role,names\nhead,head\n", to: "roles.csv")
    try place.write("The head whittered that “nothing ever moves here”.\n", to: "report.txt")
    try place.write("language: en\nspeech-verbs: [whittered]\n", to: "words.yml")
    let sources =
      "study: s\nlanguage: en\nroles: roles.csv\nsources: [{path: report.txt, kind: report}]\n"
    try place.write(sources + "languages: words.yml\n", to: "p.yml")
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try place.read("out/data/quotes.csv").contains(",head,"))
    try place.write(sources, to: "p.yml")
    _ = try place.run("run", "p.yml", "--output", "without")
    #expect(try !place.read("without/data/quotes.csv").contains(",head,"))
  }

  private static let speakers = "study: s\nspeakers: speakers.csv\nsources: [{path: in/*}]\n"

  @Test func `two rows of speakers for one label`() throws {
    try place.write(
      "document,label,speaker\na-1,Head,Olive\na-1,Head,Bob\n", to: "speakers.csv")
    try expectError(
      pipeline: Self.speakers,
      "speakers.csv:3:5: error: duplicate row for 'Head' in a-1, as on line 2; delete one")
  }

  @Test func `a role that nobody defines in a row of speakers`() throws {
    try place.write("document,label,role\na-1,Head,haed\n", to: "speakers.csv")
    try place.write("role,names\nhead,boss\n", to: "roles.csv")
    try expectError(
      pipeline: Self.speakers + "roles: roles.csv\n",
      "speakers.csv:2: error: unknown role 'haed' for 'Head' in a-1; did you mean 'head'?")
  }

  @Test func `rows of speakers that change nothing are findings`() throws {
    try place.write(
      "document,label,speaker,case\na-1,Haed,Olive,\nb-1,Head,Bob,\na-1,HEAD,,Z9\na-1,Nobody,,\n",
      to: "speakers.csv")
    try place.write("case\na\n", to: "cases.csv")
    try place.write(Self.speakers + "cases: cases.csv\n", to: "p.yml")
    #expect(try place.run("run", "p.yml", "--output", "out").status == 0)
    let findings = try place.read("out/data/findings.csv")
    #expect(
      findings.contains(
        "a-1,,,stray row,\"no turn has the label 'Haed' of line 2 of speakers.csv, so that "
          + "row has no effect; the labels are 'Head', 'Interviewer'\""), "\(findings)")
    #expect(
      findings.contains(
        ",,,stray row,\"speakers.csv:3: no document 'b-1', so the row of 'Head' has no effect; "
          + "correct the document's id, or delete the row\""), "\(findings)")
    #expect(
      findings.contains(
        "a-1,,,unlisted case,\"speakers.csv:4: case 'Z9' of 'HEAD' is not in the cases file; "
          + "add it there, or correct it here\""), "\(findings)")
    #expect(findings.split(separator: "stray row").count == 3)
    // A label in other capitals is the same label.
    #expect(try place.read("out/data/quotes.csv").contains(",a-1,Z9,turn,"))
  }

  @Test func `a transcript in place of a pipeline`() throws {
    try place.write("Head: We help.\nInterviewer: How?\nHead: With time.\n", to: "talk.txt")
    let outcome = try place.run("run", "talk.txt")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains(
        "talk.txt: error: not a pipeline file: no 'study:' line; for a single transcript use "
          + "'crosscase quotes talk.txt', or give its folder"), "\(outcome.errors)")
  }

  @Test func `a language by its name, and not by its tag`() throws {
    try expectError(
      pipeline: "study: s\nlanguage: english\nsources: [{path: in/*, language: pt-BR}]\n",
      "p.yml:2:11: error: not a language tag: 'english'; write two or three letters, such as "
        + "en, fr, de or es")
    let outcome = try place.run("quotes", "in/a-1.txt", "--language", "english")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--language: not a language tag: 'english'"))
  }

  @Test func `no sources`() throws {
    try expectError(
      pipeline: "study: s\nsources: []\n",
      "p.yml:2:10: error: 'sources' is empty; name at least one file: '- path: …'")
  }

  @Test func `a command that there is not`() throws {
    let outcome = try place.run("rnu", "p.yml")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("crosscase: error: unknown command 'rnu'; did you mean 'run'?"))
  }

  @Test func `a bare folder says where nobody is known to ask`() throws {
    try place.write("Ann: Why?\nBob: So.\nAnn: How?\nBob: Well.\n", to: "bare/talk.txt")
    try place.write("The roof leaked all winter.\n", to: "bare/note.txt")
    let outcome = try place.run("run", "bare")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("No known interviewer in talk: questions count"))
    #expect(outcome.output.contains("No speaker labels in note: only words between"))
  }

  @Test func `a pipeline as Windows saves it`() throws {
    try place.write(
      "\u{FEFF}study: s\r\nsources:\r\n  - path: in/*\r\n", to: "p.yml")
    let outcome = try place.run("run", "p.yml", "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `a pipeline that is indented with a tab`() throws {
    try expectError(
      pipeline: "study: s\nsources:\n\t- path: in/*\n",
      "p.yml:3:1: error: not valid YAML: found character that cannot start any token; indent "
        + "with spaces, not with tabs")
  }

  @Test func `a theme that is defined twice`() throws {
    try place.write("theme,indicators\nhelp,a\ntime,b\nhelp,c\n", to: "codebook.csv")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\ncodebook: codebook.csv\n",
      "codebook.csv:4:1: error: theme 'help' is already defined on line 2; rename or delete one")
  }

  @Test func `a missing column`() throws {
    try place.write("id,indicators\nhelp,a\n", to: "codebook.csv")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\ncodebook: codebook.csv\n",
      "codebook.csv:1: error: missing column 'theme'; the columns are: id, indicators")
  }

  @Test func `a parent that does not exist`() throws {
    try place.write("theme,parent,indicators\nhelp,caer,a\ncare,,b\n", to: "codebook.csv")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\ncodebook: codebook.csv\n",
      "codebook.csv:2:6: error: unknown parent 'caer' of theme 'help'; did you mean 'care'?"
    )
  }

  @Test func `a theme that is its own ancestor`() throws {
    try place.write("theme,parent,indicators\na,b,x\nb,a,y\n", to: "codebook.csv")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\ncodebook: codebook.csv\n",
      "codebook.csv:2:3: error: theme 'a' is its own ancestor through the parent 'b'; clear "
        + "one of the parents"
    )
  }

  @Test func `a pattern that matches nothing`() throws {
    try expectError(
      pipeline: "study: s\nsources:\n  - path: in/*.docx\n",
      "p.yml:3:11: error: source 'in/*.docx' matches no files; check the folder")
  }

  @Test func `an output folder that is a file`() throws {
    try place.write("x", to: "out")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\n",
      "out: error: a file, but the output needs a folder; move it, or name another with "
        + "--output"
    )
  }

  @Test func `two documents of one name`() throws {
    try place.write("Head: Yes.\n", to: "in/a-1.md")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\n",
      "p.yml:2:18: error: two documents have the id 'a-1': in/a-1.md and in/a-1.txt; rename one")
  }

  @Test func `a file name without the part that gives the case`() throws {
    try place.write("Head: Yes.\n", to: "in/b.txt")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*, case: '{2}'}]\n",
      "the name 'b' of in/b.txt has no part 2 between '-' (it has 1)")
  }

  @Test func `a missing file of the researcher`() throws {
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\nroles: rolls.csv\n",
      "p.yml:3:8: error: no file 'rolls.csv', which 'roles' names; check the path, which "
        + "starts at the pipeline file's folder\n")
  }

  @Test(
    arguments: [
      (
        "sources: [{path: in/*, case: {1}}]\n",
        "2:30: error: 'case' must be one value, not a list or a mapping; put it in quotation "
          + "marks: case: \"{1}\""
      ),
      (
        "sources:\n  - path: in/*\n    case: {1}-{2}\n",
        "; put a value that begins with { in quotation marks"
      ),
      (
        "sources: [{path: in}]\n",
        "2:18: error: source 'in' is a folder; write 'in/*' for its files, or 'in/**' to "
          + "include folders in it"
      ),
      (
        "sources: [{path: gone/*}]\n",
        "2:18: error: source 'gone/*' matches no files: there is no folder gone; check the "
          + "path"
      ),
      (
        "sources: [{path: in/*}]\nroles:\n",
        "3:1: error: 'roles' has no value; give it one, or delete the line"
      ),
      (
        "sources: [{path: in/*}]\nencoding: klingon\n",
        "3:11: error: unknown encoding 'klingon'; use a name such as utf-8, windows-1252, "
          + "iso-8859-2 or macintosh"
      ),
      ("sources:\n  - path: in/*\n    case: '{3}'\n", "4:11: error: case '{3}': the name 'a-1'"),
      (
        "sources: [{path: in/*}]\nmatrices:\n  - { name: m, rows: case, columns: roel, measure: wrods }\n",
        "4:37: error: unknown columns 'roel'; did you mean 'role'?\np.yml:4:52: error: unknown measure 'wrods'; did you mean 'words'?\n"
      ),
      ("sources: [text]\n", "2:11: error: an entry of 'sources' must be a mapping of keys\n"),
      ("language: \"e\u{8}n\"\n", "2:13: error: control character U+0008; delete it\n"),
    ])
  func `slips in a pipeline, each at its place`(rest: String, message: String) throws {
    try place.write("study: s\n" + rest, to: "p.yml")
    let outcome = try place.run("check", "p.yml")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("p.yml:"))
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == (message.contains("\np.yml") ? 2 : 1))
  }

  @Test func `one error brings no others with it`() throws {
    try place.write("role,naems\nhead,head\n", to: "roles.csv")
    try place.write("caes\na\n", to: "cases.csv")
    try place.write("document,label,role\na-1,Head,head\n", to: "speakers.csv")
    try place.write("case,role,planned\na,head,1\n", to: "plan.csv")
    try place.write(
      "study: s\nsources: [{path: in/*}]\nroles: roles.csv\ncases: cases.csv\nspeakers: speakers.csv\n"
        + "plan: plan.csv\n", to: "p.yml")
    let errors = try place.run("check", "p.yml").errors
    #expect(
      errors
        == "roles.csv:1:6: error: unknown column 'naems'; did you mean 'names'?\n"
        + "roles.csv:1: error: missing column 'names'; the columns are: role, naems\n"
        + "cases.csv:1: error: missing column 'case'; the columns are: caes\n")
  }

  @Test func `all ids that are wrong are told at once`() throws {
    try place.write("theme,indicators\na/b,x\nc,y\nc,z\nd|e,w\n", to: "codebook.csv")
    try place.write("role,names\nauthor,a\nunattributed,b\nhead,c\nhead,d\n", to: "roles.csv")
    try place.write(
      "study: s\nsources: [{path: in/*}]\ncodebook: codebook.csv\nroles: roles.csv\n", to: "p.yml")
    #expect(
      try place.run("check", "p.yml").errors.split(separator: "\n").map { $0.prefix { $0 != " " } }
        == [
          "roles.csv:2:1:", "roles.csv:3:1:", "roles.csv:5:1:", "codebook.csv:2:1:",
          "codebook.csv:4:1:",
          "codebook.csv:5:1:",
        ])
  }

  @Test func `no theme is offered as its own parent`() throws {
    try place.write("theme,parent\ntrust,trus\nmoney,\n", to: "codebook.csv")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\ncodebook: codebook.csv\n",
      "codebook.csv:2:7: error: unknown parent 'trus' of theme 'trust'; known are: money\n"
    )
    try place.write("theme,parent\ntrust,trus\n", to: "codebook.csv")
    try expectError(
      pipeline: "study: s\nsources: [{path: in/*}]\ncodebook: codebook.csv\n",
      "codebook.csv:2:7: error: unknown parent 'trus' of theme 'trust'; clear it\n")
  }

  @Test func `speakers lists into a file that is named and not there yet`() throws {
    try place.write(Self.speakers, to: "p.yml")
    #expect(
      try place.run("run", "p.yml", "--output", "out").errors.hasSuffix(
        "or let 'crosscase speakers p.yml' write it\n"))
    #expect(try place.run("speakers", "p.yml").status == 0)
    #expect(try place.read("speakers.csv").contains("a-1,Head,"))
    #expect(try place.run("run", "p.yml", "--output", "out").status == 0)
  }

  @Test func `an empty folder`() throws {
    try place.write("", to: "none/.hidden")
    #expect(
      try place.run("run", "none").errors
        == "none: error: no transcripts in this folder; put the files into it, or name another "
        + "folder\n")
  }

  @Test func `a folder has only documents to hold against each other`() throws {
    let advice =
      "in: error: no roles or codebook for a folder; compare a document with the others (--for "
      + "case=DOCUMENT), or make a study of it with 'crosscase new'\n"
    for part in [[], ["--for", "role=participant"], ["--for", "group=participants"]] {
      #expect(try place.run(arguments: ["suggest", "in"] + part).errors == advice)
    }
    try place.write("Head: Soup.\n\nInterviewer: Ah?\n\nHead: Bread.\n", to: "in/b-1.txt")
    #expect(
      try place.run("suggest", "in", "--for", "case=b-2").errors
        == "in: error: unknown case 'b-2'; did you mean 'b-1'?\n")
    #expect(try place.run("suggest", "in", "--for", "case=b-1").status == 0)
  }

  @Test func `a row of a matrix is found by its theme's own label`() throws {
    try place.write(
      "theme,label,parent,indicators\na,Aid,,\nb,Help,a,help\nc,Time,a,time\nd,Time,,hour\n",
      to: "codebook.csv")
    try place.write(
      "study: s\nsources: [{path: in/*, case: '{1}'}]\ncodebook: codebook.csv\nmatrices:\n"
        + "  - { name: m, rows: theme, columns: case }\n", to: "p.yml")
    for row in ["Help", "b", "Aid › Help"] {
      let outcome = try place.run("explain", "p.yml", "m", row, "a")
      #expect(outcome.output.contains("row         Aid › Help (b)"), "\(outcome.errors)")
    }
    #expect(try place.run("explain", "p.yml", "m", "Aid › Time", "a").status == 0)
    #expect(
      try place.run("explain", "p.yml", "m", "Time", "a").output.contains("row         Time (d)"))
  }

  @Test(arguments: [[], ["fly"], ["run"], ["quotes", "--roles"], ["run", "p.yml", "--jobs", "0"]])
  func `wrong usage ends with 2 and says what is right`(arguments: [String]) throws {
    let outcome = try place.run(arguments: arguments)
    #expect(outcome.status == (arguments.isEmpty ? 0 : 2))
    #expect((outcome.output + outcome.errors).contains("crosscase"))
  }
}
