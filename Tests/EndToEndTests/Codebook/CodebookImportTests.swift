import Foundation
import TestSupport
import Testing

@Suite struct CodebookImportTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  /// Imports `content` with `codebook import`: the cells that are not empty by column, a row each.
  private func imported(
    _ content: String, _ options: String...
  ) throws -> (themes: [[String: String]], findings: [String]) {
    try place.write(content, to: "in")
    let outcome = try place.run(arguments: ["codebook", "import", "in"] + options)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let rows = try #require(parsedCSV(outcome.outputBytes))
    let themes = rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(rows[0], row)).filter { !$0.value.isEmpty }
    }
    return (themes, outcome.errors.split(separator: "\n").map(String.init))
  }

  private func error(_ content: String, _ options: String...) throws -> String {
    try place.write(content, to: "in")
    let outcome = try place.run(arguments: ["codebook", "import", "in"] + options)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    return outcome.errors
  }

  @Test func `a dictionary of quanteda gives its keys, nested, with their words`() throws {
    let (themes, findings) = try imported(
      """
      populism:
        elite: [elit*, "the people"]
        - note
      """.replacing("  - note", with: "  claim:\n    - promis*\n    - betray*\n    - deep: [wh?]")
        + "\nMore & more: one\nempty:\n")
    #expect(
      themes == [
        ["theme": "populism", "label": "populism"],
        [
          "theme": "elite", "label": "elite", "parent": "populism",
          "indicators": "elit*|the people",
        ],
        [
          "theme": "claim", "label": "claim", "parent": "populism", "indicators": "promis*|betray*",
        ],
        ["theme": "deep", "label": "deep", "parent": "claim", "indicators": "wh?"],
        ["theme": "more-more", "label": "More & more", "indicators": "one"],
        ["theme": "empty", "label": "empty"],
      ])
    #expect(findings == [])
  }

  @Test func `a dictionary of LIWC gives its categories, and a word to each that it names`() throws
  {
    let (themes, findings) = try imported(
      "%\n01\tfunct\n\t2\tpronoun (Pronouns)\n10 certain\n%\n\na\t1\t10\nabandon*\t1 2\n"
        + "good feeling 1 2\nkind\t(02 134)125/464\t2\nlike\t<of>131/125\nwhat?\t10\nodd 77\n")
    #expect(
      themes == [
        ["theme": "funct", "label": "funct", "indicators": "a|abandon*|good feeling"],
        [
          "theme": "pronoun", "label": "pronoun", "parent": "funct", "definition": "Pronouns",
          "indicators": "abandon*|good feeling|kind",
        ],
        ["theme": "certain", "label": "certain", "indicators": #"a|/\bwhat\?/"#],
      ])
    #expect(
      findings == [
        "in:10:6: finding: left out: 'kind' has a conditional category ((02 134)125/464), "
          + "which a codebook cannot express; it is left out of that category",
        "in:11:6: finding: left out: 'like' has a conditional category (<of>131/125), which a "
          + "codebook cannot express; it is left out of that category",
        "in:12: finding: written as a pattern: 'what?' is the pattern "
          + #"/\bwhat\?/, as it contains signs that no word has"#,
        "in:13:5: finding: left out: 'odd' has the category 77, which the list lacks; it is "
          + "left out of that category",
      ])
  }

  @Test(arguments: ["\t", "    ", "   \t"])
  func `a dictionary of WordStat gives categories by how far they are indented`(
    _ indent: String
  ) throws {
    let (themes, findings) = try imported(
      "SOUTH\n\(indent)BW\n\(indent)\tBotswana (1)\n\(indent)\tCape_Town* (1)\n\(indent)LS\n"
        + "\(indent)\tMaseru (0.5)\n\(indent)\t@RULE [A NEAR B /S 5] (1)\nNORTH\n")
    #expect(
      themes == [
        ["theme": "south", "label": "SOUTH"],
        [
          "theme": "bw", "label": "BW", "parent": "south", "indicators": "Botswana|Cape Town*",
        ],
        ["theme": "ls", "label": "LS", "parent": "south", "indicators": "Maseru"],
        ["theme": "north", "label": "NORTH"],
      ])
    #expect(findings.count == 2)
    #expect(findings.first?.contains("'Maseru' has the weight 0.5") == true)
    #expect(findings.last?.contains("is a WordStat rule") == true)
  }

  @Test func `a codebook of REFI-QDA gives nested codes, and says what it leaves out`() throws {
    let (themes, findings) = try imported(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4" origin="Other 1">
        <q:Codes>
          <q:Code guid="{1}" name="Feelings" isCodable="false" color="#FF0000">
            <q:Description>what people
      feel</q:Description>
            <q:Code guid="2" name="joy / delight" isCodable="true"/>
            <q:Code guid="3" name="Joy: delight" isCodable="true"><q:MemoText>old</q:MemoText></q:Code>
          </q:Code>
        </q:Codes>
        <q:Sets><q:Set guid="4" name="Good"><q:MemberCode guid="2"/></q:Set></q:Sets>
      </q:CodeBook>
      """)
    #expect(
      themes == [
        ["theme": "feelings", "label": "Feelings", "definition": "what people\nfeel"],
        ["theme": "joy-delight", "label": "joy / delight", "parent": "feelings"],
        [
          "theme": "joy-delight-2", "label": "Joy: delight", "parent": "feelings",
          "definition": "old",
        ],
      ])
    #expect(
      findings == [
        "in:4: finding: left out: 1 codes that are only headings are read as themes like all others",
        "in:4: finding: left out: colours of 1 codes, as themes have none",
        "in:8: finding: theme renamed: 'Joy: delight' is the theme 'joy-delight-2', as "
          + "'joy-delight' is already taken",
        "in:11: finding: left out: set 'Good' of 1 codes, as codebook.csv has no "
          + "sets; if the set is a theme above its codes, make it their parent",
      ])
  }

  @Test func `what is imported is a codebook that the program reads`() throws {
    try place.write("%\n1\tx\n%\n:-)\t1\n(a\t1\nb)\t1\n", to: "in.dic")
    let made = try place.run("codebook", "import", "in.dic", "--output", "codebook.csv")
    #expect(made.status == 0)
    #expect(made.output == "")
    try place.write(
      "Interviewer: How?\n\nHead: Well :-) then (a).\n\nInterviewer: So?\n\nHead: No.\n",
      to: "t.txt")
    let themes = try place.run("themes", "t.txt", "--codebook", "codebook.csv")
    #expect(themes.status == 0, "\(themes.errors)")
    #expect(themes.output.split(separator: "\r\n").count == 2)
    let again = try place.run("codebook", "import", "in.dic", "--output", "codebook.csv")
    #expect(again.status == 2)
    #expect(
      again.errors
        == "codebook.csv: error: already exists; name another file, or move this one\n")
  }

  @Test(arguments: [
    ("", "in: error: empty file; give the codebook that the other program wrote"),
    ("%\n1 a\nb 1\n", "in:1:1: error: no second line '%' after the categories"),
    (
      "%\nsocial\n%\nb 1\n",
      "in:2:1: error: not a category: 'social'; write its number, then its name"
    ),
    ("%\n1 a\n01 b\n%\n", "in:3:1: error: number 01 already taken by another category"),
    ("\tword (1)\n", "in:1:2: error: no category for 'word'; indent it under one"),
    ("just some text\n", "in:1:1: error: unknown kind of codebook: not quanteda YAML"),
    ("a: [b\n", "in:2:1: error: not valid YAML:"),
    ("a: 1\na: 2\n", "in:1:1: error: duplicate key 'a'; join the two"),
    ("? [x]\n: y\n", "in:1:3: error: key that is not a word"),
    ("<?xml version='1.0'?>\n<TEI/>", "in: error: no <CodeBook>; give the codebook"),
    (
      "<?xml version='1.0'?>\n<CodeBook><Codes>\n<Code guid='1'/></Codes></CodeBook>",
      "in:3: error: <Code> without a name"
    ),
    ("<?xml version='1.0'?>\n<CodeBook><Codes></CodeBook>", "in:2:29: error: not well-formed XML"),
    (
      "PK\u{3}\u{4}",
      "in: error: this zip archive is damaged, or was cut off; export it again, or copy it again"
    ),
  ])
  func `a bad file is an error with its place`(_ content: String, _ message: String) throws {
    let error = try error(content)
    #expect(error.hasPrefix(message), "\(error)")
  }

  @Test func `the format may be told, and one that is not known is an error`() throws {
    let (themes, _) = try imported("a (1): x\n", "--format", "quanteda")
    #expect(themes == [["theme": "a-1", "label": "a (1)", "indicators": "x"]])
    #expect(
      try error("a: b\n", "--format", "liwc").hasPrefix("in:1:1: error: no line '%' at the start"))
    #expect(try error("a: b\n", "--format", "csv").contains("unknown format 'csv' after --format"))
  }

  @Test func `aliases that make much out of little end in an error`() throws {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      yaml += "a\(level): &a\(level) [" + String(repeating: "*a\(level - 1), ", count: 9) + "y]\n"
    }
    #expect(try error(yaml).contains("aliases for more than"))
  }

  @Test func `words in Windows-1252 are read, with a finding`() throws {
    try place.write(
      Array("%\n1\tx\n%\n".utf8) + [0x64, 0x6F, 0x6E, 0x92, 0x74, 0x09, 0x31, 0x0A], to: "in")
    let outcome = try place.run("codebook", "import", "in")
    #expect(outcome.output.contains(",don’t,"))
    #expect(outcome.errors.contains("finding: windows-1252:"))
  }

  @Test(arguments: ["Project.qde", "TestProject.qdpx"])
  func `the codebook of a project of ATLAS ti is read, also from its archive`(
    _ name: String
  ) throws {
    guard let project = Workplace.shared("corpora/refi_qda/\(name)") else { return }
    let outcome = try place.run("codebook", "import", project.path, "--output", "codebook.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let themes = try place.table("codebook.csv")
    #expect(themes.count == 14)
    #expect(themes[4]["theme"] == "coke-full-fat-coke")
    #expect(themes[4]["label"] == "Coke::full-fat Coke")
    #expect(themes[4]["definition"] == "aka regular")
    #expect(themes[13]["theme"] == "rushed")
  }
}
