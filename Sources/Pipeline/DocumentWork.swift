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

/// What one document adds to a run, rendered: small, so that the document can be released.
struct DocumentResult: Sendable {
  var id: String
  var path: String
  var sha256 = ""
  /// Of the source file.
  var byteCount = 0
  var documentRow: [UInt8] = []
  /// Rows of the tables of what became of decisions.
  var moves: [UInt8] = []
  var orphans: [UInt8] = []
  var memos: [UInt8] = []
  var quotes: [UInt8] = []
  var codings: [UInt8] = []
  var findings: [UInt8] = []
  /// Rows of `cell-codings.csv`, one piece for each matrix.
  var cellCodings: [[UInt8]] = []
  var tally: DocumentTally?
  /// In a folder with nothing set up: who speaks, and what to look at.
  var labels: [LabelUse] = []
  var findingsToShow: [Finding] = []
  /// The text that offsets point into, where that is not the source file itself.
  var extractedText: [UInt8]?
  var totals = RunTotals()
  /// Who spoke, as the plan counts people; empty where there is no plan.
  var heard: Set<HeardSpeaker> = []
  /// Which sections of the pipeline it has.
  var sections: Set<String> = []
  var times = StageTimes()
  var failure: PipelineError?
  /// Where it comes from, and its name in the store.
  var origin = Origin.worked
  var storeKey: String?

  enum Origin: Sendable {
    case worked, stored
    /// Worked out again, as the store's entry was damaged.
    case damaged
  }
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
  /// Which decisions belong to which document.
  package private(set) var routing: DecisionRouting

  package init(study: LoadedStudy) throws {
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
    routing = DecisionRouting(study.decided, documents: study.documents) { decisions, index in
      guard let attributed = try? attributed(index, using: scratch) else { return 0 }
      return Decider.share(of: decisions, foundIn: attributed)
    }
  }

  /// The result for the document at `index`, from the store where it has it.
  func result(of index: Int, using scratch: WorkerScratch, store: ResultStore?) -> DocumentResult {
    let planned = study.documents[index]
    do {
      var times = StageTimes()
      let source = try times.measure(\.reading) {
        Source(path: planned.path, bytes: try Disk.read(planned.path))
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
    let source = Source(path: planned.path, bytes: try Disk.read(planned.path))
    return try DocumentChain.attribute(
      try read(source, planned), with: study.attributors[planned.attributor],
      using: scratch)
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
    var csv = CSVWriter()
    let finding = Finding(
      document: planned.options.id, line: error.location.line, column: error.location.column,
      kind: .unreadable,
      message: error.problem)
    FindingsTable.appendRows(of: [finding], to: &csv)
    var result = DocumentResult(id: planned.options.id, path: planned.shownPath)
    result.findings = csv.bytes
    result.failure = error
    result.totals.findings[Finding.Kind.unreadable.name] = 1
    return result
  }

  private func rendered(_ decided: DecidedDocument) -> DocumentResult {
    let coded = decided.coded
    let attributed = coded.attributed
    let description = coded.document.description
    let findings = findings(of: decided)
    var result = DocumentResult(
      id: description.id, path: description.path, sha256: description.sha256)

    var csv = CSVWriter()
    DocumentsTable.appendRow(of: coded, findings: findings.count, to: &csv)
    result.documentRow = csv.bytes
    csv = CSVWriter(capacity: 4 * coded.document.text.count)
    QuotesTable.appendRows(of: attributed, to: &csv)
    result.quotes = csv.bytes
    csv = CSVWriter()
    CodingsTable.appendRows(of: coded, codebook: codebook, to: &csv)
    result.codings = csv.bytes
    csv = CSVWriter()
    FindingsTable.appendRows(of: findings, to: &csv)
    result.findings = csv.bytes

    csv = CSVWriter()
    let moves = decided.moves(codebook: codebook)
    MovesTable.appendRows(of: moves, to: &csv)
    result.moves = csv.bytes
    csv = CSVWriter()
    OrphansTable.appendRows(
      of: decided.lost.map { OrphansTable.Row($0, folder: study.folder) }, to: &csv)
    result.orphans = csv.bytes
    csv = CSVWriter()
    MemosTable.appendRows(of: decided.memos(codebook: codebook), to: &csv)
    result.memos = csv.bytes

    let tally = tabulator.tally(coded)
    result.cellCodings = tabulator.definitions.indices.map { index in
      csv = CSVWriter()
      CellCodingsTable.appendRows(of: tally, at: index, tabulator, coded, to: &csv)
      return csv.bytes
    }
    result.tally = tally
    if study.isFolder {
      result.labels = labels(of: attributed, settings: study.settings[0])
      result.findingsToShow = findings
    }

    if description.format != .text || description.encoding != "utf-8" {
      result.extractedText = coded.document.text.utf8
    }
    result.totals = RunTotals(
      of: decided, moves: moves, findings: findings, codebook: codebook)
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

  /// Those of the stages, and those that need the whole study to be seen.
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
      "the case '\(code)' is not in the cases file; add a row, or correct the file's name or 'case:'"
    return [
      Finding(
        document: description.id, line: nil, column: nil, kind: .unlistedCase, message: message)
    ]
  }
}
