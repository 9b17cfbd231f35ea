internal import Attribution
package import CorpusModel
internal import Files

extension Finding.Kind {
  /// A case that documents belong to and `cases.csv` does not list.
  package static let unlistedCase = Finding.Kind("unlisted case")
}

/// What the files of a study say about each other.
package enum StudyChecks {
  /// Roles and cases that `speakers.csv` names and nobody defines.
  static func references(
    roles: [Role], cases: [StudyCase], speakers: [SpeakerAssignment], pipeline: PipelineFile,
    folder: String
  ) -> [PipelineError] {
    guard let name = pipeline.speakers else { return [] }
    let path = PathText.resolve(name, in: folder)
    let known = roles.map(\.id)
    return speakers.compactMap { row in
      guard !row.role.isEmpty, row.role != Role.unattributed.id, !known.contains(row.role) else {
        return nil
      }
      return PipelineError(
        path, line: row.line,
        "unknown role '\(row.role)' for '\(row.label)' in \(row.document); "
          + Suggestion.text(for: row.role, among: known))
    }
  }

  /// What `speakers.csv` says of documents that the study does not have, and of cases that the cases
  /// file does not list.
  package static func strayRows(in study: LoadedStudy) -> [Finding] {
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
          message: "\(place): the row of '\(row.label)' changes nothing, as there is no document "
            + "'\(row.document)'; "
            + "correct the document's id, or delete the row")
      }
      guard !row.caseCode.isEmpty, !cases.isEmpty, !cases.contains(row.caseCode) else { return nil }
      return Finding(
        document: row.document, line: nil, column: nil, kind: .unlistedCase,
        message: "\(place): the case '\(row.caseCode)' of '\(row.label)' is not in the cases file; "
          + "add a row, or correct it")
    }
  }

  /// Themes that the guide names and the codebook does not.
  static func guide(
    _ guide: [GuideQuestion], codebook: Codebook?, pipeline: PipelineFile, folder: String
  ) -> [PipelineError] {
    guard let name = pipeline.guide, let codebook else { return [] }
    let path = PathText.resolve(name, in: folder)
    let known = codebook.themes.map(\.id)
    return guide.flatMap { question in
      question.themes.filter { !known.contains($0) }.map { theme in
        PipelineError(
          path, line: question.line,
          "unknown theme '\(theme)' of question '\(question.id)'; "
            + Suggestion.text(for: theme, among: known))
      }
    }
  }

  /// Cases and roles that the plan names and nobody defines; nil for those that could not be read.
  static func plan(
    _ plan: [PlannedSpeakers], roles: [Role]?, cases: [StudyCase]?, pipeline: PipelineFile,
    folder: String
  ) -> [PipelineError] {
    guard let name = pipeline.plan else { return [] }
    let path = PathText.resolve(name, in: folder)
    let roles = roles?.filter { !$0.isAsker && !$0.isBystander }.map(\.id)
    let cases = cases?.map(\.code)
    return plan.flatMap { row in
      [("case", row.caseCode, cases), ("role", row.role, roles)].compactMap { what, id, known in
        guard let known, !known.contains(id) else { return nil }
        return PipelineError(
          path, line: row.line,
          "unknown \(what) '\(id)'; "
            + (known.isEmpty
              ? "name a file of \(what)s in the pipeline"
              : Suggestion.text(for: id, among: known)))
      }
    }
  }
}
