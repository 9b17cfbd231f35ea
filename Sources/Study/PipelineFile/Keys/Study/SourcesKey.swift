/// The sources of the study.
enum SourcesKey: SettingKey {
  static let name = "sources"

  static func value(from reader: inout SettingsReader) -> [PipelineFile.SourceEntry]? {
    if !reader.has("sources") {
      reader.report(
        at: "study", "missing key 'sources'; add 'sources:' with '- path: …' below it")
    }
    let faults = reader.errors.count
    guard let entries = reader.mappings("sources") else { return nil }
    if entries.isEmpty, reader.errors.count == faults {
      reader.report(at: "sources", "'sources' is empty; name at least one file: '- path: …'")
    }
    return entries.map { entry in
      var entry = entry
      let values = SettingValues(of: PipelineFile.SourceEntry.keys, from: &entry)
      reader.take(errorsOf: entry)
      return PipelineFile.SourceEntry(values: values)
    }
  }
}

extension PipelineFile {
  package internal(set) var sources: [SourceEntry] {
    get { self[SourcesKey.self] ?? [] }
    set { self[SourcesKey.self] = newValue }
  }
}
