package import Attribution
package import CorpusModel
internal import Files
internal import Languages
package import Reporting
package import Tabulation

/// A pipeline file with everything it names, read and checked.
///
/// The contents of the files have the properties of ``FileContents``: `study.roles`, `study.codebook`.
@dynamicMemberLookup
package struct LoadedStudy: Sendable {
  package var pipeline: PipelineFile
  var contents: FileContents
  package var decided: StudyDecisions
  /// Documents in the order of their ids.
  package var documents: PlannedDocuments
  package var attributors: [Attributor]
  /// The settings from which each of ``attributors`` was made.
  package var settings: [AttributionSettings]
  package var matrices: [MatrixDefinition]
  /// True if it is a folder without any setup, so that the run shows its speakers.
  package var isFolder = false
  /// The files that were read besides the sources, the pipeline file first, then in the order of the keys.
  package var files: [FileRecord]

  package subscript<Value>(dynamicMember path: KeyPath<FileContents, Value>) -> Value {
    contents[keyPath: path]
  }

  /// True if the pipeline names a file of people's decisions.
  package var keepsDecisions: Bool { decided.isKept }

  /// The path that the person named: the pipeline file, or the folder.
  package var shownPath: String { isFolder ? folder : pipeline.path }

  /// The folder that the pipeline file lies in.
  package var folder: String { pipeline.folder }

  /// The same study with another codebook, to which the themes that people coded are added.
  package func with(_ codebook: Codebook) -> LoadedStudy {
    var changed = self
    changed.contents.codebook = decided.extended(codebook)
    return changed
  }
}

extension LoadedStudy {
  /// The study of a pipeline file, or of a folder with nothing set up, whichever `path` is.
  ///
  /// - Throws: ``PipelineErrors`` or ``PipelineError`` with everything that is wrong.
  package init(at path: String) throws {
    guard try Disk.entry(at: path) == .folder else {
      try self.init(pipelineAt: path)
      return
    }
    let pipeline = PathText.normalized("\(path)/\(PipelineFile.usualName)")
    if try Disk.entry(at: pipeline) == .file {
      throw PipelineError(
        path, "a folder with a \(PipelineFile.usualName); did you mean '\(pipeline)'?")
    }
    try self.init(folderAt: path)
  }

  /// Reads the pipeline file at `path` and all that it names, each file once.
  ///
  /// - Parameter listsSpeakers: whether the file of speakers is about to be made, and may be missing.
  /// - Throws: ``PipelineErrors`` or ``PipelineError`` with everything that is wrong.
  package init(pipelineAt path: String, listsSpeakers: Bool = false) throws {
    var files = ResearcherFiles()
    let file = try files.file(at: path)
    let pipeline = try PipelineFile(parsing: file.text, path: path)
    var loading = FileLoading(
      pipeline, file, files, optional: listsSpeakers ? [SpeakersKey.name] : [])
    for key in PipelineFile.fileKeys { loading.load(key) }
    decided = StudyDecisions(loading.contents, of: pipeline)
    loading.contents.codebook = decided.extended(loading.contents.codebook)
    let plan = LoadedStudy.plan(of: pipeline, &loading)
    for key in PipelineFile.fileKeys { loading.errors += key.errors(in: loading) }
    matrices = LoadedStudy.matrices(of: pipeline, &loading)
    if !loading.errors.isEmpty { throw PipelineErrors(loading.errors) }
    self.pipeline = pipeline
    contents = loading.contents
    self.files = loading.records
    documents = plan.documents
    let contents = contents
    settings = plan.sections.map { sections in
      AttributionSettings(
        roles: contents.roles, speakers: contents.speakers, cases: contents.cases,
        sections: sections, languages: contents.languages)
    }
    attributors = settings.map(Attributor.init)
  }

  /// Finds the documents of every source, and reads the files that say how to read them.
  private static func plan(
    of pipeline: PipelineFile, _ loading: inout FileLoading
  ) -> DocumentPlan {
    var plan = DocumentPlan(
      folder: pipeline.folder, pipeline: pipeline, guide: loading.contents.guide,
      words: TranscriptWords.builtIn(with: loading.contents.languages),
      own: ownFiles(of: pipeline, among: loading.paths))
    for entry in pipeline.sources {
      var entry = entry
      for key in PipelineFile.SourceEntry.fileKeys { loading.load(key, of: &entry) }
      do {
        try plan.add(entry)
      } catch {
        loading.errors += error.errors
      }
    }
    loading.errors += plan.order()
    return plan
  }

  /// The real paths of the pipeline file and of the files that it names: none of them is a source, but for
  /// a list of people in XML, which may be a transcript as well.
  private static func ownFiles(of pipeline: PipelineFile, among files: [String]) -> Set<String> {
    let beside = pipeline.sources.flatMap { [$0.mapping, $0.people].compactMap(\.self) }
      .filter { !$0.lowercased().hasSuffix(".xml") }
      .map { PathText.resolve($0, in: pipeline.folder) }
    return Set((files + beside).compactMap(Disk.realPath))
  }

  private static func matrices(
    of pipeline: PipelineFile, _ loading: inout FileLoading
  ) -> [MatrixDefinition] {
    do {
      return try StudyMatrices.definitions(of: pipeline, cases: loading.contents.cases)
    } catch {
      loading.errors += error.errors
      return []
    }
  }
}

extension LoadedStudy {
  /// The files that describe the sources, as they were read.
  package var describedFiles: [StudyFile] {
    files.map { file in
      StudyFile(
        path: StudyPaths.shown(file.path, from: folder), bytes: file.byteCount,
        sha256: file.sha256)
    }
  }

  /// The folder to which a run writes when the command line names none: the pipeline's, else a
  /// folder of the study's name below `output` in the working folder.
  package var outputFolder: String {
    if let output = pipeline.output { return PathText.resolve(output, in: folder) }
    return "output/\(pipeline.study.isEmpty ? "study" : PathText.name(of: pipeline.study))"
  }
}
