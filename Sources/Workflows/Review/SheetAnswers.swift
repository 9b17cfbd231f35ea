internal import Coding
internal import CorpusModel
internal import Files
internal import Reporting
internal import Study

/// A person's entries in a row of a sheet, before anything is looked up.
struct SheetAnswer {
  /// The verdicts, each with its theme as written.
  var verdicts: [(theme: String, verdict: Decision.Verdict)]
  var stance: String
  var isStarred: Bool
  var memo: String
  var coder: String

  /// - Parameter isWork: whether the row belongs to a work list, with the program's theme.
  /// - Returns: nil for a row that nobody filled in.
  init?(
    _ row: CSVTable.Row, isWork: Bool, coder usual: String,
    _ fail: (String) -> PipelineError
  ) throws(PipelineError) {
    func cell(_ column: String) -> String { FormulaGuard.unguarded(row[column]) }
    stance = cell("stance").lowercased()
    memo = cell("memo")
    isStarred = try DecisionsFile.flag(cell("star"), "star", fail)
    coder = cell("coder").isEmpty ? usual : cell("coder")
    guard stance.isEmpty || Decision.stances.contains(stance) else {
      throw fail(
        "unknown stance '\(stance)'; \(Suggestion.text(for: stance, among: Decision.stances))")
    }
    verdicts = []
    if isWork {
      let decided = try SheetAnswer.verdict(cell("decision"), fail)
      let others = SheetAnswer.themes(cell("retag"))
      if let verdict = decided ?? (others.isEmpty ? nil : .reject) {
        verdicts.append((cell("theme"), verdict))
      }
      verdicts += others.map { ($0, .add) }
      if verdicts.isEmpty, !memo.isEmpty, stance.isEmpty, !isStarred {
        verdicts.append((cell("theme"), .memo))
      }
    } else {
      verdicts = SheetAnswer.themes(cell("theme")).map { ($0, .add) }
      if verdicts.isEmpty, !memo.isEmpty, stance.isEmpty, !isStarred {
        verdicts.append(("", .memo))
      }
    }
    if verdicts.isEmpty {
      if stance.isEmpty && !isStarred && cell("through").isEmpty { return nil }
      throw fail(
        "no \(isWork ? "decision" : "theme"), but a stance, a star or a 'through'; fill the column '\(isWork ? "decision" : "theme")'"
      )
    }
    guard !coder.isEmpty else {
      throw fail("no coder; fill the column 'coder', or give --coder NAME")
    }
  }

  private static func themes(_ cell: String) -> [String] {
    cell.split(separator: "|").map { String($0).asciiTrimmed }.filter { !$0.isEmpty }
  }

  private static func verdict(
    _ cell: String, _ fail: (String) -> PipelineError
  ) throws(PipelineError) -> Decision.Verdict? {
    switch cell.lowercased() {
    case "": return nil
    case "accept", "accepted", "a", "yes", "y", "ok", "x", "1", "true", "+": return .accept
    case "reject", "rejected", "r", "no", "n", "0", "false": return .reject
    case "withdraw": return .withdraw
    default:
      throw fail(
        "unknown decision '\(cell)'; write accept or reject, or another theme in 'retag'")
    }
  }
}
