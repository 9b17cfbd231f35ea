package import Attribution
package import Coding
package import CorpusModel
internal import Files
internal import Identity
internal import Reading
internal import Reporting
package import Study
package import Tabulation

extension Finding.Kind {
  /// A document that could not be read and is left out.
  static let unreadable = Finding.Kind("unreadable")
}

/// The work on one document, from its file to its rows. It is the same whoever does it.
package struct DocumentWork: Sendable {
  let study: LoadedStudy
  package let codebook: Codebook
  package let coder: IndicatorCoder
  package let tabulator: Tabulator
  private let caseCodes: Set<String>
  private let twinRows: SpeakerTwins
  private let decider: Decider
  /// The decisions that belong to each document.
  package private(set) var routing: DecisionRouting
  private var shelf = SourceShelf()

  /// - Parameter other: work on the same documents; its sources that were read already are taken
  ///   over.
  package init(study: LoadedStudy, sourcesOf other: DocumentWork? = nil) throws {
    self.study = study
    codebook = study.codebook ?? Codebook(themes: [], path: "")
    coder = try Codebooks.coder(for: codebook, among: StudyNames(study))
    tabulator = Tabulator(
      definitions: study.matrices, codebook: codebook, cases: study.cases, roles: study.roles)
    caseCodes = Set(study.cases.map(\.code))
    twinRows = SpeakerTwins(of: study)
    decider = Decider(codebook: codebook, combination: study.decided.combination)
    routing = DecisionRouting()
    let scratch = WorkerScratch()
    var shelf = other?.shelf ?? SourceShelf()
    var hashes: [Int: String] = [:]
    routing = DecisionRouting(
      study.decided, documents: study.documents,
      hash: { index in
        if let known = hashes[index] { return known }
        let hash = (try? shelf.keep(index, study.documents[index]))?.sha256 ?? ""
        hashes[index] = hash
        return hash
      },
      share: { decisions, index in
        let planned = study.documents[index]
        guard let source = try? shelf.keep(index, planned),
          let attributed = try? attributed(source, planned, using: scratch)
        else { return 0 }
        return Decider.share(of: decisions, foundIn: attributed)
      })
    self.shelf = shelf
  }

  /// The result for the document at `index`, from the store where it has it.
  func result(of index: Int, using scratch: WorkerScratch, store: ResultStore?) -> DocumentResult {
    let planned = study.documents[index]
    do {
      var times = StageTimes()
      let source = try times.measure(\.reading) {
        try shelf.source(of: index, planned)
      }
      guard let store else { return try worked(source, planned, at: index, times, using: scratch) }
      let key = store.key(of: planned, source, decided: routing.rows(of: index))
      var result: DocumentResult
      switch store.entry(key) {
      case .found(let stored):
        result = stored
        result.origin = .stored
      case .missing:
        result = try worked(source, planned, at: index, times, using: scratch)
        store.keep(result, as: key)
      case .damaged:
        result = try worked(source, planned, at: index, times, using: scratch)
        result.origin = .damaged
        store.keep(result, as: key)
      }
      result.storeKey = key
      return result
    } catch let error as PipelineError {
      return failed(planned, error)
    } catch {
      return failed(planned, PipelineError(planned.path, "\(error)"))
    }
  }

  /// Takes the source through the stages.
  private func worked(
    _ source: Source, _ planned: PlannedDocument, at index: Int, _ before: StageTimes,
    using scratch: WorkerScratch
  ) throws -> DocumentResult {
    var times = before
    let document = try times.measure(\.reading) { try read(source, planned) }
    let tokenized = try times.measure(\.segmentation) {
      try DocumentChain.tokenize(document, using: scratch)
    }
    let attributed = try times.measure(\.attribution) {
      try DocumentChain.attribute(
        tokenized, with: study.attributors[planned.attributor], using: scratch)
    }
    let decided = try times.measure(\.coding) {
      try decide(attributed, at: index, planned.path, using: scratch)
    }
    var result = times.measure(\.rendering) { rendered(decided) }
    result.sections = sections(of: decided.coded.document, at: index)
    result.times = times
    result.byteCount = source.bytes.count
    return result
  }

  private func read(_ source: Source, _ planned: PlannedDocument) throws -> Document {
    var document = try DocumentChain.read(source, options: planned.options)
    document.description.path = planned.shownPath
    return document
  }

  /// The document at `index` with its codings, as a run has it.
  package func coded(_ index: Int, using scratch: WorkerScratch) throws -> CodedDocument {
    try decided(index, using: scratch).coded
  }

  /// The document at `index` with its codings and what became of the decisions on it.
  package func decided(_ index: Int, using scratch: WorkerScratch) throws -> DecidedDocument {
    try decide(
      try attributed(index, using: scratch), at: index, study.documents[index].path,
      using: scratch)
  }

  /// The document at `index` with its speakers, as a run has it.
  package func attributed(_ index: Int, using scratch: WorkerScratch) throws -> AttributedDocument {
    let planned = study.documents[index]
    return try attributed(try shelf.source(of: index, planned), planned, using: scratch)
  }

  private func attributed(
    _ source: Source, _ planned: PlannedDocument, using scratch: WorkerScratch
  ) throws -> AttributedDocument {
    try DocumentChain.attribute(
      try read(source, planned), with: study.attributors[planned.attributor],
      using: scratch)
  }

  /// Keeps the source of the document at `index`, which is needed again, where there is room.
  package mutating func keepSource(of index: Int) {
    _ = try? shelf.keep(index, study.documents[index])
  }

  package func coded(
    _ attributed: AttributedDocument, at index: Int, using scratch: WorkerScratch
  ) throws -> CodedDocument {
    try decide(attributed, at: index, study.documents[index].path, using: scratch).coded
  }

  private func decide(
    _ attributed: AttributedDocument, at index: Int, _ path: String, using scratch: WorkerScratch
  ) throws -> DecidedDocument {
    decider.decide(
      try code(attributed, path, using: scratch), routing.decisions[index] ?? [],
      routing.reads[index] ?? [])
  }

  private func code(
    _ attributed: AttributedDocument, _ path: String, using scratch: WorkerScratch
  ) throws -> CodedDocument {
    do {
      return try DocumentChain.code(attributed, with: coder, using: scratch)
    } catch var error as PipelineError {
      // The document knows its path as tables show it; messages say where to open it.
      error.location.path = path
      throw error
    }
  }

  private func failed(_ planned: PlannedDocument, _ error: PipelineError) -> DocumentResult {
    let finding = Finding(
      document: planned.options.id, line: error.location.line, column: error.location.column,
      kind: .unreadable,
      message: error.problem)
    var result = DocumentResult(
      id: planned.options.id, path: planned.shownPath,
      rows: DocumentRows(of: StudyReport(findings: [finding])))
    result.failure = error
    result.totals.findings[Finding.Kind.unreadable.name] = 1
    return result
  }

  private func rendered(_ decided: DecidedDocument) -> DocumentResult {
    let coded = decided.coded
    let attributed = coded.attributed
    let description = coded.document.description
    let report = DocumentReport(
      coded: coded, codebook: codebook, tabulator: tabulator, findings: findings(of: decided),
      moves: decided.moves(codebook: codebook),
      orphans: decided.lost.map { OrphansTable.Row($0, folder: study.folder) },
      memos: decided.memos(codebook: codebook))
    var result = DocumentResult(
      id: description.id, path: description.path, sha256: description.sha256,
      rows: DocumentRows(of: report))
    result.tally = report.tally
    if study.isFolder {
      result.labels = labels(of: attributed, settings: study.settings[0])
      result.findingsToShow = report.findings
    }

    if description.format != .text || description.encoding != "utf-8" {
      result.extractedText = coded.document.text.utf8
    }
    result.totals = RunTotals(
      of: decided, moves: report.moves, findings: report.findings, codebook: codebook)
    if !study.plan.isEmpty { result.heard = Set(HeardSpeaker.list(in: attributed)) }
    return result
  }

  package func labels(of attributed: AttributedDocument, settings: AttributionSettings)
    -> [LabelUse]
  {
    LabelUse.list(
      of: TokenizedDocument(document: attributed.document, words: attributed.words),
      settings: settings)
  }

  /// The sections of the pipeline that the document at `index` has.
  package func sections(of document: Document, at index: Int) -> Set<String> {
    let settings = study.settings[study.documents.attributor(at: index)]
    return NamedSections.found(Array(settings.sections.keys), in: document)
  }

  /// The findings of the stages, and the findings that need the whole study.
  package func findings(of decided: DecidedDocument) -> [Finding] {
    let coded = decided.coded
    let open = DecisionFindings(study.decided, codebook: codebook, folder: study.folder)
    return unlistedCase(in: coded.document.description) + twinRows.findings(in: coded.document)
      + open.list(of: decided)
      + coded.attributed.findings
  }

  private func unlistedCase(in description: DocumentDescription) -> [Finding] {
    guard let code = description.caseCode, !caseCodes.isEmpty, !caseCodes.contains(code) else {
      return []
    }
    let message =
      "case '\(code)' is not in the cases file; add a row, or correct the document's name or 'case:'"
    return [
      Finding(
        document: description.id, line: nil, column: nil, kind: .unlistedCase, message: message)
    ]
  }
}
