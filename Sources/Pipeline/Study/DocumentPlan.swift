internal import CorpusModel
internal import Reading

/// Finds the files of each source entry and gives each its id and case.
struct DocumentPlan {
  let folder: String
  let pipeline: PipelineFile
  let guide: [GuideQuestion]
  private(set) var documents = PlannedDocuments()
  /// The different `sections:` of the entries.
  private(set) var sections: [[String: [StudyCase.Attribute]]] = []

  init(folder: String, pipeline: PipelineFile, guide: [GuideQuestion] = []) {
    self.folder = folder
    self.pipeline = pipeline
    self.guide = guide
  }

  /// - Parameter areCases: whether each document stands for a case of its own.
  mutating func add(
    _ entry: PipelineFile.SourceEntry, mapping: XMLMapping?, people: [Person],
    areCases: Bool = false
  ) throws(PipelineErrors) {
    let pattern = PathText.resolve(entry.pattern, in: folder)
    var files: [ListedFolder] = []
    do {
      files = try CorpusListing.folders(matching: pattern)
    } catch {
      throw PipelineErrors([
        wrong(entry, "the source '\(entry.pattern)': \(error.path) \(error.problem)")
      ])
    }
    let count = files.reduce(0) { $0 + $1.names.count }
    if count == 0 {
      throw PipelineErrors([
        wrong(
          entry,
          "the source '\(entry.pattern)' matches nothing; check the folder and the ending of the files"
        )
      ])
    }
    var errors: [PipelineError] = []
    if let id = entry.id, count > 1 {
      errors.append(
        wrong(
          entry,
          "the id '\(id)' stands for one file, but '\(entry.pattern)' matches \(count); leave 'id' out"
        ))
    }
    var template: CaseTemplate?
    do {
      template = try CaseTemplate(of: entry, in: pipeline.path)
    } catch {
      errors.append(error)
    }
    let attributor = sections.firstIndex(of: entry.sections) ?? sections.count
    if attributor == sections.count { sections.append(entry.sections) }
    let options = ReadingOptions(
      id: "", kind: entry.kind, format: entry.format, encoding: entry.encoding,
      language: entry.language ?? pipeline.language, mapping: mapping, people: people,
      wave: entry.wave, date: entry.date, guide: guide)
    errors += documents.add(
      PlannedDocuments.Entry(
        options: options, attributor: attributor, id: entry.id, caseTemplate: template,
        isCase: areCases, line: entry.line),
      files, from: folder)
    if !errors.isEmpty { throw PipelineErrors(errors) }
  }

  /// Puts the documents in the order of their ids.
  ///
  /// - Returns: an error for each two of one id.
  mutating func order() -> [PipelineError] {
    documents.sort().map { twin in
      PipelineError(
        pipeline.path, line: twin.line,
        "two documents have the id '\(twin.id)': \(twin.first) and \(twin.second); "
          + (twin.first == twin.second
            ? "the file is named by two sources; narrow one of the patterns"
            : "rename one, or give one an 'id:' of its own"))
    }
  }

  private func wrong(_ entry: PipelineFile.SourceEntry, _ problem: String) -> PipelineError {
    PipelineError(pipeline.path, line: entry.line, problem)
  }
}
