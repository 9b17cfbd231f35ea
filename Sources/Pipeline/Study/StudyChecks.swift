internal import CorpusModel

/// What the files of a study say about each other.
enum StudyChecks {
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
        path,
        "unknown role '\(row.role)' for '\(row.label)' in \(row.document); "
          + Suggestion.text(for: row.role, among: known))
    }
  }
}
