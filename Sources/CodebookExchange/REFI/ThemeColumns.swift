package import CorpusModel

/// The columns of `codebook.csv` for which another program's codebook has no place, as lines at the
/// end of the theme's description: for people to read, and for us to find again.
///
/// A line `[codebook.csv]` is followed by a line `column: value` for each; a value that runs over
/// several lines goes on with two spaces before.
package enum ThemeColumns {
  private static let mark = "[codebook.csv]"
  private static let names = [
    "theme", "include", "exclude", "example", "indicators", "unless", "was", "status",
  ]

  /// The definition with the columns of `theme` that are not empty under it; its id is always there.
  package static func description(of theme: Theme) -> String {
    let values = [
      theme.id, theme.include, theme.exclude, theme.example,
      theme.indicators.joined(separator: "|"), theme.unless.joined(separator: "|"),
      theme.was.joined(separator: "|"), theme.status,
    ]
    var lines = theme.definition.isEmpty ? [] : [theme.definition, ""]
    lines.append(mark)
    for (name, value) in zip(names, values) where !value.isEmpty {
      let pieces = value.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      lines.append("\(name): \(pieces.joined(separator: "\n  "))")
    }
    return lines.joined(separator: "\n")
  }

  /// The definition and the columns that ``description(of:)`` put under it. What somebody wrote below
  /// them since belongs to the definition.
  package static func parse(_ description: String) -> (
    definition: String, columns: [String: String]
  ) {
    let lines = description.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let start = lines.lastIndex(where: { $0 == mark }) else { return (description, [:]) }
    var columns: [String: String] = [:]
    var last: String?
    var rest = lines[(start + 1)...]
    while let line = rest.first {
      if let name = names.first(where: { line.hasPrefix("\($0): ") && columns[$0] == nil }) {
        columns[name] = String(line.dropFirst(name.count + 2))
        last = name
      } else if let last, line.hasPrefix("  ") {
        columns[last, default: ""] += "\n\(line.dropFirst(2))"
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    var definition = String(description[..<lines[start].startIndex])
    for _ in 0..<2 where definition.hasSuffix("\n") { definition.removeLast() }
    if rest.contains(where: { !$0.isEmpty }) { definition += "\n" + rest.joined(separator: "\n") }
    return (definition, columns)
  }
}
