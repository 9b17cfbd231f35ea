internal import CorpusModel
internal import Files
internal import Reporting
internal import Study

/// A table that a person fills in a spreadsheet and hands back: UTF-8 with byte order mark, formula-safe.
struct ReviewSheet {
  /// The columns of a sheet of questions from the program.
  static let workColumns = [
    "row", "why", "document", "line", "time", "speaker", "role", "question", "before", "words",
    "after", "theme", "label", "definition", "proposed_by", "decision", "retag", "stance", "star",
    "memo", "coder", "coding_id", "quote_id", "sha256", "start_byte", "end_byte",
  ]
  /// The columns of a sheet that a coder reads from beginning to end.
  static let readingColumns = [
    "row", "document", "line", "time", "speaker", "role", "question", "words", "theme", "through",
    "stance", "star", "memo", "coder", "blind", "quote_id", "sha256", "start_byte", "end_byte",
  ]
  /// The columns that a person fills in.
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

  /// Writes the sheet, over one of ours that nobody has filled in.
  ///
  /// - Throws: ``PipelineError`` if anything else is there.
  func write(to path: String) throws {
    switch try Disk.entry(at: path) {
    case .missing, .file: break
    case .folder: throw PipelineError(path, "a folder, not a file; name a file in it with --sheet")
    case .link, .other: throw PipelineError(path, "not a regular file; name another with --sheet")
    }
    try PersonFile.change(path) { old in
      if let old { try ReviewSheet.checkUntouched(old, at: path) }
      return bytes
    }
  }

  private static func checkUntouched(_ bytes: [UInt8], at path: String) throws {
    guard let file = try? ResearcherFile(path: path, bytes: bytes),
      let table = try? CSVTable(parsing: file.text, path: path, required: ["row"], known: nil),
      [workColumns, readingColumns].contains(table.header)
    else {
      throw PipelineError(
        path,
        "already exists, but is not an untouched sheet of 'review'; name another file with --sheet, or move this one"
      )
    }
    // In a work list the theme is the program's, in a reading sheet a person's.
    let isWork = table.header == workColumns
    let filled = table.rows.first { row in
      answers.contains { column in !(isWork && column == "theme") && !row[column].isEmpty }
    }
    if let filled {
      throw PipelineError(
        path, line: filled.line,
        "already filled in; read the sheet back with --take, then delete it, or name another with --sheet"
      )
    }
  }
}
