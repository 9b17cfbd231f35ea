internal import CorpusModel
internal import Pipeline
internal import Study

/// Findings on standard error, at most 20 of a kind for each document, then a count.
struct FindingsPrinter {
  private static let most = 20

  /// Prints findings on the encodings of files that a person keeps.
  static func printEncodings(of paths: [String?], in files: inout ResearcherFiles) {
    for path in paths.compactMap(\.self) {
      print((try? files.file(at: path))?.findings ?? [], path: path)
    }
  }

  static func print(_ findings: [Finding], path: String) {
    var counts: [String: Int] = [:]
    for finding in findings {
      counts[finding.kind.name, default: 0] += 1
      guard counts[finding.kind.name, default: 0] <= most else { continue }
      let location = SourceLocation(path, line: finding.line, column: finding.column)
      Terminal.error(
        printable("\(location): finding: \(finding.kind.name): \(finding.message)"))
    }
    for (kind, count) in counts.sorted(by: { $0.key < $1.key }) where count > most {
      Terminal.error("\(printable(path)): finding: \(kind): \(count - most) more")
    }
  }
}
