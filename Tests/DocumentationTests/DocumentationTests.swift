import ArgumentParser
import Study
import Files
import Languages
import Reporting
import Tabulation
import TestSupport
import Testing
import Workflows

@testable import crosscase

/// The docs have everything that a researcher can write or will read.
@Suite struct DocumentationTests {
  @Test func `pipeline.md has a row for each key of a pipeline file`() throws {
    let page = try DocumentationPage("docs/pipeline.md")
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
    let page = try DocumentationPage("docs/pipeline.md")
    #expect(page.section("The pipeline file").rows.allSatisfy(PipelineFile.keys.contains))
    #expect(page.section("Matrices").rows.allSatisfy(PipelineFile.matrixKeys.contains))
  }

  @Test
  func `pipeline.md and decisions.md have a row for each column and mapping key that is read`()
    throws
  {
    let rows = try ["docs/pipeline.md", "docs/decisions.md"].flatMap {
      try DocumentationPage($0).rows
    }
    let tables = "Sources/Study/Tables"
    let columns = try PackageFiles.names(below: tables, in: /row\["([a-z_]+)"\]/)
    let keys = try PackageFiles.names(
      below: tables, in: /reader\.(?:list|text)\("([a-z-]+)"\)/)
    #expect(!columns.isEmpty && !keys.isEmpty)
    for name in columns + keys where name != "lacks" {
      #expect(rows.contains(name), "'\(name)'")
    }
  }

  @Test func `tables.md has the columns of each table, in their order`() throws {
    let page = try DocumentationPage("docs/tables.md")
    for table in TableSchema.all {
      let rows = page.section("\(table.name).csv").rows
      #expect(Array(rows.prefix(table.columns.count)) == table.columns.map(\.name), "\(table.name)")
    }
  }

  @Test func `tables.md has a row for each axis and measure of a matrix`() throws {
    let page = try DocumentationPage("docs/tables.md")
    for axis in MatrixDefinition.Axis.names(attributes: []) {
      #expect(page.section("The matrices").hasRow(for: axis), "rows or columns '\(axis)'")
    }
    for measure in MatrixDefinition.Measure.allCases {
      #expect(page.section("Measures").hasRow(for: measure.rawValue), "the measure '\(measure)'")
    }
  }

  @Test func `tables.md has a row for each finding that the sources name`() throws {
    let rows = try DocumentationPage("docs/tables.md").section("findings.csv").rows
    let names = try PackageFiles.names(below: "Sources", in: /Finding\.Kind\("([^"]+)"\)/)
    #expect(!names.isEmpty)
    for name in names { #expect(rows.contains(name), "the finding '\(name)'") }
  }

  @Test func `pipeline.md quotes messages as the program writes them`() throws {
    let page = try DocumentationPage("docs/pipeline.md").section("Messages")
    let messages = page.lines.compactMap { $0.prefixMatch(of: #/\| `(.+?)` \|/#)?.1 }
    // A message over several lines is one text.
    let sources = try PackageFiles.swiftFiles(below: "Sources").joined(separator: "\n")
      .replacing(/"\s*\+ "/, with: "")
    #expect(messages.count >= 20)
    for message in messages {
      // Names, numbers and lists are the example's; `…` leaves words out.
      let fixed = message.replacing("\\|", with: "|")
        .split(separator: #/'[^']*'|…|[0-9]+|; |: case:.*| role /#)
      for words in fixed.map({ $0.trimmingPrefix(/[ ;:,.]+/) }) where words.count > 9 {
        let isThere = sources.contains(words)
        #expect(isThere, "\(words)")
      }
    }
  }

  @Test func `the pages on attribution have a row for each rule`() throws {
    let prose = try DocumentationPage("docs/attribution.md").section("The sieve").rows
    let rules = try PackageFiles.names(
      below: "Sources/Attribution/Rules", in: /RuleTraits\(\s*name: "([^"]+)"/)
    // The source's own markup goes before the sieve.
    #expect(Set(prose) == Set(rules + ["markup"]))
    let transcripts = try DocumentationPage("docs/formats.md").section("Who is who in a transcript")
      .rows
    let voices = try PackageFiles.text("Sources/Attribution/Transcripts/RuleNames.swift")
      .matches(of: /static let \w+ = "([^"]+)"/).map { String($0.1) }
    #expect(!voices.isEmpty)
    for name in voices { #expect(transcripts.contains(name), "the rule '\(name)'") }
  }

  @Test func `languages.md has a row for each list, under the heading of its group`() throws {
    let page = try DocumentationPage("docs/languages.md")
    for list in WordList.allCases {
      let heading = list.group.rawValue.prefix(1).uppercased() + list.group.rawValue.dropFirst()
      #expect(page.section(heading).hasRow(for: list.rawValue), "\(list.rawValue)")
    }
  }

  @Test func `commands.md has a heading for each command and a row for each option`() throws {
    let page = try DocumentationPage("docs/commands.md")
    #expect(CrossCase.configuration.subcommands.count >= 8)
    for command in CrossCase.configuration.subcommands {
      let help = CrossCase.helpMessage(for: command, columns: 500)
      let name = try #require(
        help.firstMatch(of: /USAGE: crosscase ([a-z]+)|^ *crosscase ([a-z]+)/))
      let word = String(name.1 ?? name.2 ?? "")
      let isThere = page.has(heading: "crosscase \(word)")
      #expect(isThere, "the command '\(word)'")
      let inner = command.configuration.subcommands.map {
        CrossCase.helpMessage(for: $0, columns: 500)
      }
      let options = ([help] + inner).flatMap { text in
        text.matches(of: /--[a-z-]+/).map { String($0.0) }
      }
      for option in options where option != "--version" {
        let places = [
          "crosscase \(word)", "crosscase quotes", "Options of reading", "Help and version",
        ]
        #expect(
          places.contains { page.section($0).hasRow(for: option) },
          "the option \(option) of '\(word)'")
      }
    }
  }

  @Test func `agreement.md has the columns of the three tables of agreement, in their order`()
    throws
  {
    let rows = try DocumentationPage("docs/agreement.md").section("The command").rows
    let columns = [.coefficients, .indicators, .disagreements].flatMap(CoderAgreement.columns(of:))
    #expect(rows == columns)
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "output/README.md", "docs"])
  func `links lead to files and headings that are there`(_ place: String) throws {
    for path in try PackageFiles.pages(at: place) {
      let page = try DocumentationPage(path)
      for link in page.links {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target =
          parts[0].isEmpty
          ? path : PathText.resolve(String(parts[0]), in: PathText.folder(of: path))
        let isThere = try Disk.entry(at: PackageFiles.path(target)) != .missing
        #expect(isThere, "\(path): \(link)")
        if parts.count == 2, target.hasSuffix(".md") {
          let hasHeading =
            try isThere && DocumentationPage(target).anchors.contains(String(parts[1]))
          #expect(hasHeading, "\(path): \(link)")
        }
      }
    }
  }

  @Test func `README.md shows what the sample study gives`() throws {
    let section = try DocumentationPage("README.md").section("What comes out")
    let place = try Workplace()
    let pipeline = PackageFiles.path("pipelines/inclusion/pipeline.yml")
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
    for line in section.lines where line.hasPrefix("crosscase explain ") {
      let what = line.split(separator: " ").dropFirst(3).map(String.init)
      explained += try place.run(arguments: ["explain", pipeline] + what).output
    }
    let root = PackageFiles.path("") + "/"
    let lines = explained.replacing(root, with: "").split(separator: "\n")
    for line in section.lines where line.hasPrefix("  ") || line.hasPrefix("k_") {
      let isThere = lines.contains(line)
      #expect(isThere, "\(line)")
    }
  }
}
