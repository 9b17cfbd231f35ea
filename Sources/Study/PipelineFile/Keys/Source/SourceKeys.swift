extension PipelineFile.SourceEntry {
  /// The keys of a source; a new key is a line here. A key of the study too gives the value for all sources
  /// that leave it out.
  static let keys: [any SettingKey.Type] = [
    SourcePathKey.self,
    SourceKindKey.self,
    SourceFormatKey.self,
    EncodingKey.self,
    LanguageKey.self,
    MappingKey.self,
    PeopleKey.self,
    SourceCaseKey.self,
    SourceIDKey.self,
    SourceWaveKey.self,
    SourceDateKey.self,
    SourceSectionsKey.self,
  ]

  /// The keys that name files, in the order in which the files are read.
  static let fileKeys = keys.compactMap { $0 as? any SourceFileKey.Type }
}
