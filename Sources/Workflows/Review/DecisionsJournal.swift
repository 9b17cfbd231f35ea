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
    try append(decisions.map(\.cells), columns: DecisionsFile.columns, to: path) { file in
      try DecisionsFile.decisions(of: file).map(\.cells)
    }
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
    try append(reads.map(cells), columns: ReadsFile.columns, to: path) { file in
      try ReadsFile.reads(of: file).map(cells)
    }
  }

  private func append(
    _ rows: [[String]], columns: [String], to path: String,
    existing: (ResearcherFile) throws -> [[String]]
  ) throws {
    guard !rows.isEmpty else { return }
    var form = TableForm(columns: columns)
    var text = form.row(columns)
    if Disk.entry(at: path) != .missing {
      // The study may have been read a while ago: new rows go below all rows of now.
      let file = try ResearcherFile(at: path)
      (form, text) = try TableForm.of(file)
      if !columns.allSatisfy(form.header.contains) {
        form.header = columns
        text = form.row(columns) + (try existing(file).map(form.row).joined())
      }
    }
    for row in rows {
      text += form.row(Dictionary(zip(columns, row), uniquingKeysWith: { first, _ in first }))
    }
    try FileReplacement.write(form.file(text), to: path)
  }
}
