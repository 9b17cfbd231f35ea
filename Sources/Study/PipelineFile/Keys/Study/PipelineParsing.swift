package import CorpusModel

extension PipelineFile {
  /// - Throws: ``PipelineErrors`` with everything that is wrong, each at its place.
  package init(parsing text: String, path: String) throws(PipelineErrors) {
    try PipelineFile.check(text, isPipelineAt: path)
    var reader = try SettingsReader(parsing: text, path: path)
    self.init(path: path, values: SettingValues(of: PipelineFile.keyList, from: &reader))
    if !reader.errors.isEmpty { throw PipelineErrors(reader.errors) }
    let values = values
    sources = sources.map { entry in
      var entry = entry
      entry.values.fill(SourceEntry.keys, from: values)
      return entry
    }
  }

  /// A transcript that is taken for a pipeline has keys and values too, and complaints about them help
  /// nobody.
  private static func check(_ text: String, isPipelineAt path: String) throws(PipelineErrors) {
    let name = path.lowercased()
    guard !name.hasSuffix(".yml"), !name.hasSuffix(".yaml"),
      !text.split(whereSeparator: \.isNewline).contains(where: {
        $0.hasPrefix("study:") || $0.hasPrefix("sources:")
      })
    else { return }
    throw PipelineErrors([
      PipelineError(
        path,
        "not a pipeline file: no 'study:' line; for a single transcript use 'crosscase quotes \(path)', "
          + "or give its folder")
    ])
  }
}
