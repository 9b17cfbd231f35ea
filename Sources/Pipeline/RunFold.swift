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
  private var documents: OutputFile
  private var quotes: OutputFile
  private var codings: OutputFile
  private var findings: OutputFile
  private var moves: OutputFile
  private var orphans: OutputFile
  private var memos: OutputFile
  /// The rows of `cell-codings.csv`, one file for each matrix until all have come.
  private let cellCodings: [Spill]
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
    let documents = try RunFold.table(DocumentsTable.schema, in: folder)
    let quotes = try RunFold.table(QuotesTable.schema, in: folder)
    let codings = try RunFold.table(CodingsTable.schema, in: folder)
    let findings = try RunFold.table(FindingsTable.schema, in: folder)
    let moves = try RunFold.table(MovesTable.schema, in: folder)
    let orphans = try RunFold.table(OrphansTable.schema, in: folder)
    let memos = try RunFold.table(MemosTable.schema, in: folder)
    let manifest = try ManifestFile(of: work.study, in: folder)
    cellCodings = try work.tabulator.definitions.indices.map { try folder.spill("\($0)") }
    matrices = MatrixTally(work.tabulator)
    study = StudyFindings(of: work)
    self.work = work
    self.folder = folder
    self.documents = documents
    self.quotes = quotes
    self.codings = codings
    self.findings = findings
    self.moves = moves
    self.orphans = orphans
    self.memos = memos
    self.manifest = manifest
  }

  private static func table(_ schema: TableSchema, in folder: OutputFolder) throws -> OutputFile {
    var file = try folder.begin("data/\(schema.name).csv")
    var csv = CSVWriter()
    csv.header(schema)
    try file.append(csv.bytes)
    return file
  }

  /// - Parameter index: of the document.
  mutating func add(_ result: DocumentResult, at index: Int) throws {
    try documents.append(result.documentRow)
    try quotes.append(result.quotes)
    try codings.append(result.codings)
    try findings.append(result.findings)
    try moves.append(result.moves)
    try orphans.append(result.orphans)
    try memos.append(result.memos)
    for (spill, rows) in zip(cellCodings, result.cellCodings) { try spill.append(rows) }
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

  /// What is to be checked of the study as a whole, and what is kept of no one document.
  private mutating func addFindingsOfStudy() throws {
    let lost = work.routing.lost
    var rows = CSVWriter()
    OrphansTable.appendRows(
      of: lost.map { OrphansTable.Row($0, folder: work.study.folder) }, to: &rows)
    try orphans.append(rows.bytes)
    totals.decisions += lost.count
    totals.orphans += lost.count
    rows = CSVWriter()
    MemosTable.appendRows(of: work.study.memos.map(\.tableRow), to: &rows)
    try memos.append(rows.bytes)
    let decisions = DecisionFindings(
      work.study.decided, codebook: work.codebook, folder: work.study.folder)
    let missing = study.list + decisions.list(unread: unread, among: totals.documents)
    var csv = CSVWriter()
    FindingsTable.appendRows(of: missing, to: &csv)
    try findings.append(csv.bytes)
    for finding in missing { totals.findings[finding.kind.name, default: 0] += 1 }
  }

  /// Completes the files and gives them their places.
  ///
  /// - Returns: what the run did, and the names of the results that the store has use for.
  consuming func finish() throws -> (summary: RunSummary, storeKeys: Set<String>) {
    try addFindingsOfStudy()
    try folder.finish(documents)
    try folder.finish(quotes)
    try folder.finish(codings)
    try folder.finish(findings)
    try folder.finish(moves)
    try folder.finish(orphans)
    try folder.finish(memos)
    let sheets = try RunFold.write(matrices.matrices, spills: cellCodings, to: folder)
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
    let obsolete = PreviousRun.files(in: folder.path) { [folder] in !folder.has($0) }
    try folder.commit(last: PreviousRun.manifest, obsolete: obsolete)
    let summary = RunSummary(
      totals: totals, failures: failures, matrices: sheets.map(\.path).filter { files[$0] != nil },
      times: times,
      labels: labels, findings: findingsToShow,
      stored: stored, damaged: damaged)
    return (summary, storeKeys)
  }

  private static func write(
    _ matrices: [Matrix], spills: [Spill], to folder: OutputFolder
  ) throws -> [(path: String, sheet: MatrixSheet)] {
    var cells = try table(CellsTable.schema, in: folder)
    var cellCodings = try table(CellCodingsTable.schema, in: folder)
    var sheets: [(path: String, sheet: MatrixSheet)] = []
    for (matrix, spill) in zip(matrices, spills) {
      var csv = CSVWriter()
      CellsTable.appendRows(of: matrix, to: &csv)
      try cells.append(csv.bytes)
      try spill.drain(into: &cellCodings)
      let sheet = MatrixSheet(matrix)
      let path = "matrices/\(matrix.definition.name).csv"
      csv.removeAll()
      sheet.append(to: &csv)
      try folder.write(csv.bytes, to: path)
      sheets.append((path, sheet))
    }
    try folder.finish(cells)
    try folder.finish(cellCodings)
    return sheets
  }
}

extension RunTotals {
  /// As the manifest lists them.
  fileprivate var named: [(name: String, count: Int)] {
    [
      ("documents", documents), ("words", words), ("turns", turns), ("quotations", quotations),
      ("codings", codings), ("findings", findingCount),
    ]
  }
}
