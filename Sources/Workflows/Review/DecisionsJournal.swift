internal import Coding
internal import CorpusModel
internal import Files
internal import Pipeline
internal import Study

/// Adds rows to files of decisions and of what was read, at their ends and in the form in which they
/// are saved. Existing rows stay: only a file without some of our columns is written anew, with
/// every row that it had.
struct DecisionsJournal {
  private let study: LoadedStudy

  init(study: LoadedStudy) {
    self.study = study
  }

  /// The file that the decisions of `coder` go to.
  ///
  /// - Throws: ``PipelineError`` if the pipeline names none.
  func path(of coder: String) throws(PipelineError) -> String {
    let names = study.pipeline.decisions
    guard let first = names.first else {
      throw PipelineError(
        study.pipeline.path,
        "no file for decisions in the pipeline; add 'decisions: decisions.csv' and 'reads: reads.csv'"
      )
    }
    if let pattern = names.first(where: { $0.contains("*") }) {
      let safe = String(coder.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" })
      return PathText.resolve(pattern.replacing("*", with: safe), in: study.folder)
    }
    let own = names.first { PathText.stem(of: $0).lowercased().contains(coder.lowercased()) }
    return PathText.resolve(own ?? first, in: study.folder)
  }

  /// The first line of a file, as we write it.
  static func head(of columns: [String]) -> [UInt8] {
    let form = TableForm(columns: columns)
    return form.file(form.row(columns))
  }

  func add(_ decisions: [Decision], to path: String) throws {
    try append(decisions.map(\.cells), columns: DecisionsFile.columns, to: path)
  }

  /// Makes a file of decisions without rows where there is none.
  func makeFile(at path: String) throws {
    try PersonFile.change(path) { $0 ?? DecisionsJournal.head(of: DecisionsFile.columns) }
  }

  /// The file of readings.
  ///
  /// - Throws: ``PipelineError`` if the pipeline names none.
  func pathOfReads() throws(PipelineError) -> String {
    guard let name = study.pipeline.reads else {
      throw PipelineError(
        study.pipeline.path,
        "no file for readings in the pipeline; add 'reads: reads.csv', so that unread does not count as “no”"
      )
    }
    return PathText.resolve(name, in: study.folder)
  }

  /// - Throws: ``PipelineError`` if the pipeline names no file for it.
  func add(_ reads: [ReadRecord]) throws {
    guard !reads.isEmpty else { return }
    let path = try pathOfReads()
    func cells(_ record: ReadRecord) -> [String] {
      [
        record.coder, record.document, record.from, record.to, record.isBlind ? "yes" : "",
        record.date,
      ]
    }
    try append(reads.map(cells), columns: ReadsFile.columns, to: path)
  }

  private func append(_ rows: [[String]], columns: [String], to path: String) throws {
    guard !rows.isEmpty else { return }
    try PersonFile.change(path) { bytes in
      // The study may have been read a while ago: the rows go below those that are there now.
      guard let bytes, !bytes.isEmpty else {
        let form = TableForm(columns: columns)
        return form.file(form.row(columns) + rows.map(form.row).joined())
      }
      var saved = try EditableTable(bytes, at: path)
      let missing = columns.filter { !saved.form.header.contains($0) }
      var text = saved.text
      if !missing.isEmpty {
        text = try widened(saved, by: missing)
        saved = try EditableTable(saved.bytes(of: text), at: path)
      }
      for row in rows {
        text += saved.form.row(
          Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first }))
      }
      return try saved.bytes(of: text)
    }
  }

  /// The text of a table with further columns at its end, empty in the rows it has.
  private func widened(_ saved: EditableTable, by columns: [String]) throws -> String {
    let table = try saved.table()
    let width = table.header.count
    let head = table.writtenHeader + columns
    return table.preamble + saved.form.row(head)
      + table.rows.map { row in
        let cells = row.written.prefix(width)
        return saved.form.row(
          cells + Array(repeating: "", count: head.count - cells.count))
      }.joined()
  }
}
