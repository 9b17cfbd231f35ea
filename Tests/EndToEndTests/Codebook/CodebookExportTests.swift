import Foundation
import TestSupport
import Testing

@Suite struct CodebookExportTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let hard =
    "theme,label,parent,definition,include,exclude,example,indicators,unless,was,status\r\n"
    + "PV,Pupil <voice> & 'more' \"x\",,\"one\ntwo\n\ninclude: three\",yes,,\"a\nstatus: b\",a*|/x|y/,not …3,old|older,emerging\r\n"
    + "child,child,PV,[codebook.csv],,,,,,,\r\n"
    + "last,été 𝒳,,,,,,,,,\r\nlate,late,child,,,,,(a|b) c,,,settled\r\n"

  @Test func `import gives back what export wrote, column by column`() throws {
    try place.write(Self.hard, to: "codebook.csv")
    let out = try place.run("codebook", "export", "codebook.csv", "--output", "x.qdc")
    #expect(out.status == 0, "\(out.errors)")
    #expect(out.output == "")
    let back = try place.run("codebook", "import", "x.qdc", "--output", "back.csv")
    #expect(back.status == 0)
    #expect(back.errors == "")
    let before = try place.table("codebook.csv")
    let after = try place.table("back.csv")
    // A theme comes with the themes in it.
    #expect(after.map { $0["theme"] } == ["PV", "child", "late", "last"])
    for row in before { #expect(after.contains(row), "\(row)") }
  }

  @Test func `the same codebook gives the same bytes, and a code keeps its id in another`() throws {
    try place.write(Self.hard, to: "a/codebook.csv")
    try place.write("theme\r\nPV\r\n", to: "b.csv")
    let first = try place.run("codebook", "export", "a/codebook.csv").output
    #expect(first == (try place.run("codebook", "export", "a/codebook.csv").output))
    let guid = try #require(first.firstMatch(of: /guid="([^"]+)" name="Pupil/)).1
    #expect(
      try place.run("codebook", "export", "b.csv").output.contains("guid=\"\(guid)\" name=\"PV\""))
    #expect(
      guid.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
        != nil)
  }

  @Test(arguments: ["../../pipelines/inclusion/codebook.csv", "hard.csv"])
  func `what is exported is valid by the schema of REFI-QDA`(_ name: String) throws {
    guard let schema = Workplace.shared("schemas/REFI-QDA-Codebook.xsd") else { return }
    guard
      let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"]
        .first(where: FileManager.default.isExecutableFile(atPath:))
    else {
      print("skipped: there is no xmllint to validate with")
      return
    }
    try place.write(Self.hard + "ctl,a\u{1}b\tc,,\u{FFFF},,,,,,,\r\n", to: "hard.csv")
    let codebook =
      name == "hard.csv"
      ? name : Workplace.root.appending(path: "pipelines/inclusion/codebook.csv").path
    #expect(try place.run("codebook", "export", codebook, "--output", "x.qdc").status == 0)
    let process = Process()
    process.executableURL = URL(filePath: xmllint)
    process.arguments = [
      "--noout", "--nonet", "--schema", schema.path, place.folder.appending(path: "x.qdc").path,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a codebook without themes, or nested too deep, is no REFI-QDA`() throws {
    try place.write("theme,label\r\n", to: "none.csv")
    let none = try place.run("codebook", "export", "none.csv")
    #expect(none.status == 2)
    #expect(
      none.errors == "none.csv: error: no themes, but a REFI-QDA codebook needs one; add a row\n"
    )
    let deep = (1...300).map { "t\($0),\($0 == 1 ? "" : "t\($0 - 1)")\r\n" }.joined()
    try place.write("theme,parent\r\n" + deep, to: "deep.csv")
    let outcome = try place.run("codebook", "export", "deep.csv")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("themes nested more than 200 deep"))
  }
}
