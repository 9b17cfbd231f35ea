internal import CorpusModel

extension PipelineFile {
  /// The keys of the whole study; a new key is a line here.
  static let keyList: [any SettingKey.Type] = [
    StudyNameKey.self,
    LanguageKey.self,
    EncodingKey.self,
    PeopleKey.self,
    SourcesKey.self,
    RolesKey.self,
    CasesKey.self,
    CodebookKey.self,
    SpeakersKey.self,
    GuideKey.self,
    PlanKey.self,
    DecisionsKey.self,
    ReadsKey.self,
    MemosKey.self,
    CombineKey.self,
    LanguagesKey.self,
    MatricesKey.self,
    WriteKey.self,
    OutputKey.self,
  ]

  package static let keys = keyList.map { $0.name }
  package static let sourceKeys = SourceEntry.keys.map { $0.name }
  package static let matrixKeys = MatrixEntry.keys.map { $0.name }

  /// The keys that name files of the whole study, in the order in which the files are read.
  static let fileKeys: [any FileKey.Type] = {
    let keys = keyList.compactMap { $0 as? any FileKey.Type }
    return keys.filter { $0.isReadFirst } + keys.filter { !$0.isReadFirst }
  }()
}
