import Files

/// The files of the package, by their paths below its root.
enum PackageFiles {
  static func path(_ name: String) -> String {
    PathText.normalized("\(PathText.folder(of: #filePath))/../../\(name)")
  }

  static func text(_ name: String) throws -> String {
    String(decoding: try Disk.read(path(name)), as: UTF8.self)
  }

  /// The page itself, or the pages of a folder.
  static func pages(at name: String) throws -> [String] {
    guard try Disk.entry(at: path(name)) == .folder else { return [name] }
    return try Disk.names(inFolder: path(name)).filter { $0.hasSuffix(".md") }.map {
      "\(name)/\($0)"
    }
  }

  /// Names that `pattern` finds in the Swift files below a folder.
  static func names(
    below folder: String, in pattern: Regex<(Substring, Substring)>
  ) throws -> [String] {
    try swiftFiles(below: folder).flatMap { $0.matches(of: pattern).map { String($0.1) } }
  }

  /// The texts of the Swift files below a folder.
  static func swiftFiles(below folder: String) throws -> [String] {
    var texts: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      for name in try Disk.names(inFolder: path(next)) {
        let place = "\(next)/\(name)"
        if try Disk.entry(at: path(place)) == .folder {
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
struct DocumentationPage {
  let lines: [Substring]

  init(_ path: String) throws {
    lines = try PackageFiles.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private init(lines: [Substring]) {
    self.lines = lines
  }

  private static func heading(_ line: Substring) -> Substring? {
    line.prefixMatch(of: /#+ +(.+)/)?.1
  }

  /// Section under a heading, up to the next one of any level.
  func section(_ title: String) -> DocumentationPage {
    guard let start = lines.firstIndex(where: { DocumentationPage.heading($0) == title[...] })
    else {
      return DocumentationPage(lines: [])
    }
    let rest = lines[(start + 1)...]
    return DocumentationPage(lines: Array(rest.prefix { DocumentationPage.heading($0) == nil }))
  }

  /// Names in code letters in the first cells of its tables, in order.
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

  func has(heading title: String) -> Bool {
    lines.contains { DocumentationPage.heading($0) == title[...] }
  }

  func hasRow(for name: String) -> Bool { rows.contains(name) }

  /// Links to files of the package, or to headings of the page.
  var links: [String] {
    lines.flatMap { $0.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) } }
      .filter { !$0.hasPrefix("http") }
  }

  /// The names by which links reach its headings: lower case, spaces as hyphens, no other marks.
  var anchors: Set<String> {
    Set(
      lines.compactMap(DocumentationPage.heading).map { title in
        String(
          title.lowercased().compactMap { character in
            character == " "
              ? "-" : character.isLetter || character.isNumber || character == "-" ? character : nil
          })
      })
  }
}
