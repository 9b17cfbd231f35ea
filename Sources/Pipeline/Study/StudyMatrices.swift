internal import CorpusModel
internal import Tabulation

/// The matrices that a pipeline asks for.
enum StudyMatrices {
  /// - Throws: ``PipelineErrors`` naming what is no axis and no measure.
  static func definitions(
    of pipeline: PipelineFile, cases: [StudyCase]
  ) throws(PipelineErrors) -> [MatrixDefinition] {
    var attributes: [String] = []
    let sections = pipeline.sources.flatMap { $0.sections.values.flatMap(\.self) }.map(\.name)
    for name in cases.flatMap(\.attributes).map(\.name) + sections.sorted()
    where !attributes.contains(name) { attributes.append(name) }
    var errors: [PipelineError] = []
    func axis(_ name: String, _ key: String, _ line: Int) -> MatrixDefinition.Axis {
      if let axis = MatrixDefinition.Axis(name, attributes: attributes) { return axis }
      let hint = Suggestion.text(
        for: name, among: MatrixDefinition.Axis.names(attributes: attributes))
      errors.append(PipelineError(pipeline.path, line: line, "unknown \(key) '\(name)'; \(hint)"))
      return .theme
    }
    let definitions = pipeline.matrices.map { entry in
      var measure = MatrixDefinition.Measure.segments
      if let known = MatrixDefinition.Measure(rawValue: entry.measure) {
        measure = known
      } else {
        let hint = Suggestion.text(
          for: entry.measure, among: MatrixDefinition.Measure.allCases.map(\.rawValue))
        errors.append(
          PipelineError(
            pipeline.path, line: entry.line, "unknown measure '\(entry.measure)'; \(hint)"))
      }
      let definition = MatrixDefinition(
        name: entry.name, rows: axis(entry.rows, "rows", entry.line),
        columns: axis(entry.columns, "columns", entry.line), measure: measure,
        kinds: entry.kinds.map(Set.init) ?? MatrixDefinition.usualKinds,
        prompting: entry.prompting)
      if let prompting = entry.prompting, !definition.countsCodings {
        errors.append(
          PipelineError(
            pipeline.path, line: entry.line,
            "the matrix '\(entry.name)' has 'prompted: \(prompting.rawValue)' but counts no codings; "
              + "make rows or columns 'theme', or leave it out"))
      }
      return definition
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    return definitions
  }
}
