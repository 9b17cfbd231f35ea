internal import CorpusModel
internal import Reporting

/// A table that a person fills in a spreadsheet and hands back: UTF-8 with byte order mark, formula-safe.
struct ReviewSheet {
  /// What the program asks about.
  static let workColumns = [
    "row", "why", "document", "line", "time", "speaker", "role", "question", "before", "words",
    "after", "theme", "label", "definition", "proposed_by", "decision", "retag", "stance", "star",
    "memo", "coder", "coding_id", "quote_id", "sha256", "start_byte", "end_byte",
  ]
  /// What a coder reads from beginning to end.
  static let readingColumns = [
    "row", "document", "line", "time", "speaker", "role", "question", "words", "theme", "through",
    "stance", "star", "memo", "coder", "blind", "quote_id", "sha256", "start_byte", "end_byte",
  ]
  /// What a person fills in.
  static let answers = ["decision", "retag", "theme", "through", "stance", "star", "memo"]

  private var csv = CSVWriter()

  init(columns: [String]) {
    csv.byteOrderMark()
    csv.row(columns)
  }

  mutating func add(_ cells: [String]) {
    csv.row(cells.map(FormulaGuard.guarded))
  }

  var bytes: [UInt8] { csv.bytes }

  /// Writes the sheet.
  ///
  /// - Throws: ``PipelineError`` if a sheet stands there that somebody has filled in.
  func write(to path: String) throws {
    if Disk.entry(at: path) != .missing, let text = try? ResearcherFiles.text(of: path),
      let table = try? CSVTable(parsing: text, path: path, required: ["row"], known: nil)
    {
      // In a work list the theme is the program's, in a reading sheet a person's.
      let isWork = table.columns.contains("why")
      let filled = table.rows.first { row in
        ReviewSheet.answers.contains { column in
          !(isWork && column == "theme") && !row[column].isEmpty
        }
      }
      if let filled {
        throw PipelineError(
          path, line: filled.line,
          "this sheet is filled in already; take it back with --take, then delete it, or write another with --sheet"
        )
      }
    }
    try FileReplacement.write(bytes, to: path)
  }
}
