package import Coding
package import CorpusModel
internal import Files

/// `decisions.csv`: people's decisions on segments.
package enum DecisionsFile {
  package static let columns = [
    "document", "sha256", "quote_id", "words", "before", "after", "theme", "decision", "stance",
    "star", "coder", "date", "memo",
  ]

  /// - Throws: ``PipelineErrors`` with everything that is wrong in the file.
  package static func decisions(of file: ResearcherFile) throws -> [Decision] {
    let required = ["document", "words", "theme", "decision", "coder"]
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: required,
      known: columns.filter { !required.contains($0) })
    var errors: [PipelineError] = []
    let decisions = table.rows.compactMap { row -> Decision? in
      do throws(PipelineError) {
        return try decision(of: row, path: file.path)
      } catch {
        errors.append(error)
        return nil
      }
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return decisions
  }

  private static func decision(
    of row: CSVTable.Row, path: String
  ) throws(PipelineError) -> Decision {
    func fail(_ problem: String) -> PipelineError { PipelineError(path, line: row.line, problem) }
    let verdicts = Decision.Verdict.allCases.map(\.rawValue)
    guard let verdict = Decision.Verdict(rawValue: row["decision"].lowercased()) else {
      let hint = Suggestion.text(for: row["decision"], among: verdicts)
      throw fail(
        row["decision"].isEmpty
          ? "no decision; write one of \(verdicts.joined(separator: ", ")) in the column 'decision'"
          : "unknown decision '\(row["decision"])'; \(hint)")
    }
    let stance = row["stance"].lowercased()
    guard stance.isEmpty || Decision.stances.contains(stance) else {
      throw fail(
        "unknown stance '\(row["stance"])'; \(Suggestion.text(for: stance, among: Decision.stances))"
      )
    }
    guard !row["coder"].isEmpty else {
      throw fail("no coder; write who decided in the column 'coder'")
    }
    let theme = row["theme"]
    guard !theme.isEmpty || verdict == .memo else {
      throw fail("no theme; write its id in the column 'theme'")
    }
    guard !theme.contains(where: { $0 == "/" || $0 == "|" }) else {
      throw fail("theme '\(theme)' contains '/' or '|'; write one theme to a row")
    }
    guard !row["words"].isEmpty || verdict == .memo else {
      throw fail("no words; write the words that were coded in the column 'words'")
    }
    return Decision(
      document: row["document"], sha256: row["sha256"].lowercased(),
      anchor: Anchor(
        quoteID: row["quote_id"], words: row["words"], before: row["before"], after: row["after"]),
      theme: theme, verdict: verdict, stance: stance,
      isStarred: try flag(row["star"], "star", fail), coder: row["coder"], date: row["date"],
      memo: row["memo"], path: path, line: row.line)
  }

  /// `yes` or empty; other ways of writing it are read too.
  package static func flag(
    _ cell: String, _ column: String, _ fail: (String) -> PipelineError
  ) throws(PipelineError) -> Bool {
    switch cell.lowercased() {
    case "yes", "y", "x", "1", "true", "*": return true
    case "", "no", "n", "0", "false": return false
    default: throw fail("'\(cell)' in the column '\(column)', which must be yes or empty")
    }
  }
}
