internal import CorpusModel
internal import Tabulation

/// The matrices that a pipeline asks for.
enum StudyMatrices {
  /// - Throws: ``PipelineErrors`` that name the unknown axes and measures.
  static func definitions(
    of pipeline: PipelineFile, cases: [StudyCase]
  ) throws(PipelineErrors) -> [MatrixDefinition] {
    var attributes: [String] = []
    let sections = pipeline.sources.flatMap { $0.sections.values.flatMap(\.self) }.map(\.name)
    for name in cases.flatMap(\.attributes).map(\.name) + sections.sorted()
    where !attributes.contains(name) { attributes.append(name) }
    var errors: [PipelineError] = []
    func report(_ key: String, of entry: PipelineFile.MatrixEntry, _ problem: String) {
      let place = entry.places[key]
      let location = SourceLocation(
        pipeline.path, line: place?.line ?? entry.line, column: place?.column)
      errors.append(PipelineError(location, problem))
    }
    func axis(
      _ name: String, _ key: String, _ entry: PipelineFile.MatrixEntry
    ) -> MatrixDefinition.Axis {
      if let axis = MatrixDefinition.Axis(name, attributes: attributes) { return axis }
      let hint = Suggestion.text(
        for: name, among: MatrixDefinition.Axis.names(attributes: attributes))
      report(key, of: entry, "unknown \(key) '\(name)'; \(hint)")
      return .theme
    }
    let definitions = pipeline.matrices.map { entry in
      var measure = MatrixDefinition.Measure.segments
      if let known = MatrixDefinition.Measure(rawValue: entry.measure) {
        measure = known
      } else {
        let hint = Suggestion.text(
          for: entry.measure, among: MatrixDefinition.Measure.allCases.map(\.rawValue))
        report("measure", of: entry, "unknown measure '\(entry.measure)'; \(hint)")
      }
      let definition = MatrixDefinition(
        name: entry.name, rows: axis(entry.rows, "rows", entry),
        columns: axis(entry.columns, "columns", entry), measure: measure,
        kinds: entry.kinds.map(Set.init) ?? MatrixDefinition.usualKinds,
        prompting: entry.prompting)
      if let prompting = entry.prompting, !definition.countsCodings {
        report(
          "prompted", of: entry,
          "'prompted: \(prompting.rawValue)' in the matrix '\(entry.name)', which counts no codings; "
            + "make its rows or columns 'theme', or leave 'prompted' out")
      }
      return definition
    }
    if !errors.isEmpty {
      throw PipelineErrors(errors.inOrder)
    }
    return definitions
  }
}
