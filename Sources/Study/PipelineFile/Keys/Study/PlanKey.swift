package import CorpusModel
internal import Files

/// The file of the speakers that were to be heard.
enum PlanKey: FileKey {
  static let name = "plan"

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(of value: String, _ loading: inout FileLoading) -> [PlannedSpeakers]? {
    loading.content(of: value, key: name, PlanTable.rows(of:))
  }

  /// Cases and roles that the plan names and the study does not define; no errors about files that could
  /// not be read.
  static func errors(in loading: FileLoading) -> [PipelineError] {
    guard let name = loading.pipeline.plan else { return [] }
    let path = PathText.resolve(name, in: loading.pipeline.folder)
    let roles =
      loading.unread.contains(RolesKey.name)
      ? nil
      : loading.contents.roles.filter { !$0.isAsker && !$0.isBystander }.map(\.id)
    let cases =
      loading.unread.contains(CasesKey.name) ? nil : loading.contents.cases.map(\.code)
    return loading.contents.plan.flatMap { row in
      [("case", row.caseCode, cases), ("role", row.role, roles)].compactMap { what, id, known in
        guard let known, !known.contains(id) else { return nil }
        return PipelineError(
          path, line: row.line,
          "unknown \(what) '\(id)'; "
            + (known.isEmpty
              ? "add '\(what)s:' with a file to the pipeline"
              : Suggestion.text(for: id, among: known)))
      }
    }
  }
}

extension PipelineFile {
  package var plan: String? { self[PlanKey.self] }
}

extension FileContents {
  package internal(set) var plan: [PlannedSpeakers] {
    get { self[PlanKey.self] ?? [] }
    set { self[PlanKey.self] = newValue }
  }
}
