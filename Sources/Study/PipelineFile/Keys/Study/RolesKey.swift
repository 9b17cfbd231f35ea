package import CorpusModel

/// The file of the roles of the study.
enum RolesKey: FileKey {
  static let name = "roles"
  static let isReadFirst = true

  static func value(from reader: inout SettingsReader) -> String? { reader.filledText(name) }

  static func content(of value: String, _ loading: inout FileLoading) -> [Role]? {
    loading.content(of: value, key: name, RolesTable.roles(of:))
  }
}

extension PipelineFile {
  package var roles: String? { self[RolesKey.self] }
}

extension FileContents {
  package internal(set) var roles: [Role] {
    get { self[RolesKey.self] ?? [] }
    set { self[RolesKey.self] = newValue }
  }
}
