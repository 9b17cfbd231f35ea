package import Attribution
package import CorpusModel
internal import Files
internal import Identity
internal import Reading
package import Reporting
package import Tabulation

/// A pipeline file with everything it names, read and checked.
package struct LoadedStudy: Sendable {
  package var pipeline: PipelineFile
  package var roles: [Role]
  package var cases: [StudyCase]
  package var codebook: Codebook?
  package var speakers: [SpeakerAssignment]
  package var guide: [GuideQuestion] = []
  package var plan: [PlannedSpeakers] = []
  /// What the researcher adds to the languages that the program knows.
  package var languages: [LanguageRules] = []
  package var decided = StudyDecisions()
  package var memos: [StudyMemo] = []
  /// In the order of their ids.
  package var documents: PlannedDocuments
  package var attributors: [Attributor]
  /// What each of ``attributors`` was made from.
  package var settings: [AttributionSettings]
  package var matrices: [MatrixDefinition]
  /// Whether it is a folder with nothing set up, so that the run shows who speaks in it.
  package var isFolder = false
  /// Whose files the run read besides the sources: their paths, in the order of the keys.
  package var files: [String]

  /// Whether the pipeline names a file of what people decided.
  package var keepsDecisions: Bool { decided.isKept }

  /// What the person named: the pipeline file, or the folder.
  package var shownPath: String { isFolder ? folder : pipeline.path }

  /// The folder that the pipeline file lies in.
  package var folder: String { PathText.folder(of: pipeline.path) }

  /// The study of a pipeline file, or of a folder with nothing set up, whatever stands at `path`.
  ///
  /// - Throws: ``PipelineErrors`` or ``PipelineError`` with everything that is wrong.
  package init(at path: String) throws {
    guard Disk.entry(at: path) == .folder else {
      try self.init(pipelineAt: path)
      return
    }
    let pipeline = PathText.normalized("\(path)/\(PipelineFile.usualName)")
    if Disk.entry(at: pipeline) == .file {
      throw PipelineError(
        path, "is a folder that holds \(PipelineFile.usualName); did you mean '\(pipeline)'?")
    }
    try self.init(folderAt: path)
  }

  /// Reads the pipeline file at `path` and all that it names.
  ///
  /// - Parameter listsSpeakers: whether the file of speakers is about to be made, and may be missing.
  /// - Throws: ``PipelineErrors`` or ``PipelineError`` with everything that is wrong.
  package init(pipelineAt path: String, listsSpeakers: Bool = false) throws {
    let text = try ResearcherFiles.text(of: path)
    let pipeline = try PipelineFile(parsing: text, path: path)
    self.pipeline = pipeline
    let folder = PathText.folder(of: path)
    var errors: [PipelineError] = []
    var files: [String] = []
    /// The keys whose files could not be read: what others say of them is not held against them.
    var unread: Set<String> = []
    func read<Value>(
      _ key: String, _ name: String?, at place: SourcePosition? = nil,
      _ reader: (String) throws -> Value
    ) throws -> Value? {
      guard let name else { return nil }
      let file = PathText.resolve(name, in: folder)
      if Disk.entry(at: file) == .missing {
        if key == "speakers", listsSpeakers { return nil }
        unread.insert(key)
        let place = place ?? pipeline.places[key]
        errors.append(
          PipelineError(
            SourceLocation(path, at: place),
            "there is no file '\(name)', which '\(key)' names; check the name, which is seen from the "
              + "pipeline file"
              + (key == "speakers" ? ", or let 'crosscase speakers \(path)' write it" : "")))
        return nil
      }
      files.append(file)
      do {
        return try reader(file)
      } catch let failure as PipelineErrors {
        errors += failure.errors
      } catch let failure as PipelineError {
        errors.append(failure)
      }
      unread.insert(key)
      return nil
    }
    roles = try read("roles", pipeline.roles, ResearcherFiles.roles(from:)) ?? []
    cases = try read("cases", pipeline.cases, ResearcherFiles.cases(from:)) ?? []
    codebook = try read("codebook", pipeline.codebook, ResearcherFiles.codebook(from:))
    speakers = try read("speakers", pipeline.speakers, ResearcherFiles.speakers(from:)) ?? []
    languages = try pipeline.languages.compactMap {
      try read("languages", $0, ResearcherFiles.languageRules(from:))
    }

    guide = try read("guide", pipeline.guide, ResearcherFiles.guide(from:)) ?? []
    self.plan = try read("plan", pipeline.plan, ResearcherFiles.plan(from:)) ?? []

    decided = StudyDecisions(of: pipeline, in: folder, &errors, &files)
    memos = try read("memos", pipeline.memos, MemosFile.memos(from:)) ?? []
    codebook = decided.extended(codebook)

    var plan = DocumentPlan(
      folder: folder, pipeline: pipeline, guide: guide,
      own: LoadedStudy.ownFiles(of: pipeline, among: files))
    for entry in pipeline.sources {
      let mapping = try read(
        "mapping", entry.mapping, at: entry.places["mapping"], ResearcherFiles.mapping(from:))
      let people =
        try read("people", entry.people, at: entry.places["people"], ResearcherFiles.people(from:))
        ?? []
      do {
        try plan.add(entry, mapping: mapping, people: people)
      } catch {
        errors += error.errors
      }
    }
    errors += plan.order()
    if !unread.contains("roles") {
      errors += StudyChecks.references(
        roles: roles, cases: cases, speakers: speakers, pipeline: pipeline, folder: folder)
    }
    if !unread.contains("codebook") {
      errors += StudyChecks.guide(guide, codebook: codebook, pipeline: pipeline, folder: folder)
    }
    errors += StudyChecks.plan(
      self.plan, roles: unread.contains("roles") ? nil : roles,
      cases: unread.contains("cases") ? nil : cases, pipeline: pipeline, folder: folder)
    do {
      matrices = try StudyMatrices.definitions(of: pipeline, cases: cases)
    } catch {
      errors += error.errors
      matrices = []
    }
    if !errors.isEmpty { throw PipelineErrors(errors) }
    documents = plan.documents
    let (roles, cases, speakers, languages) = (roles, cases, speakers, languages)
    settings = plan.sections.map { sections in
      AttributionSettings(
        roles: roles, speakers: speakers, cases: cases, sections: sections, languages: languages)
    }
    attributors = settings.map(Attributor.init)
    self.files = files
  }

  /// The real paths of the pipeline file and of what it names: none of them is a source, but for a
  /// list of people in XML, which may be a transcript as well.
  private static func ownFiles(of pipeline: PipelineFile, among files: [String]) -> Set<String> {
    let folder = PathText.folder(of: pipeline.path)
    let beside = pipeline.sources.flatMap { [$0.mapping, $0.people].compactMap(\.self) }
      .filter { !$0.lowercased().hasSuffix(".xml") }
      .map { PathText.resolve($0, in: folder) }
    return Set(([pipeline.path] + files + beside).compactMap(Disk.realPath))
  }
}

extension LoadedStudy {
  /// A study of everything in a folder, with nothing set up: documents stand for cases, and who is no
  /// asker is a participant.
  ///
  /// - Throws: ``PipelineErrors`` if the folder holds no file.
  package init(folderAt path: String) throws {
    let name = PathText.name(of: Disk.realPath(path) ?? path)
    pipeline = PipelineFile(
      path: PathText.normalized("\(path)/-"), study: name, language: "",
      sources: [
        PipelineFile.SourceEntry(pattern: "**", caseTemplate: nil, sections: [:])
      ],
      languages: [], matrices: [], write: PipelineFile.Product.allCases, output: nil)
    var plan = DocumentPlan(folder: PathText.normalized(path), pipeline: pipeline)
    var errors: [PipelineError] = []
    do {
      try plan.add(pipeline.sources[0], mapping: nil, people: [], areCases: true)
    } catch {
      errors = error.errors
    }
    errors += plan.order()
    if !errors.isEmpty {
      throw PipelineErrors(errors.map { PipelineError(path, $0.problem) })
    }
    let planned = plan.documents
    documents = planned
    roles = []
    cases = planned.indices.map {
      StudyCase(code: planned.id(at: $0), label: planned.id(at: $0), parent: nil, attributes: [])
    }
    speakers = []
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

  /// The files that say what the sources mean, as they are now.
  package var describedFiles: [StudyFile] {
    get throws {
      let own = Disk.entry(at: pipeline.path) == .file ? [pipeline.path] : []
      return try (own + files).map { path in
        let bytes = try Disk.read(path)
        return StudyFile(
          path: StudyPaths.shown(path, from: folder), bytes: bytes.count,
          sha256: ContentHash.hexadecimal(bytes.span))
      }
    }
  }

  /// Where a run writes when the command line does not say: what the pipeline says, else a folder of
  /// the study's name below `output` in the working folder.
  package var outputFolder: String {
    if let output = pipeline.output { return PathText.resolve(output, in: folder) }
    return "output/\(pipeline.study.isEmpty ? "study" : PathText.name(of: pipeline.study))"
  }
}

/// Paths as tables show them.
package enum StudyPaths {
  /// `path` as seen from the folder of the pipeline file, wherever the command was called.
  package static func shown(_ path: String, from folder: String) -> String {
    guard let parent = shownFolder(PathText.folder(of: path), from: folder) else { return path }
    return parent.isEmpty ? PathText.name(of: path) : "\(parent)/\(PathText.name(of: path))"
  }

  /// The folder `path` as seen from the folder of the pipeline file, empty for that itself; nil where
  /// it cannot be told.
  static func shownFolder(_ path: String, from folder: String) -> String? {
    guard let base = Disk.realPath(folder), let real = Disk.realPath(path) else { return nil }
    return PathText.relative(real, to: base)
  }
}
