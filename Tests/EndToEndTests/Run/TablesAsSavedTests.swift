import Foundation
import TestSupport
import Testing

/// Tables as spreadsheets leave them: their encodings, their blank lines, their other formats.
@Suite struct TablesAsSavedTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(
      "Enquêteur : Alors ?\n\nÉlève 1 : La cantine est loin.\n\nEnquêteur : Et ?\n\nÉlève 1 : Voilà.\n",
      to: "in/a-1.txt")
    try place.write(
      "study: s\nlanguage: fr\nsources: [{path: in/*, kind: interview}]\nroles: roles.csv\n"
        + "codebook: codebook.csv\noutput: out\n", to: "p.yml")
    try place.write("role;names\r\nenquêteur;enquêteur\r\nélève;élève\r\n", to: "roles.csv")
    try place.write("theme;indicators\r\nmidi;cantine*\r\n", to: "codebook.csv")
  }

  /// Writes text as “CSV” of a spreadsheet in western Europe has it.
  private func writeWestern(_ text: String, to name: String) throws {
    try place.write(text.unicodeScalars.map { UInt8($0.value) }, to: name)
  }

  @Test func `tables of the old Windows CSV are read, and that is a finding`() throws {
    try writeWestern("role;names\r\nélève;élève\r\n", to: "roles.csv")
    try writeWestern("theme;label;indicators\r\nmidi;Déjeuner;cantine*\r\n", to: "codebook.csv")
    let outcome = try place.run("run", "p.yml")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try place.read("out/data/quotes.csv").contains(",élève,"))
    #expect(
      try place.table("out/data/findings.csv").filter { $0["finding"] == "windows-1252" }
        .map { $0["message"] ?? "" }
        == ["roles.csv:2:1", "codebook.csv:2:7"].map {
          "\($0): not UTF-8, read as Windows-1252 by the look of its letters; if some are "
            + "wrong, save the file in UTF-8 (“CSV UTF-8” in a spreadsheet)"
        })
    let quotes = try place.run("quotes", "in/a-1.txt", "--roles", "roles.csv")
    #expect(quotes.errors.contains("roles.csv:2:1: finding: windows-1252: not UTF-8, read as"))
  }

  @Test func `a dictionary of the old Windows is imported, and may say its encoding`() throws {
    try writeWestern("%\n1\tdéjeuner\n%\ncantine\t1\ngoûter\t1\n", to: "d.dic")
    let guessed = try place.run("codebook", "import", "d.dic")
    #expect(guessed.status == 0, "\(guessed.errors)")
    #expect(guessed.output.contains("cantine|goûter"))
    #expect(guessed.errors.contains("d.dic:2:4: finding: windows-1252: "))
    try place.write(Array("%\n1\tmeals\n%\nz".utf8) + [0xB3] + Array("oto\t1\n".utf8), to: "pl.dic")
    #expect(try place.run("codebook", "import", "pl.dic").status == 2)
    let told = try place.run("codebook", "import", "pl.dic", "--encoding", "windows-1250")
    #expect(told.output.contains("złoto"), "\(told.errors)")
    #expect(
      try place.run("codebook", "import", "pl.dic", "--encoding", "klingon").errors.contains(
        "pl.dic: error: unknown encoding 'klingon'; use a name such as windows-1252"))
  }

  @Test func `a table whose encoding cannot be told says where`() throws {
    try place.write(
      Array("role,names\nhead,it".utf8) + [0xD5] + Array("s\n".utf8), to: "roles.csv")
    #expect(
      try place.run("check", "p.yml").errors
        == "roles.csv:2:8: error: not UTF-8 from here on, and of unknown encoding; save the "
        + "file in UTF-8 (“CSV UTF-8” in a spreadsheet) and run again\n")
  }

  @Test func `a workbook in place of a table`() throws {
    try place.write(Array("PK\u{3}\u{4}and so on".utf8), to: "roles.csv")
    #expect(
      try place.run("check", "p.yml").errors
        == "roles.csv: error: not plain text but an Excel workbook (.xlsx), a Word document or "
        + "another zip archive; open it and save the sheet as CSV (“CSV UTF-8”)\n")
  }

  @Test(arguments: ["\r\n\r\n", "\n", ";;\r\n", "\u{FEFF}\r\n"])
  func `a table with blank lines before its header`(blank: String) throws {
    try place.write(blank + "role;names\r\nélève;élève\r\n", to: "roles.csv")
    let outcome = try place.run("run", "p.yml")
    #expect(outcome.status == 0, "\(outcome.errors)")
    try place.write(blank + "role;names\r\nélève;élève\r\nélève;x\r\n", to: "roles.csv")
    let line = blank == "\r\n\r\n" ? 5 : 4
    #expect(
      try place.run("run", "p.yml").errors.hasPrefix(
        "roles.csv:\(line):1: error: role 'élève' is already defined on line \(line - 1);"))
  }

  @Test func `a NUL character in a table`() throws {
    try place.write("role,names\nhead,he\u{0}ad\n", to: "roles.csv")
    #expect(
      try place.run("check", "p.yml").errors
        == "roles.csv:2:8: error: NUL character, which is not text; save the table again as CSV "
        + "(“CSV UTF-8”)\n"
    )
  }

  @Test(
    arguments: [
      ("id,name,role\n\"Head,Mrs H,head\n", "2:1: error: unclosed quotation mark"),
      ("id,name,role\nHead,Mrs H,head,x\n", "2:17: error: 4 cells for 3 columns"),
      ("id,name\nHead,A\nHead,B\n", "3:1: error: person 'Head' is already defined on line 2"),
      ("id,name,name\nHead,A,B\n", "1:9: error: duplicate column 'name'"),
      ("id,name,rloe\nHead,A,B\n", "1:9: error: unknown column 'rloe'; did you mean 'role'?"),
      ("name\nA\n", "1: error: missing column 'id'; the columns are: name"),
      ("id,name\n,A\n", "2:1: error: no id for this person; fill the column 'id'"),
      ("id,name\n", " error: no people in the table; add a row for each person"),
    ])
  func `slips in a list of people`(table: String, message: String) throws {
    try place.write(table, to: "people.csv")
    let outcome = try place.run("quotes", "in/a-1.txt", "--people", "people.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("people.csv:\(message)"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
