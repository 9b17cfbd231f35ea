package import Attribution
package import CorpusModel
internal import Identity
package import Reading
internal import Reporting
package import Tabulation

/// One source of a study, with all that the pipeline says about it.
package struct PlannedDocument: Sendable {
  /// Where to open it.
  package var path: String
  /// The path as tables show it: relative to the pipeline file.
  package var shownPath: String
  package var options: ReadingOptions
  /// The index in ``Study/attributors``.
  package var attributor: Int
}

/// A pipeline file with everything it names, read and checked.
package struct Study: Sendable {
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
  package var documents: [PlannedDocument]
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

  /// The folder that the pipeline file lies in.
  package var folder: String { PathText.folder(of: pipeline.path) }

  /// Reads the pipeline file at `path` and all that it names.
  ///
  /// - Throws: ``PipelineErrors`` or ``PipelineError`` with everything that is wrong.
  package init(pipelineAt path: String) throws {
    let text = try ResearcherFiles.text(of: path)
    pipeline = try PipelineFile(parsing: text, path: path)
    let folder = PathText.folder(of: path)
    var errors: [PipelineError] = []
    var files: [String] = []
    func read<Value>(_ name: String?, _ reader: (String) throws -> Value) throws -> Value? {
      guard let name else { return nil }
      let place = PathText.resolve(name, in: folder)
      files.append(place)
      do {
        return try reader(place)
      } catch let failure as PipelineErrors {
        errors += failure.errors
      } catch let failure as PipelineError {
        errors.append(failure)
      }
      return nil
    }
    roles = try read(pipeline.roles, ResearcherFiles.roles(from:)) ?? []
    cases = try read(pipeline.cases, ResearcherFiles.cases(from:)) ?? []
    codebook = try read(pipeline.codebook, ResearcherFiles.codebook(from:))
    speakers = try read(pipeline.speakers, ResearcherFiles.speakers(from:)) ?? []
    languages = try pipeline.languages.compactMap {
      try read($0, ResearcherFiles.languageRules(from:))
    }

    guide = try read(pipeline.guide, ResearcherFiles.guide(from:)) ?? []
    self.plan = try read(pipeline.plan, ResearcherFiles.plan(from:)) ?? []

    decided = StudyDecisions(of: pipeline, in: folder, &errors, &files)
    memos = try read(pipeline.memos, MemosFile.memos(from:)) ?? []
    let emerging = decided.emergingThemes(beside: codebook)
    if !emerging.isEmpty {
      codebook = Codebook(
        themes: (codebook?.themes ?? []) + emerging, path: codebook?.path ?? "")
    }

    var plan = DocumentPlan(folder: folder, pipeline: pipeline, guide: guide)
    for entry in pipeline.sources {
      let mapping = try read(entry.mapping, ResearcherFiles.mapping(from:))
      let people = try read(entry.people, ResearcherFiles.people(from:)) ?? []
      do {
        try plan.add(entry, mapping: mapping, people: people)
      } catch {
        errors += error.errors
      }
    }
    errors += StudyChecks.references(
      roles: roles, cases: cases, speakers: speakers, pipeline: pipeline, folder: folder)
    errors += StudyChecks.guide(guide, codebook: codebook, pipeline: pipeline, folder: folder)
    errors += StudyChecks.plan(
      self.plan, roles: roles, cases: cases, pipeline: pipeline, folder: folder)
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
}

extension Study {
  /// A study of everything in a folder, with nothing set up: documents stand for cases, and who is no
  /// asker is a participant.
  ///
  /// - Throws: ``PipelineErrors`` if the folder holds no file.
  package init(folderAt path: String) throws {
    let name = PathText.name(of: Disk.realPath(path) ?? path)
    pipeline = PipelineFile(
      path: PathText.normalized("\(path)/-"), study: name, language: "",
      sources: [
        PipelineFile.SourceEntry(pattern: "**", line: 1, caseTemplate: nil, sections: [:])
      ],
      languages: [], matrices: [], write: PipelineFile.Product.allCases, output: nil)
    var plan = DocumentPlan(folder: PathText.normalized(path), pipeline: pipeline)
    do {
      try plan.add(pipeline.sources[0], mapping: nil, people: [])
    } catch {
      throw PipelineErrors(error.errors.map { PipelineError(path, $0.problem) })
    }
    documents = plan.documents.map { planned in
      var planned = planned
      planned.options.caseCode = planned.options.id
      return planned
    }
    roles = []
    cases = documents.map {
      StudyCase(code: $0.options.id, label: $0.options.id, parent: nil, attributes: [])
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
  var describedFiles: [StudyFile] {
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

/// Finds the files of each source entry and gives each its id and case.
private struct DocumentPlan {
  let folder: String
  let pipeline: PipelineFile
  let guide: [GuideQuestion]
  private(set) var documents: [PlannedDocument] = []
  /// The different `sections:` of the entries.
  private(set) var sections: [[String: [StudyCase.Attribute]]] = []
  private var paths: [String: String] = [:]

  init(folder: String, pipeline: PipelineFile, guide: [GuideQuestion] = []) {
    self.folder = folder
    self.pipeline = pipeline
    self.guide = guide
  }

  mutating func add(
    _ entry: PipelineFile.SourceEntry, mapping: XMLMapping?, people: [Person]
  ) throws(PipelineErrors) {
    let pattern = PathText.resolve(entry.pattern, in: folder)
    var errors: [PipelineError] = []
    var files: [ListedSource] = []
    do {
      files = try CorpusListing.files(matching: pattern)
    } catch {
      throw PipelineErrors([
        PipelineError(
          pipeline.path, line: entry.line,
          "the source '\(entry.pattern)': \(error.path) \(error.problem)")
      ])
    }
    if files.isEmpty {
      throw PipelineErrors([
        PipelineError(
          pipeline.path, line: entry.line,
          "the source '\(entry.pattern)' matches nothing; check the folder and the ending of the files"
        )
      ])
    }
    if let id = entry.id, files.count > 1 {
      errors.append(
        PipelineError(
          pipeline.path, line: entry.line,
          "the id '\(id)' stands for one file, but '\(entry.pattern)' matches \(files.count); leave 'id' out"
        ))
    }
    let attributor = sections.firstIndex(of: entry.sections) ?? sections.count
    if attributor == sections.count { sections.append(entry.sections) }
    for file in files {
      let id = entry.id ?? file.id
      if let other = paths.updateValue(file.path, forKey: id) {
        errors.append(
          PipelineError(
            pipeline.path, line: entry.line,
            "two documents have the id '\(id)': \(other) and \(file.path); "
              + (other == file.path
                ? "the file is named by two sources; narrow one of the patterns"
                : "rename one, or give one an 'id:' of its own")))
      }
      do {
        documents.append(
          PlannedDocument(
            path: file.path, shownPath: StudyPaths.shown(file.path, from: folder),
            options: ReadingOptions(
              id: id, kind: entry.kind, format: entry.format, encoding: entry.encoding,
              language: entry.language ?? pipeline.language, mapping: mapping, people: people,
              caseCode: try caseCode(of: file, entry), wave: entry.wave, date: entry.date,
              guide: guide),
            attributor: attributor))
      } catch {
        errors.append(error)
      }
    }
    documents.sort { $0.options.id.utf8.lexicographicallyPrecedes($1.options.id.utf8) }
    if !errors.isEmpty { throw PipelineErrors(errors) }
  }

  /// Fills `{1}`, `{name}` and `{folder}` in the entry's template.
  private func caseCode(
    of file: ListedSource, _ entry: PipelineFile.SourceEntry
  ) throws(PipelineError) -> String? {
    guard let template = entry.caseTemplate, !template.isEmpty else { return nil }
    let stem = PathText.stem(of: file.path)
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    var code = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      code += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      switch name {
      case "name": code += stem
      case "folder": code += file.folder
      default:
        guard let number = Int(name), number >= 1 else {
          throw PipelineError(
            pipeline.path, line: entry.line,
            "unknown part '{\(name)}' in case '\(template)'; use {1}, {2}, …, {name} or {folder}")
        }
        guard number <= parts.count, !parts[number - 1].isEmpty else {
          throw PipelineError(
            pipeline.path, line: entry.line,
            "case '\(template)': the name '\(stem)' of \(file.path) has no part \(number) "
              + "between '-' (it has \(parts.count)); rename the file or give the source a fixed case"
          )
        }
        code += parts[number - 1]
      }
      rest = rest[rest.index(after: close)...]
    }
    return code + rest
  }
}

/// Paths as tables show them.
enum StudyPaths {
  /// `path` as seen from the folder of the pipeline file, wherever the command was called.
  static func shown(_ path: String, from folder: String) -> String {
    guard let base = Disk.realPath(folder), let parent = Disk.realPath(PathText.folder(of: path))
    else { return path }
    return PathText.relative("\(parent)/\(PathText.name(of: path))", to: base)
  }
}
