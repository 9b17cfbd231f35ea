package import CorpusModel
internal import Files

/// The file that says what labels mean.
enum SpeakersKey: FileKey {
  static let name = "speakers"
  static let isReadFirst = true

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(of value: String, _ loading: inout FileLoading) -> [SpeakerAssignment]? {
    loading.content(
      of: value, key: name,
      remedy: ", or let 'crosscase speakers \(loading.pipeline.path)' write it",
      SpeakersTable.assignments(of:))
  }

  /// Roles that the table names and the study does not define.
  static func errors(in loading: FileLoading) -> [PipelineError] {
    guard let name = loading.pipeline.speakers, !loading.unread.contains(RolesKey.name) else {
      return []
    }
    let path = PathText.resolve(name, in: loading.pipeline.folder)
    let known = loading.contents.roles.map(\.id)
    return loading.contents.speakers.compactMap { row in
      guard !row.role.isEmpty, row.role != Role.unattributed.id, !known.contains(row.role) else {
        return nil
      }
      return PipelineError(
        path, line: row.line,
        "unknown role '\(row.role)' for '\(row.label)' in \(row.document); "
          + Suggestion.text(for: row.role, among: known))
    }
  }
}

extension PipelineFile {
  package var speakers: String? { self[SpeakersKey.self] }
}

extension FileContents {
  package internal(set) var speakers: [SpeakerAssignment] {
    get { self[SpeakersKey.self] ?? [] }
    set { self[SpeakersKey.self] = newValue }
  }
}
