internal import Attribution
internal import CorpusModel
internal import Files
internal import Identity
internal import Reporting
internal import Study
internal import Tabulation

/// Gathers the results of documents, in their order, into the files of the output folder. Rows go to
/// disk at once, so memory does not grow with the corpus.
struct RunFold: ~Copyable {
  private let work: DocumentWork
  private let folder: OutputFolder
  /// Table files by index of ``OutputTables/all``.
  private let tables: [TableFile]
  private var matrices: MatrixTally
  private var totals = RunTotals()
  private var study: StudyFindings
  private var times = StageTimes()
  private var failures: [PipelineError] = []
  private var storeKeys: Set<String> = []
  private var stored = 0
  private var damaged = 0
  private var manifest: ManifestFile
  /// The ids of documents that nobody has read.
  private var unread: [String] = []
  private var labels: [LabelUse] = []
  private var findingsToShow: [Finding] = []

  init(work: DocumentWork, folder: OutputFolder) throws {
    let count = work.tabulator.definitions.count
    let tables = try OutputTables.all.map { try TableFile($0, matrices: count, in: folder) }
    manifest = try ManifestFile(of: work.study, in: folder)
    self.tables = tables
    matrices = MatrixTally(work.tabulator)
    study = StudyFindings(of: work)
    self.work = work
    self.folder = folder
  }

  private func append(_ rows: DocumentRows) throws {
    for (table, pieces) in zip(tables, rows.pieces) { try table.append(pieces) }
  }

  /// - Parameter index: of the document.
  mutating func add(_ result: DocumentResult, at index: Int) throws {
    try append(result.rows)
    if let tally = result.tally { matrices.add(tally) }
    if let text = result.extractedText {
      try manifest.add(text: try folder.writeUnlisted(text, to: "texts/\(result.id).txt"))
    }
    labels += result.labels
    findingsToShow += result.findingsToShow
    if let key = result.storeKey { storeKeys.insert(key) }
    stored += result.origin == .stored ? 1 : 0
    damaged += result.origin == .damaged ? 1 : 0
    if result.failure == nil, result.totals.readDocuments == 0 { unread.append(result.id) }
    totals.add(result.totals)
    study.add(result.heard, sections: result.sections, ofDocument: index)
    times.add(result.times)
    if let failure = result.failure {
      failures.append(failure)
      study.addUnread(index)
    }
    try manifest.add(
      StudyFile(path: result.path, bytes: result.byteCount, sha256: result.sha256))
  }

  /// Adds the findings and rows that belong to the whole study.
  private mutating func addFindingsOfStudy() throws {
    let lost = work.routing.lost
    totals.decisions += lost.count
    totals.orphans += lost.count
    let decisions = DecisionFindings(
      work.study.decided, codebook: work.codebook, folder: work.study.folder)
    let missing = study.list + decisions.list(unread: unread, among: totals.documents)
    for finding in missing { totals.findings[finding.kind.name, default: 0] += 1 }
    try append(
      DocumentRows(
        of: StudyReport(
          findings: missing,
          orphans: lost.map { OrphansTable.Row($0, folder: work.study.folder) },
          memos: work.study.memos.map(\.tableRow))))
  }

  /// Completes the files and gives them their places.
  ///
  /// - Returns: the totals of the run, and the names of the results that the store keeps.
  consuming func finish() throws -> (summary: RunSummary, storeKeys: Set<String>) {
    try addFindingsOfStudy()
    let sheets = try writeMatrices()
    for table in tables { try table.finish(in: folder) }
    let products = work.study.pipeline.write
    if !products.contains(.tables) { folder.discard(below: "data") }
    if !products.contains(.matrices) { folder.discard(below: "matrices") }
    let files = Dictionary(uniqueKeysWithValues: folder.files.map { ($0.path, $0.studyFile) })
    let package = DataPackage.document(
      study: work.study.pipeline.study,
      tables: TableSchema.all.compactMap { schema in
        files["data/\(schema.name).csv"].map { (schema, $0) }
      },
      matrices: sheets.compactMap { sheet in files[sheet.path].map { (sheet.sheet, $0) } })
    try folder.write(package, to: PreviousRun.package)
    try manifest.finish(counts: totals.named, in: folder)
    let obsolete = try PreviousRun.files(in: folder.path) { _ in true }.filter { [folder] in
      try !folder.has($0)
    }
    try folder.commit(last: PreviousRun.manifest, obsolete: obsolete)
    let summary = RunSummary(
      totals: totals, failures: failures, matrices: sheets.map(\.path).filter { files[$0] != nil },
      times: times,
      labels: labels, findings: findingsToShow,
      stored: stored, damaged: damaged)
    return (summary, storeKeys)
  }

  private func writeMatrices() throws -> [(path: String, sheet: MatrixSheet)] {
    var csv = CSVWriter()
    return try matrices.matrices.enumerated().map { index, matrix in
      for table in tables { try table.append(matrix, at: index) }
      let sheet = MatrixSheet(matrix)
      let path = "matrices/\(matrix.definition.name).csv"
      csv.removeAll()
      sheet.append(to: &csv)
      try folder.write(csv.bytes, to: path)
      return (path, sheet)
    }
  }
}

extension RunTotals {
  /// Names and counts as the manifest lists them.
  fileprivate var named: [(name: String, count: Int)] {
    [
      ("documents", documents), ("words", words), ("turns", turns), ("quotations", quotations),
      ("codings", codings), ("findings", findingCount),
    ]
  }
}
