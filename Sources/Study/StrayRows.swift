internal import Attribution
package import CorpusModel

extension Finding.Kind {
  /// A case that documents belong to and `cases.csv` does not list.
  package static let unlistedCase = Finding.Kind("unlisted case")
}

/// Rows of `speakers.csv` that concern nothing in the study.
package enum StrayRows {
  /// Findings on rows about documents that the study does not have, and about cases that the cases file does
  /// not list.
  package static func findings(in study: LoadedStudy) -> [Finding] {
    let rows = study.speakers.filter(\.isFilledIn)
    guard !rows.isEmpty else { return [] }
    let documents = Set(study.documents.indices.map { study.documents.id(at: $0) })
    let cases = Set(study.cases.map(\.code))
    let file = study.pipeline.speakers ?? "speakers.csv"
    return rows.compactMap { row in
      let place = file + (row.line.map { ":\($0)" } ?? "")
      if !documents.contains(row.document) {
        return Finding(
          document: "", line: nil, column: nil, kind: .strayRow,
          message:
            "\(place): no document '\(row.document)', so the row of '\(row.label)' has no effect; "
            + "correct the document's id, or delete the row")
      }
      guard !row.caseCode.isEmpty, !cases.isEmpty, !cases.contains(row.caseCode) else { return nil }
      return Finding(
        document: row.document, line: nil, column: nil, kind: .unlistedCase,
        message: "\(place): case '\(row.caseCode)' of '\(row.label)' is not in the cases file; "
          + "add it there, or correct it here")
    }
  }
}
