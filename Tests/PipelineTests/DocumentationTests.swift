import ArgumentParser
import Pipeline
import Reporting
import Tabulation
import TestSupport
import Testing

@testable import crosscase

/// What a researcher can write or will read stands in the docs.
@Suite struct DocumentationTests {
  @Test func `pipeline.md has a row for each key of a pipeline file`() throws {
    let page = try Page("docs/pipeline.md")
    for key in PipelineFile.keys {
      #expect(page.section("The pipeline file").hasRow(for: key), "the key '\(key)'")
    }
    for key in PipelineFile.sourceKeys {
      #expect(page.section("Sources").hasRow(for: key), "the key '\(key)' of a source")
    }
    for key in PipelineFile.matrixKeys {
      #expect(page.section("Matrices").hasRow(for: key), "the key '\(key)' of a matrix")
    }
  }

  @Test func `pipeline.md has no row for a key that is not read`() throws {
    let page = try Page("docs/pipeline.md")
    #expect(page.section("The pipeline file").rows.allSatisfy(PipelineFile.keys.contains))
    #expect(page.section("Matrices").rows.allSatisfy(PipelineFile.matrixKeys.contains))
  }

  @Test func `tables.md has the columns of each table, in their order`() throws {
    let page = try Page("docs/tables.md")
    for table in TableSchema.all {
      let rows = page.section("\(table.name).csv").rows
      #expect(Array(rows.prefix(table.columns.count)) == table.columns.map(\.name), "\(table.name)")
    }
  }

  @Test func `tables.md has a row for each axis and measure of a matrix`() throws {
    let page = try Page("docs/tables.md")
    for axis in MatrixDefinition.Axis.names(attributes: []) {
      #expect(page.section("The matrices").hasRow(for: axis), "rows or columns '\(axis)'")
    }
    for measure in MatrixDefinition.Measure.allCases {
      #expect(page.section("Measures").hasRow(for: measure.rawValue), "the measure '\(measure)'")
    }
  }

  @Test func `tables.md has a row for each finding that the sources name`() throws {
    let rows = try Page("docs/tables.md").section("findings.csv").rows
    let names = try Package.swiftFiles(below: "Sources").flatMap { file in
      file.matches(of: /Finding\.Kind\("([^"]+)"\)/).map { String($0.1) }
    }
    #expect(!names.isEmpty)
    for name in names { #expect(rows.contains(name), "the finding '\(name)'") }
  }

  @Test func `commands.md has a heading for each command and a row for each option`() throws {
    let page = try Page("docs/commands.md")
    #expect(CrossCase.configuration.subcommands.count >= 8)
    for command in CrossCase.configuration.subcommands {
      let help = CrossCase.helpMessage(for: command, columns: 500)
      let name = try #require(
        help.firstMatch(of: /USAGE: crosscase ([a-z]+)|^ *crosscase ([a-z]+)/))
      let word = String(name.1 ?? name.2 ?? "")
      let isThere = page.has(heading: "crosscase \(word)")
      #expect(isThere, "the command '\(word)'")
      for option in help.matches(of: /--[a-z-]+/).map({ String($0.0) }) where option != "--version"
      {
        let places = [
          "crosscase \(word)", "crosscase quotes", "Options of reading", "Help and version",
        ]
        #expect(
          places.contains { page.section($0).hasRow(for: option) },
          "the option \(option) of '\(word)'")
      }
    }
  }

  @Test func `README.md shows what the sample study gives`() throws {
    let section = try Page("README.md").section("What comes out")
    let place = try Workplace()
    let pipeline = Package.path("pipelines/inclusion/pipeline.yml")
    let outcome = try place.run("run", pipeline, "--output", "out")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(section.tableRows.count >= 3)
    let matrix = try place.read("out/matrices/theme-by-type.csv")
    for row in section.tableRows {
      let line = row.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
      let isThere = matrix.contains("\(line)\r\n")
      #expect(isThere, "\(line)")
    }
    var explained = ""
    for id in section.lines.flatMap({ $0.matches(of: /[kq]_[a-z0-9]+/) }) {
      explained += try place.run("explain", pipeline, String(id.0)).output
    }
    let root = Package.path("") + "/"
    let lines = explained.replacing(root, with: "").split(separator: "\n")
    for line in section.lines where line.hasPrefix("  ") {
      let isThere = lines.contains(line)
      #expect(isThere, "\(line)")
    }
  }
}

/// The files of the package, by their paths below its root.
private enum Package {
  static func path(_ name: String) -> String {
    PathText.normalized("\(PathText.folder(of: #filePath))/../../\(name)")
  }

  static func text(_ name: String) throws -> String {
    String(decoding: try Disk.read(path(name)), as: UTF8.self)
  }

  /// The page itself, or the pages of a folder.
  static func pages(at name: String) throws -> [String] {
    guard Disk.entry(at: path(name)) == .folder else { return [name] }
    return try Disk.names(inFolder: path(name)).filter { $0.hasSuffix(".md") }.map {
      "\(name)/\($0)"
    }
  }

  static func swiftFiles(below folder: String) throws -> [String] {
    var texts: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      for name in try Disk.names(inFolder: path(next)) {
        let place = "\(next)/\(name)"
        if Disk.entry(at: path(place)) == .folder {
          waiting.append(place)
        } else if name.hasSuffix(".swift") {
          texts.append(try text(place))
        }
      }
    }
    return texts
  }
}

/// A page of the docs.
private struct Page {
  let lines: [Substring]

  init(_ path: String) throws {
    lines = try Package.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private init(lines: [Substring]) {
    self.lines = lines
  }

  private static func heading(_ line: Substring) -> Substring? {
    line.prefixMatch(of: /#+ +(.+)/)?.1
  }

  /// What stands under a heading, up to the next one of any level.
  func section(_ title: String) -> Page {
    guard let start = lines.firstIndex(where: { Page.heading($0) == title[...] }) else {
      return Page(lines: [])
    }
    let rest = lines[(start + 1)...]
    return Page(lines: Array(rest.prefix { Page.heading($0) == nil }))
  }

  /// What the first cells of its tables name in code letters, in order.
  var rows: [String] {
    lines.filter { $0.hasPrefix("| `") }.flatMap { line in
      line.dropFirst(2).prefix { $0 != "|" }.matches(of: /`([^`]+)`/).map { String($0.1) }
    }
  }

  /// The cells of its tables, the rules under the headers left out.
  var tableRows: [[String]] {
    lines.filter { $0.hasPrefix("|") && !$0.hasPrefix("|-") }.map { line in
      line.dropFirst().dropLast().split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }

  func has(heading title: String) -> Bool { lines.contains { Page.heading($0) == title[...] } }

  func hasRow(for name: String) -> Bool { rows.contains(name) }

  /// Links to files of the package, or to headings of the page.
  var links: [String] {
    lines.flatMap { $0.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) } }
      .filter { !$0.hasPrefix("http") }
  }

  /// The names by which links reach its headings: lower case, spaces as hyphens, no other marks.
  var anchors: Set<String> {
    Set(
      lines.compactMap(Page.heading).map { title in
        String(
          title.lowercased().compactMap { character in
            character == " "
              ? "-" : character.isLetter || character.isNumber || character == "-" ? character : nil
          })
      })
  }
}
