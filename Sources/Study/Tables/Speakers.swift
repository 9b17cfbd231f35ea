package import Attribution
package import CorpusModel
package import Files
internal import Reporting

/// `speakers.csv`: the meaning of labels, with everything that a person needs to see to fill it in.
///
/// Cells that a person filled in stay as they are, in rows of labels that are there no more, too: they come
/// last.
package struct SpeakersTable {
  package struct Row: Hashable {
    package var document: String
    package var label: String
    var speaker: String
    var role: String
    var caseCode: String
    /// The columns about the label's use; empty for a label that no longer occurs.
    var use: [String] = ["", "", ""]
  }

  private(set) var rows: [Row] = []
  /// The rows that were not in the file before.
  package private(set) var added: [Row] = []
  /// The rows whose labels the corpus has no more.
  package private(set) var unused: [Row] = []

  /// - Parameters:
  ///   - kept: the rows of the file as it is.
  ///   - found: the labels of the corpus, each with the role to propose, empty for none.
  package init(kept: [SpeakerAssignment], found: [(use: LabelUse, role: String)]) {
    var known = Dictionary(
      kept.map { ([$0.document, $0.label], $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<[String]> = []
    // A document may give one label two people by its own list; the table distinguishes labels
    // only.
    for (use, role) in found where seen.insert([use.document, use.label]).inserted {
      var row = Row(
        document: use.document, label: use.label, speaker: "", role: role, caseCode: "",
        use: [String(use.turns), String(use.words), FormulaGuard.guarded(use.firstWords)])
      if let old = known.removeValue(forKey: [use.document, use.label]) {
        row.speaker = old.speaker
        row.role = old.role
        row.caseCode = old.caseCode
      } else {
        added.append(row)
      }
      rows.append(row)
    }
    for old in kept where known[[old.document, old.label]] != nil {
      known[[old.document, old.label]] = nil
      unused.append(
        Row(
          document: old.document, label: old.label, speaker: old.speaker, role: old.role,
          caseCode: old.caseCode))
    }
    rows += unused
  }

  static let columns = [
    "document", "label", "speaker", "role", "case", "turns", "words", "first_words",
  ]

  /// - Parameter form: as the file is saved, if there is one.
  package func bytes(in form: TableForm = TableForm(columns: columns)) -> [UInt8] {
    var text = form.row(SpeakersTable.columns)
    for row in rows {
      text += form.row([row.document, row.label, row.speaker, row.role, row.caseCode] + row.use)
    }
    return form.file(text)
  }
}

extension SpeakersTable {
  /// - Throws: ``PipelineErrors`` with everything that is wrong in the file.
  package static func assignments(of file: ResearcherFile) throws -> [SpeakerAssignment] {
    let table = try CSVTable(
      parsing: file.text, path: file.path, required: ["document", "label"],
      known: ["speaker", "role", "case", "turns", "words", "first_words"])
    var lines: [[String]: Int] = [:]
    var errors: [PipelineError] = []
    let rows = table.rows.map { row in
      let label = [row["document"], row["label"]]
      if let first = lines[label] {
        errors.append(
          row.error(
            in: file.path, at: "label",
            "duplicate row for '\(row["label"])' in \(row["document"]), as on line \(first); delete one"
          ))
      } else {
        lines[label] = row.line
      }
      return SpeakerAssignment(
        document: row["document"], label: row["label"], speaker: row["speaker"], role: row["role"],
        caseCode: row["case"], line: row.line)
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return rows
  }
}
