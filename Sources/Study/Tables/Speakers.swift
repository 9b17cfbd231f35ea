package import Attribution
package import CorpusModel
internal import Files
internal import Languages
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
    /// The columns about the label's use; nil for a label that no longer occurs.
    var use: [String]?
    /// The line of its row in the file, if it has one.
    var line: Int?
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
    // Labels that differ in capitals only are one, but a row in the very same letters goes first.
    let exact = Set(found.map { [$0.use.document, $0.use.label] })
    var known: [[String]: SpeakerAssignment] = [:]
    var folded: [[String]: [String]] = [:]
    for row in kept {
      let key = [row.document, row.label]
      if known[key] == nil { known[key] = row }
      let other = [row.document, UsualLabel.folded(row.label)]
      if !exact.contains(key), folded[other] == nil { folded[other] = key }
    }
    var seen: Set<[String]> = []
    // A document may give one label two people by its own list; the table distinguishes labels
    // only.
    for (use, role) in found where seen.insert([use.document, use.label]).inserted {
      var row = Row(
        document: use.document, label: use.label, speaker: "", role: role, caseCode: "",
        use: [String(use.turns), String(use.words), FormulaGuard.guarded(use.firstWords)])
      let other = folded[[use.document, UsualLabel.folded(use.label)]]
      let old =
        known.removeValue(forKey: [use.document, use.label])
        ?? other.flatMap { known.removeValue(forKey: $0) }
      if let old {
        row.label = old.label
        row.speaker = old.speaker
        row.role = old.role
        row.caseCode = old.caseCode
        row.line = old.line
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
          caseCode: old.caseCode, line: old.line))
    }
    rows += unused
  }

  static let columns = [
    "document", "label", "speaker", "role", "case", "turns", "words", "first_words",
  ]

  /// A new file.
  package func bytes() -> [UInt8] {
    let form = TableForm(columns: SpeakersTable.columns)
    return form.file(
      form.row(SpeakersTable.columns) + rows.map { form.row(cells(of: $0)) }.joined())
  }

  /// The bytes of a saved file with these rows: in its form, with all of its columns and of the cells
  /// that a person wrote.
  package func bytes(in saved: EditableTable) throws -> [UInt8] {
    let table = try saved.table()
    let old = Dictionary(table.rows.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    var text = table.preamble + saved.form.row(table.writtenHeader)
    for row in rows {
      var cells = cells(of: row)
      guard let line = row.line, let known = old[line] else {
        text += saved.form.row(cells)
        continue
      }
      // Where no run has counted, the columns hold notes of a person.
      if row.use == nil || (Int(known["turns"]) == nil && !known["first_words"].isEmpty) {
        for name in SpeakersTable.useColumns { cells[name] = nil }
      }
      for name in ["document", "label", "speaker", "role", "case"] { cells[name] = nil }
      text += saved.form.row(
        table.header.indices.map { index in
          let written = index < known.written.count ? known.written[index] : ""
          return cells[table.header[index]] ?? written
        })
    }
    return try saved.bytes(of: text)
  }

  private func cells(of row: Row) -> [String: String] {
    var cells = [
      "document": row.document, "label": row.label, "speaker": row.speaker, "role": row.role,
      "case": row.caseCode,
    ]
    for (name, value) in zip(SpeakersTable.useColumns, row.use ?? []) { cells[name] = value }
    return cells
  }

  private static let useColumns = ["turns", "words", "first_words"]
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
