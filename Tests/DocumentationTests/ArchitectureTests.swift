import Files
import Testing

/// The page on the architecture and its picture agree with the package.
@Suite struct ArchitectureTests {
  /// The modules of Package.swift, each with the modules of ours that it imports.
  private func modules() throws -> [String: Set<String>] {
    let manifest = try PackageFiles.text("Package.swift")
    let starts = manifest.matches(
      of: /(?:    module\(\s*"|executableTarget\(\s*name: ")(?<name>\w+)"/)
    var modules: [String: Set<String>] = [:]
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : manifest.endIndex
      let list = manifest[start.range.upperBound..<end]
        .firstMatch(of: /(?:uses|dependencies): \[([^\]]*)\]/)?.1
      let names = (list ?? "").matches(of: /"(\w+)"/).map { String($0.1) }
      modules[String(start.name)] = Set(names)
    }
    return modules.mapValues { $0.filter { modules[$0] != nil } }
  }

  @Test func `the picture has each module of Package.swift, and no other`() throws {
    let picture = try PackageFiles.text("docs/architecture/modules.svg")
    let drawn = picture.matches(of: /<rect id="(\w+)"/).map { String($0.1) }
    let modules = try modules()
    #expect(modules.count >= 15)
    #expect(
      drawn.sorted() == modules.keys.sorted(), "run: swift docs/architecture/draw-modules.swift")
  }

  @Test func `the arrows of the picture say who imports whom`() throws {
    let picture = try PackageFiles.text("docs/architecture/modules.svg")
    var drawn: [String: Set<String>] = [:]
    for arrow in picture.matches(of: /<path id="(\w+)-(\w+)"/) {
      drawn[String(arrow.1), default: []].insert(String(arrow.2))
    }
    func reached(from name: String) -> Set<String> {
      (drawn[name] ?? []).reduce(into: drawn[name] ?? []) { $0.formUnion(reached(from: $1)) }
    }
    for (name, imports) in try modules() {
      #expect((drawn[name] ?? []).isSubset(of: imports), "arrows from \(name)")
      #expect(imports.isSubset(of: reached(from: name)), "arrows from \(name)")
    }
  }

  @Test func `architecture.md names files and folders that are there`() throws {
    let page = try PackageFiles.text("docs/architecture.md")
    let paths = page.matches(of: /`((?:Sources|Tests|docs)\/[^`*]+)`/).map { String($0.1) }
    #expect(paths.count >= 20)
    for path in paths {
      let isThere = try Disk.entry(at: PackageFiles.path(path)) != .missing
      #expect(isThere, "\(path)")
    }
  }

  /// Files in the folders of readers that read nothing by themselves; the tests of the readers that
  /// use them test them too.
  private static let parts: Set<String> = [
    "Element", "DocumentDraft", "OpenSections", "Complaint", "Events", "Failure", "Handler",
    "Values", "PlainLines", "Lines", "CodebookWriter", "ThemeColumns",
  ]

  @Test(arguments: [
    "Reading/Transcripts", "Reading/PlainText", "Reading/Speakers", "Reading/TEI",
    "Reading/Markup", "Reading/XML", "Reading/Encoding", "Study/Tables",
    "CodebookExchange/Dictionaries", "CodebookExchange/REFI",
  ])
  func `each reader has a test suite of its name`(folder: String) throws {
    let module = folder.prefix { $0 != "/" }
    let tests = "Tests/\(module)Tests\(folder.dropFirst(module.count))"
    let names = try Disk.names(inFolder: PackageFiles.path("Sources/\(folder)"))
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    #expect(!names.isEmpty)
    for name in names where !Self.parts.contains(name) {
      let path = "\(tests)/\(name)Tests.swift"
      let text = (try? PackageFiles.text(path)) ?? ""
      let hasSuite = text.contains("struct \(name)Tests ") && text.contains("@Test")
      #expect(hasSuite, "\(path)")
    }
  }
}
