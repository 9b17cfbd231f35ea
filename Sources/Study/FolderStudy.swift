internal import Attribution
internal import CorpusModel
internal import Files
internal import Tabulation

extension LoadedStudy {
  /// A study of everything in a folder, without any setup: each document is a case, and every
  /// speaker who does not ask is a participant.
  ///
  /// - Throws: ``PipelineErrors`` if the folder holds no file.
  package init(folderAt path: String) throws {
    let name = PathText.name(of: Disk.realPath(path) ?? path)
    var everything = PipelineFile.SourceEntry(values: SettingValues())
    everything[SourcePathKey.self] = "**"
    var pipeline = PipelineFile(path: PathText.normalized("\(path)/-"))
    pipeline[StudyNameKey.self] = name
    pipeline.sources = [everything]
    self.pipeline = pipeline
    var plan = DocumentPlan(folder: PathText.normalized(path), pipeline: pipeline)
    var errors: [PipelineError] = []
    do {
      try plan.add(everything, areCases: true)
    } catch {
      errors = error.errors
    }
    errors += plan.order()
    if !errors.isEmpty {
      throw PipelineErrors(errors.map { PipelineError(path, $0.problem) })
    }
    let planned = plan.documents
    documents = planned
    contents = FileContents()
    contents.cases = planned.indices.map {
      StudyCase(code: planned.id(at: $0), label: planned.id(at: $0), parent: nil, attributes: [])
    }
    decided = StudyDecisions()
    files = []
    matrices = [
      MatrixDefinition(name: "who-was-heard", rows: .speaker, columns: .document, measure: .words),
      MatrixDefinition(
        name: "speakers-by-question", rows: .speaker, columns: .question, measure: .words),
    ]
    var settings = AttributionSettings()
    settings.unknownRole = Role(
      id: "participant", label: "Participant", group: "participants", names: [])
    self.settings = [settings]
    isFolder = true
    attributors = [Attributor(settings: settings)]
  }
}
